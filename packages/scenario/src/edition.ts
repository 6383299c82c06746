import { fail } from './assert.ts';
import { moveLengthId } from './id.ts';
import type { Scenario } from './scenario.ts';
import type { Text } from './text.ts';

/**
 * A shorter or other version of a scenario: what a set-up of it says. Nothing in a game asks for it; who begins one
 * takes its parameters and the length of its moves from here.
 */
export type Edition = {
  readonly id: string;
  readonly title: Text;
  /** Each parameter once, within its range. */
  readonly parameters: readonly { readonly parameter: string; readonly value: number }[];
  /** Absent where moves are as long as the calendar says. */
  readonly turnsPerMove?: number;
};

/** What a game of an edition is set up with; a move's length is a variable of the world like any other. */
export function openingOf({ parameters, turnsPerMove }: Edition): {
  readonly parameters: { readonly [parameter: string]: number };
  readonly starts: { readonly [variable: string]: number };
} {
  return {
    parameters: Object.fromEntries(parameters.map(({ parameter, value }) => [parameter, value])),
    starts: turnsPerMove === undefined ? {} : { [moveLengthId]: turnsPerMove },
  };
}

/**
 * A scenario as if its edition were all there is: its defaults are those of the edition, and its moves as long. It has a
 * hash of its own, so what is recorded is played with {@link openingOf} instead.
 */
export function inEdition(scenario: Scenario, id: string): Scenario {
  const edition = scenario.editions?.find((each) => each.id === id) ?? fail('an edition of the scenario', id);
  const set = openingOf(edition).parameters;
  const { turnsPerMove = scenario.calendar.turnsPerMove } = edition;
  return {
    ...scenario,
    calendar: { ...scenario.calendar, turnsPerMove },
    parameters: scenario.parameters.map((each) => ({ ...each, default: set[each.id] ?? each.default })),
  };
}
