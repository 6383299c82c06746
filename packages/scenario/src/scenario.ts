import type { Action } from './action.ts';
import type { Edition } from './edition.ts';
import type { Ending, Metric } from './ending.ts';
import type { Expression } from './expression.ts';
import type { Machine } from './machine.ts';
import type { Policy } from './policy.ts';
import type { Study, Test } from './question.ts';
import type { Inject, Rule, Signal } from './rule.ts';
import type { Text } from './text.ts';
import type { Enumeration, Force, Parameter, Place, Source, Table, Value, Variable } from './world.ts';

/** The whole game as data: plain JSON, the only thing that everything after the language reads. */
export type Scenario = {
  readonly format: 'sandtable.scenario';
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: Text;
  /** The author's own version, e.g. "0.3". */
  readonly version: string;
  readonly kind: 'scenario' | 'campaign';
  readonly marking?: Text;
  /** The first is the one that every text has. */
  readonly languages: readonly string[];
  readonly sources: readonly Source[];
  readonly calendar: Calendar;
  readonly initiative: Initiative;
  /** While one of them holds at the close of a turn, the move ends there. */
  readonly interrupts: readonly Expression[];
  readonly sides: readonly Side[];
  /** In the order of sides, then as declared. A side without seats has one of its own name. */
  readonly seats: readonly Seat[];
  readonly places: readonly Place[];
  readonly enumerations: readonly Enumeration[];
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Variable[];
  readonly forces: readonly Force[];
  /** A value may use only values before it. */
  readonly values: readonly Value[];
  readonly tables: readonly Table[];
  readonly signals: readonly Signal[];
  readonly machines: readonly Machine[];
  readonly actions: readonly Action[];
  readonly rules: readonly Rule[];
  readonly injects: readonly Inject[];
  readonly policies: readonly Policy[];
  readonly endings: readonly Ending[];
  readonly metrics: readonly Metric[];
  /** Absent where there are none. */
  readonly editions?: readonly Edition[];
  readonly tests: readonly Test[];
  readonly studies: readonly Study[];
};

export type Calendar = {
  /** ISO date of the first turn's first day (and hour 0). */
  readonly start: string;
  readonly turn: { readonly count: number; readonly unit: 'hour' | 'day' | 'week' | 'month' };
  /** 1..5000 */
  readonly turns: number;
  readonly turnsPerMove: number;
};

/** The order of sides in resolution. Rolled: each turn, highest word first, drawn at `initiative/<side>`. */
export type Initiative = { readonly kind: 'listed'; readonly sides: readonly string[] } | { readonly kind: 'rolled' };

export type Side = {
  readonly id: string;
  readonly title: Text;
  readonly aims: readonly Text[];
  /** Who plays it unless the set-up says otherwise. */
  readonly played: 'people' | 'policy';
};

export type Seat = {
  /** `pm`, or the side's id where the side has none of its own. Unique among seats. */
  readonly id: string;
  readonly side: string;
  readonly title: Text;
  /** Orders a move, 1..8: its slots are 1..orders. */
  readonly orders: number;
  /** The policy that plays it when a policy does and the set-up names none. */
  readonly policy?: string;
};
