import type { Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { begin } from '../begin.ts';
import type { Event } from '../event.ts';
import type { Control, Game } from '../game.ts';
import type { Setup } from '../input.ts';
import type { Refusal } from '../refusal.ts';
import { step } from '../step.ts';

/** A game played to its end, or why the set-up was refused. */
export type PlayedOut =
  | { readonly game: Game; readonly events: readonly Event[]; readonly refused?: undefined }
  | { readonly refused: Refusal };

/** The choices that start a game in which nobody has to be asked. */
export type UnattendedSetup = Omit<Setup, 'control' | 'whiteCell'> & {
  readonly control?: { readonly [seat: string]: Exclude<Control, { by: 'people' }> };
};

/**
 * Plays a scenario from the beginning to its end with every seat played by a policy: the one given, else its own; a
 * seat that has none passes.
 */
export function playOut(scenario: Scenario, setup: UnattendedSetup): PlayedOut {
  const control = { ...unattendedControl(scenario), ...setup.control };
  const begun = begin(scenario, { ...setup, control });
  if (begun.refused) return { refused: begun.refused };
  const end = finish(begun.game);
  return { game: end.game, events: [...begun.events, ...end.events] };
}

/** Every seat by its own policy; those that have none by nobody. */
export function unattendedControl(
  scenario: Pick<Scenario, 'seats'>,
): Record<string, Exclude<Control, { by: 'people' }>> {
  return Object.fromEntries(
    scenario.seats.map(({ id, policy }) => [id, policy === undefined ? { by: 'nobody' } : { by: 'policy', policy }]),
  );
}

/** A game in which no people play, played on to its end. */
export function finish(game: Game): { readonly game: Game; readonly events: readonly Event[] } {
  const made = step(game, { kind: 'advance', to: 'end', author: 'engine' });
  if (made.refused) fail('a game that goes on to its end', made.refused.text);
  if (made.game.phase.at !== 'over') fail('a game that nobody has to act in', made.game.phase.at);
  return made;
}
