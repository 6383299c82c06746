import type { Control, Setup } from '@sandtable/engine';
import { type Edition, openingOf, type Scenario } from '@sandtable/scenario';
import { usage } from '../shell/stop.ts';
import { listed, unknown } from '../shell/unknown.ts';
import { parameterValue, startValue } from './quantity.ts';

/** `name=value`, as given on the command line. */
export type Pair = readonly [name: string, value: string];

/** What of a set-up stands on the command line. */
export type SetupOptions = {
  readonly run?: number;
  readonly edition?: string;
  readonly policy?: readonly Pair[];
  readonly param?: readonly Pair[];
  readonly start?: readonly Pair[];
};

/**
 * The set-up of a game that plays by itself: every seat by its policy unless an option says otherwise, those without
 * one by nobody.
 *
 * @throws Stop where an option names what is not there.
 */
export function setupOf(
  scenario: Scenario,
  seed: string,
  { run, edition, policy = [], param = [], start = [] }: SetupOptions,
): Setup {
  const byScenario = scenario.seats.map((seat): [string, Control] => [
    seat.id,
    seat.policy === undefined ? { by: 'nobody' } : { by: 'policy', policy: seat.policy },
  ]);
  const byOptions = policy.flatMap((pair) => controls(scenario, pair));
  const { parameters, starts } = openingFor(scenario, { edition, param, start });
  return {
    seed,
    ...(run === undefined ? {} : { run }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(Object.keys(starts).length === 0 ? {} : { starts }),
    control: Object.fromEntries([...byScenario, ...byOptions]),
  };
}

/** What of a set-up decides parameters and starts. */
type Opening = { readonly [Option in 'edition' | 'param' | 'start']?: SetupOptions[Option] | undefined };

/** What parameters and starts are: as the edition says, and where an option says otherwise, as that does. */
export function openingFor(
  scenario: Scenario,
  { edition, param = [], start = [] }: Opening,
): Pick<Required<Setup>, 'parameters' | 'starts'> {
  const { parameters, starts } =
    edition === undefined ? { parameters: {}, starts: {} } : openingOf(editionNamed(scenario, edition));
  return {
    parameters: {
      ...parameters,
      ...Object.fromEntries(param.map(([name, text]) => [name, parameterValue(scenario, name, text)])),
    },
    starts: { ...starts, ...Object.fromEntries(start.map(([name, text]) => [name, startValue(scenario, name, text)])) },
  };
}

/** @throws Stop where the scenario has no such edition; it names those that it has. */
export function editionNamed({ editions = [] }: Scenario, name: string): Edition {
  const found = editions.find(({ id }) => id === name);
  if (!found) throw unknown('edition', name, idsOf(editions));
  return found;
}

/** `seat=policy`, `side=policy` for the seats of the side that the policy is for, or `nobody`. */
function controls(scenario: Scenario, [who, policy]: Pair): [string, Control][] {
  const ofSide = scenario.seats.filter(({ side }) => side === who);
  const seats = scenario.seats.some(({ id }) => id === who) ? [who] : ofSide.map(({ id }) => id);
  if (seats.length === 0) throw unknown('seat or side', who, idsOf([...scenario.seats, ...scenario.sides]));
  if (policy === 'nobody') return seats.map((seat) => [seat, { by: 'nobody' }]);
  const found = scenario.policies.find(({ id }) => id === policy);
  const fitting = scenario.policies.filter((each) => seats.some((seat) => each.seats.includes(seat)));
  if (!found) throw unknown('policy', policy, [...idsOf(fitting), 'nobody'], ` for ${who}`);
  const played = seats.filter((seat) => found.seats.includes(seat));
  if (played.length === 0) {
    throw usage(
      `policy ${policy} is not for ${who}`,
      `It plays ${found.seats.join(', ')}. ${listed(idsOf(fitting), ` for ${who}`)}`,
    );
  }
  return played.map((seat) => [seat, { by: 'policy', policy }]);
}

function idsOf(known: readonly { readonly id: string }[]): string[] {
  return known.map(({ id }) => id);
}
