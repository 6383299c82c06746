import { type RunKey, runKey, seedRefusal, studyKeyFromSeed } from '@sandtable/random';
import { moveLengthId, type Scenario, type Seat } from '@sandtable/scenario';
import type { Event } from './event.ts';
import type { Control, Game } from './game.ts';
import { plainCopy } from './input/copy.ts';
import { refuseMoveLength, refuseValue } from './input/correct.ts';
import { malformedSetup } from './input/malformed.ts';
import type { Setup } from './input.ts';
import { type Plan, planOf } from './plan.ts';
import { recordOf } from './record.ts';
import { type Refusal, refusal } from './refusal.ts';
import { startWorld } from './world.ts';

/** A game before its first turn, or why there is none. */
export type Begun =
  | { readonly game: Game; readonly events: readonly Event[]; readonly refused?: never }
  | { readonly game?: never; readonly events: readonly []; readonly refused: Refusal };

/**
 * Begins a game of a scenario: before the first turn, whose briefing is what comes next.
 *
 * @param scenario checked; it is frozen from here on as far as the game is concerned
 * @param given of any origin: it is copied and checked, and a refusal names what is wrong
 */
export function begin(scenario: Scenario, given: Setup): Begun {
  const plan = planOf(scenario);
  const setup = plainCopy(given) as Setup;
  const refused = malformedSetup(setup) ?? refuseSetup(plan, setup);
  if (refused) return { events: [], refused };
  const { seed, run = 0, whiteCell = false } = setup;
  const chosen = recordOf(Object.entries(setup.parameters ?? {}));
  const parameters = recordOf(scenario.parameters.map(({ id, default: usual }) => [id, chosen[id] ?? usual]));
  const controls = recordOf(Object.entries(setup.control ?? {}));
  const game: Game = {
    format: 'sandtable.game',
    formatVersion: 1,
    scenario,
    seed,
    run,
    key: keyOf(seed, run),
    parameters,
    control: recordOf(scenario.seats.map((seat) => [seat.id, controls[seat.id] ?? usualControl(plan, seat)])),
    whiteCell,
    world: startWorld(plan, parameters, setup.starts),
    phase: { at: 'briefing' },
    submitted: [],
    drafts: [],
    agenda: [],
    delayed: [],
    answers: [],
    drawn: recordOf([]),
    heard: recordOf([]),
    script: null,
    metrics: recordOf([]),
    outcomes: [],
    messages: [],
    published: recordOf([]),
    live: { count: 0, added: [], edited: recordOf([]) },
  };
  return { game: Object.freeze(game), events: [{ kind: 'began', seed, run }] };
}

/** The key of a run of the study with this seed. */
export function keyOf(seed: string, run: number): RunKey {
  return runKey(studyKeyFromSeed(seed), run);
}

/** Why a text cannot be a seed, or undefined. */
export function refuseSeed(seed: string): Refusal | undefined {
  const reason = seedRefusal(seed);
  return reason === undefined ? undefined : refusal('out-of-range', `The seed ${reason}.`);
}

/** Why a seat cannot be played so, or undefined. */
export function refuseControl({ seats, policies }: Plan, seat: string, control: Control): Refusal | undefined {
  if (!seats.has(seat)) return refusal('unknown', `unknown seat: ${seat}`);
  if (control.by !== 'policy') return undefined;
  const policy = policies.get(control.policy);
  if (!policy) return refusal('unknown', `unknown policy: ${control.policy}`);
  if (!policy.seats.includes(seat)) {
    return refusal('not-yours', `The policy ${control.policy} is for ${policy.seats.join(', ')}, not for ${seat}.`);
  }
  return undefined;
}

/**
 * Why parameters cannot have these values, or undefined.
 *
 * @param which must be given: all of them, or only those that differ from their defaults
 */
export function refuseParameters(
  { scenario }: Plan,
  given: { readonly [parameter: string]: number },
  which: 'all' | 'some',
): Refusal | undefined {
  for (const [id, value] of Object.entries(given)) {
    const parameter = scenario.parameters.find((each) => each.id === id);
    if (!parameter) return refusal('unknown', `unknown parameter: ${id}`);
    const { min, max } = parameter;
    if (value < min || value > max) return refusal('out-of-range', `${id} is ${value}, outside ${min}..${max}.`);
  }
  const missing = which === 'all' && scenario.parameters.find(({ id }) => !Object.hasOwn(given, id));
  return missing ? refusal('malformed', `Nothing says what ${missing.id} is.`) : undefined;
}

/** A move's length is the one variable that nobody declares and that can start otherwise. */
function refuseStart(plan: Plan, variable: string, value: number): Refusal | undefined {
  return variable === moveLengthId ? refuseMoveLength(plan, value) : refuseValue(plan, variable, value);
}

function refuseSetup(plan: Plan, { seed, parameters = {}, starts = {}, control = {} }: Setup): Refusal | undefined {
  const refused = refuseSeed(seed) ?? refuseParameters(plan, parameters, 'some');
  if (refused) return refused;
  for (const [variable, value] of Object.entries(starts)) {
    const unfit = refuseStart(plan, variable, value);
    if (unfit) return unfit;
  }
  for (const [seat, given] of Object.entries(control)) {
    const unfit = refuseControl(plan, seat, given);
    if (unfit) return unfit;
  }
  return undefined;
}

/** Who plays a seat by its side's word; a seat for a policy that has none is played by nobody. */
function usualControl({ scenario }: Plan, { side, policy }: Seat): Control {
  const played = scenario.sides.find((each) => each.id === side)?.played;
  if (played === 'people') return { by: 'people' };
  return policy === undefined ? { by: 'nobody' } : { by: 'policy', policy };
}
