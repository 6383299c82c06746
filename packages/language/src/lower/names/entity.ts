import type { Dice, Table } from '@sandtable/scenario';
import type { Type } from '../typing/expression-type.ts';

/** What a name means in the scenario, for one instance of the file that declares it. */
export type Entity =
  | Side
  | Seat
  | Place
  | Enumeration
  | Literal
  | Variable
  | Force
  | Parameter
  | Value
  | Signal
  | LookupTable
  | Machine
  | State
  | Action
  | Inject
  | Ending
  | Policy
  | Metric
  | Source;

export type Side = { readonly is: 'side'; readonly id: string; readonly index: number };
export type Seat = { readonly is: 'seat'; readonly id: string; readonly index: number; readonly side: Side };
export type Place = { readonly is: 'place'; readonly id: string; readonly index: number };
export type Enumeration = { readonly is: 'enumeration'; readonly id: string; readonly literals: readonly string[] };
export type Literal = { readonly is: 'literal'; readonly enumeration: Enumeration; readonly index: number };

/** The members of a family in the order of their domain; a declaration that is no family has one id. */
export type Members = { readonly domain: FamilyDomain; readonly ids: readonly string[] };
export type FamilyDomain =
  | { readonly is: 'side' | 'seat' | 'place' }
  | { readonly is: 'enumeration'; readonly id: string };

/** A part of a range that a visibility clause names, both ends included. */
export type Band = { readonly name: string; readonly from: number; readonly to: number };

/** A track, flag or status. */
export type Variable = {
  readonly is: 'variable';
  readonly id: string;
  readonly word: 'track' | 'flag' | 'status';
  readonly type: Type;
  readonly min: number;
  readonly max: number;
  readonly family?: Members;
  readonly bands: readonly Band[];
};

/** Its counts by place, in the order of places. */
export type Force = {
  readonly is: 'force';
  readonly id: string;
  readonly type: Type;
  readonly min: number;
  readonly max: number;
  readonly ids: readonly string[];
  readonly bands: readonly Band[];
};

export type Parameter = {
  readonly is: 'parameter';
  readonly id: string;
  readonly type: Type;
  readonly min: number;
  readonly max: number;
};

export type Value = {
  readonly is: 'value';
  readonly id: string;
  readonly type: Type;
  readonly min: number;
  readonly max: number;
  readonly family?: Members;
  readonly bands: readonly Band[];
};

export type Signal = { readonly is: 'signal'; readonly id: string };

export type LookupTable = {
  readonly is: 'table';
  readonly id: string;
  readonly gives: Type;
  readonly dice?: Dice;
  readonly columns: Table['columns']['kind'];
  /** What a column of kind `number` is picked by. */
  readonly columnType: Type;
  readonly cells: readonly number[];
};

export type Machine = { readonly is: 'machine'; readonly id: string; readonly states: readonly State[] };
export type State = { readonly is: 'state'; readonly id: string; readonly machine: string };

export type Choice = { readonly name: string; readonly type: Type; readonly values: readonly number[] };
export type Action = {
  readonly is: 'action';
  readonly id: string;
  readonly seats: readonly Seat[];
  readonly choices: readonly Choice[];
};

/** In a `for each`, one inject for each member, by the member's number. */
export type Inject = { readonly is: 'inject'; readonly id: string; readonly byMember?: ReadonlyMap<number, string> };

/** What is played has endings that are latched; those of a used file are values, and a flag where an effect names them. */
export type Ending = { readonly is: 'ending'; readonly id: string; readonly number?: number };

export type Policy = { readonly is: 'policy'; readonly id: string; readonly seats: readonly Seat[] };
export type Metric = { readonly is: 'metric'; readonly id: string; readonly byMember?: ReadonlyMap<number, string> };
export type Source = { readonly is: 'source'; readonly key: string };

/** One of a domain: what `for each` and the index of a family stand for. `key` ends the ids made for it. */
export type Member = { readonly type: Type; readonly value: number; readonly key: string };
