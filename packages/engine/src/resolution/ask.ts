import {
  type Action,
  askAnswerId,
  askHoursId,
  askId,
  askLeftId,
  askOfId,
  askStageId,
  combinationOfValues,
  type OrderText,
  type Scenario,
  valuesOfCombination,
} from '@sandtable/scenario';
import { found } from '../assert.ts';
import { change } from '../change.ts';
import { numberOf, type Play } from '../play.ts';
import type { World } from '../world.ts';

/**
 * An order that waits for an answer. The world holds it: a seat has at most one for each action.
 */
export type Ask = {
  /** The seat whose order waits. */
  readonly seat: string;
  readonly action: string;
  readonly choices: readonly number[];
  /** 0 authority, k the action's consent k. */
  readonly stage: number;
  /** Turns until the answer is due. */
  readonly left: number;
  /** Hours in requests and consents so far, this one among them. */
  readonly hours: number;
  readonly answer: 'none' | 'granted' | 'refused';
  /** The seat that is asked. */
  readonly of: string;
};

/** What the seat that is asked says. */
export type Answer = { readonly grant: boolean; readonly choices?: readonly number[] };

const answers = ['none', 'granted', 'refused'] as const;

/** The open ask of a seat for an action, or undefined. */
export function askOf(scenario: Scenario, world: World, seat: string, action: Action): Ask | undefined {
  const { id } = action;
  const number = (variable: string): number => numberOf({ world }, variable);
  const combination = world[askId(id, seat)] ?? 0;
  if (combination === 0) return undefined;
  return {
    seat,
    action: id,
    choices: valuesOfCombination(action, combination - 1),
    stage: number(askStageId(id, seat)),
    left: number(askLeftId(id, seat)),
    hours: number(askHoursId(id, seat)),
    answer: answers[number(askAnswerId(id, seat))] ?? 'none',
    of: found('seat', `asked for ${id}`, scenario.seats[number(askOfId(id, seat)) - 1]).id,
  };
}

/** All open asks, by action in the scenario's order, then seat. */
export function openAsks(scenario: Scenario, world: World): Ask[] {
  return scenario.actions.flatMap((action) =>
    action.seats.flatMap((seat) => askOf(scenario, world, seat, action) ?? []),
  );
}

/** Whether a seat has an open ask for an action. */
export function isAsked({ world }: Pick<Play, 'world'>, seat: string, action: string): boolean {
  return (world[askId(action, seat)] ?? 0) !== 0;
}

/** Writes an ask into the world, in place of what the seat asked for the action before. */
export function writeAsk(play: Play, ask: Ask): void {
  const { seat, action: id } = ask;
  const combination = found('combination', ask.choices.join(', '), combinationOf(play, ask));
  const seats = play.plan.scenario.seats;
  change(play, id, 'count', [
    { variable: askId(id, seat), wanted: combination + 1 },
    { variable: askStageId(id, seat), wanted: ask.stage },
    { variable: askLeftId(id, seat), wanted: ask.left },
    { variable: askHoursId(id, seat), wanted: ask.hours },
    { variable: askAnswerId(id, seat), wanted: answers.indexOf(ask.answer) },
    { variable: askOfId(id, seat), wanted: 1 + seats.findIndex((each) => each.id === ask.of) },
  ]);
}

/**
 * Writes the answer to an open ask; a later one replaces it until the ask is due. A grant with other choices, which the
 * action offers, replaces those asked for; whether that can be carried out is judged when it is to be.
 */
export function recordAnswer(play: Play, ask: Ask, { grant, choices = ask.choices }: Answer): void {
  writeAsk(play, grant ? { ...ask, choices, answer: 'granted' } : { ...ask, answer: 'refused' });
}

/** Whether the action offers the choices with which an ask is granted. */
export function isOffered(play: Play, { action }: Ask, { choices }: Answer): boolean {
  return choices === undefined || combinationOf(play, { action, choices }) !== undefined;
}

/** Nothing is asked any more. */
export function clearAsk(play: Play, seat: string, action: string): void {
  const variables = [askId, askStageId, askLeftId, askHoursId, askAnswerId, askOfId];
  change(
    play,
    action,
    'count',
    variables.map((variable) => ({ variable: variable(action, seat), wanted: 0 })),
  );
}

/** One turn less for every open ask; those that are then due. */
export function countDown(play: Play): Ask[] {
  const { scenario } = play.plan;
  const open = openAsks(scenario, play.world);
  for (const ask of open) writeAsk(play, { ...ask, left: Math.max(ask.left - 1, 0) });
  return openAsks(scenario, play.world).filter(({ left }) => left === 0);
}

function combinationOf(play: Play, { action, choices }: OrderText): number | undefined {
  return combinationOfValues(found('action', action, play.plan.actions.get(action)), choices);
}
