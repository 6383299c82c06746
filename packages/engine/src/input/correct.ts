import { turnId } from '@sandtable/scenario';
import { change } from '../change.ts';
import type { Input } from '../input.ts';
import { writesOfMoving } from '../machine/configuration.ts';
import type { Plan } from '../plan.ts';
import { numberOf, type Play } from '../play.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** Why a declared variable cannot have a value, or undefined. */
export function refuseValue({ slots }: Plan, variable: string, value: number): Refusal | undefined {
  const slot = slots.get(variable);
  if (slot?.role.is !== 'declared') return refusal('unknown', `unknown variable: ${variable}`);
  if (value >= slot.min && value <= slot.max) return undefined;
  return refusal('out-of-range', `${variable} cannot be ${value}, only ${slot.min}..${slot.max}.`);
}

/** Why moves cannot have so many turns, or undefined. */
export function refuseMoveLength({ scenario }: Plan, length: number): Refusal | undefined {
  const { turns } = scenario.calendar;
  if (length >= 1 && length <= turns) return undefined;
  return refusal('out-of-range', `A move has 1..${turns} turns, not ${length}.`);
}

/** Sets a variable, or puts a machine into a state, by the white cell's word alone. */
export function correct(play: Play, input: Extract<Input, { kind: 'correct' }>): Refusal | undefined {
  const { author, reason = null } = input;
  if ('state' in input) {
    const place = play.plan.states.get(input.state);
    if (!place) return refusal('unknown', `unknown state: ${input.state}`);
    play.events.push({ kind: 'corrected', author, what: input.state, reason });
    const wants = writesOfMoving(place.machine, place.state, play.world, numberOf(play, turnId));
    change(play, place.machine.id, 'correct', wants);
    return undefined;
  }
  const { variable, value } = input;
  const refused = refuseValue(play.plan, variable, value);
  if (refused) return refused;
  play.events.push({ kind: 'corrected', author, what: variable, reason });
  change(play, variable, 'correct', [{ variable, wanted: value }]);
  return undefined;
}
