import { type Inject, momentOfTurn, moveLeftId, type Presentation, type Text, turnId } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting, settingOf } from '../context.ts';
import { endingOf } from '../ending.ts';
import { derivedValue } from '../evaluate.ts';
import type { AgendaItem, Control, Game, OrderOutcome, Phase } from '../game.ts';
import { type InjectState, injectState, injectsOf } from '../inject.ts';
import { activeStates } from '../machine/active.ts';
import type { Message } from '../message.ts';
import { type Ask, openAsks } from '../resolution/ask.ts';
import { presentationOfValue, presentationOfVariable } from './presentation.ts';
import { type SlotView, slotsOf } from './slot.ts';

/** What facilitators see: everything but the seed, the keys and so tomorrow's dice. */
export type WhiteCellView = {
  readonly turn: number;
  readonly date: string;
  readonly hour: number;
  readonly phase: Phase;
  readonly turnsLeft: number;
  /** In the scenario's order. */
  readonly variables: readonly Reading[];
  readonly values: readonly Reading[];
  readonly machines: readonly {
    readonly id: string;
    readonly title: Text;
    readonly states: readonly { readonly id: string; readonly title: Text }[];
  }[];
  readonly seats: readonly SeatDesk[];
  readonly asks: readonly Ask[];
  /** What resolution has still to do, and what a ruling put off. */
  readonly agenda: readonly AgendaItem[];
  readonly delayed: readonly AgendaItem[];
  /** Those of the scenario, as edited, then those written in play. */
  readonly injects: readonly InjectDesk[];
  readonly outcomes: readonly OrderOutcome[];
  readonly messages: readonly Message[];
  /** Latched, though the turn may still be playing out; `time` for the built-in one. */
  readonly ending: string | null;
};

export type Reading = {
  readonly id: string;
  readonly title: Text;
  readonly as: Presentation;
  readonly value: number;
  readonly min: number;
  readonly max: number;
};

export type SeatDesk = {
  readonly seat: string;
  readonly control: Control | null;
  readonly slots: readonly SlotView[];
  readonly submitted: boolean;
  /** The turn of the world that was last released to it; null where it sees the world as it is. */
  readonly released: number | null;
};

export type InjectDesk = { readonly inject: Inject; readonly state: InjectState };

/** What the white cell sees of a game. */
export function whiteCellView(game: Game): WhiteCellView {
  const setting = settingOf(game);
  const turn = found('variable', turnId, game.world[turnId]);
  return {
    turn,
    ...momentOfTurn(game.scenario.calendar, turn),
    phase: game.phase,
    turnsLeft: found('variable', moveLeftId, game.world[moveLeftId]),
    variables: variablesOf(setting),
    values: valuesOf(setting),
    machines: machinesOf(setting),
    seats: game.scenario.seats.map(({ id }) => deskOf(game, id)),
    asks: openAsks(game.scenario, game.world),
    agenda: game.agenda,
    delayed: game.delayed,
    injects: injectsOf(game).map((inject) => ({ inject, state: injectState(game, inject.id) ?? 'waiting' })),
    outcomes: game.outcomes,
    messages: game.messages,
    ending: endingOf(game) ?? null,
  };
}

function variablesOf(setting: Setting): Reading[] {
  return setting.plan.scenario.variables.map((variable) => {
    const { id, title, min, max } = variable;
    const value = found('variable', id, setting.world[id]);
    return { id, title, as: presentationOfVariable(variable, setting.plan), value, min, max };
  });
}

function valuesOf(setting: Setting): Reading[] {
  return setting.plan.scenario.values.map((of) => {
    const { id, title, min, max } = of;
    return { id, title, as: presentationOfValue(of), value: derivedValue(id, contextOf(setting)), min, max };
  });
}

function machinesOf(setting: Setting): WhiteCellView['machines'] {
  return setting.plan.scenario.machines.map((machine) => ({
    id: machine.id,
    title: machine.title,
    states: activeStates(machine, setting).map(({ id, title }) => ({ id, title })),
  }));
}

function deskOf(game: Game, seat: string): SeatDesk {
  return {
    seat,
    control: game.control[seat] ?? null,
    slots: slotsOf(game, seat),
    submitted: game.submitted.includes(seat),
    released: game.published[seat]?.[turnId] ?? null,
  };
}
