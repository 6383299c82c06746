import type { Scenario } from '@sandtable/scenario';
import type { Factor } from '@sandtable/study';
import { parameterValue, startValue } from '../play/quantity.ts';
import { usage } from '../shell/stop.ts';
import { listed, unknown } from '../shell/unknown.ts';

/**
 * Something that varies, as it is written on the command line and in the columns of results: `risk` (by its
 * distribution), `risk=5%,10%`, `policy.usa=measured_usa,cautious_usa`, `start.tension=3,5`.
 *
 * @throws Stop where it names what is not there
 */
export function factorOption(scenario: Scenario, text: string): Factor {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const values =
    at < 0
      ? undefined
      : text
          .slice(at + 1)
          .split(',')
          .map((each) => each.trim());
  if (values?.some((value) => value === ''))
    throw usage(`a value is missing in ${text}`, 'Write them with commas: 3,5.');
  if (name.startsWith('policy.')) return policyFactor(scenario, name.slice('policy.'.length), values ?? []);
  if (name.startsWith('start.')) {
    const variable = name.slice('start.'.length);
    if (!values) throw usage(`${name} needs values`, `Write them behind it: ${name}=3,5.`);
    return { kind: 'start', variable, values: values.map((value) => startValue(scenario, variable, value)) };
  }
  if (values)
    return { kind: 'parameter', parameter: name, values: values.map((value) => parameterValue(scenario, name, value)) };
  if (!scenario.parameters.some(({ id }) => id === name)) {
    throw unknown(
      'parameter',
      name,
      scenario.parameters.map(({ id }) => id),
    );
  }
  return { kind: 'parameter', parameter: name };
}

/** All seats of the party that every policy named is for. */
function policyFactor(scenario: Scenario, party: string, policies: readonly string[]): Factor {
  const { seats, sides } = scenario;
  const own = seats.filter(({ id, side }) => id === party || side === party);
  if (own.length === 0)
    throw unknown(
      'seat or side',
      party,
      [...seats, ...sides].map(({ id }) => id),
    );
  const fitting = scenario.policies.filter((policy) => own.some(({ id }) => policy.seats.includes(id)));
  const ids = fitting.map(({ id }) => id);
  if (policies.length === 0) throw usage(`policy.${party} needs policies`, listed(ids, ` for ${party}`));
  const strange = policies.find((policy) => !ids.includes(policy));
  if (strange !== undefined) throw unknown('policy', strange, ids, ` for ${party}`);
  const played = own.filter(({ id }) =>
    fitting.every((policy) => !policies.includes(policy.id) || policy.seats.includes(id)),
  );
  if (played.length === 0) throw usage(`no seat of ${party} can be played by all of ${policies.join(', ')}`);
  return { kind: 'policy', seats: played.map(({ id }) => id), policies };
}
