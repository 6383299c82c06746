import type { Problem } from './problem.ts';

/** The version of the format that this package reads and writes. */
export const FORMAT_VERSION = 1;

/** A scenario of some version: fields whose meaning depends on the version. */
type OldScenario = { readonly [field: string]: unknown };

/**
 * One step from a version of the format to the next. It gets data that is plain JSON of that version and gives data of
 * `from + 1`; it need not write `formatVersion`. Data that only looks like that version must not make it throw:
 * whatever it gives is checked afterwards like any other.
 */
export type Migration = {
  readonly from: number;
  /** What changed and what becomes of it, in a sentence. */
  readonly summary: string;
  readonly apply: (scenario: OldScenario) => OldScenario;
};

/**
 * Every change of the format so far, one for each version, oldest first. To change the format: change the types and
 * schemas, raise {@link FORMAT_VERSION}, add the step here, and keep a scenario of the old version as a test.
 */
export const migrations: readonly Migration[] = [];

/**
 * Brings data up to the present version.
 *
 * @param json a scenario of any version, as plain JSON
 * @param steps the known migrations
 * @param present the version to reach
 */
export function migrate(
  json: unknown,
  steps: readonly Migration[] = migrations,
  present: number = FORMAT_VERSION,
): { readonly json: unknown } | { readonly problem: Problem } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refusal([], 'expected a scenario: an object');
  }
  let scenario = json as OldScenario;
  if (scenario.format !== 'sandtable.scenario') {
    return refusal(['format'], 'expected "sandtable.scenario": this is not a scenario');
  }
  const version = scenario.formatVersion;
  if (typeof version !== 'number' || version < 1) return refusal(['formatVersion'], 'expected a version from 1');
  if (version > present) {
    return refusal(
      ['formatVersion'],
      `this scenario is of format version ${version}, and this program reads up to ${present}: use a newer program`,
    );
  }
  for (let from = version; from < present; from += 1) {
    const step = steps.find((each) => each.from === from);
    if (!step) {
      return refusal(['formatVersion'], `format version ${from} can no longer be read: no migration leads from it`);
    }
    scenario = { ...step.apply(scenario), formatVersion: from + 1 };
  }
  return { json: scenario };
}

function refusal(path: Problem['path'], sentence: string): { readonly problem: Problem } {
  return { problem: { path, sentence } };
}
