import { canonicalJson } from './canonical.ts';
import { checkScenario } from './check/scenario.ts';
import { type Migration, migrate, migrations } from './migrate.ts';
import { CHARACTERS_MOST, plainJson } from './plain-json.ts';
import { PROBLEMS_MOST, type Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { problemsOf } from './schema/refusal.ts';
import { scenario as scenarioSchema } from './schema/scenario.ts';

/** A scenario, or what is wrong with the data: never both. */
export type Decoded = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/**
 * Reads a scenario out of JSON data of any origin: an older version is migrated, what the schema does not know is
 * refused, references and bounds are checked. A scenario that comes out can be laid out, hashed and played.
 *
 * @param json anything at all, such as what `JSON.parse` gives
 * @param steps the known migrations
 * @returns the scenario or its first 100 problems; never throws
 */
export function decodeScenario(json: unknown, steps: readonly Migration[] = migrations): Decoded {
  const plain = plainJson(json);
  if ('problem' in plain) return { problems: [plain.problem] };
  const migrated = migrate(plain.json, steps);
  if ('problem' in migrated) return { problems: [migrated.problem] };
  const shaped = shapedBy(migrated.json);
  if ('problems' in shaped) return shaped;
  const problems = checkScenario(shaped.scenario);
  return problems.length > 0 ? refused(problems) : shaped;
}

/**
 * What the schema alone has against data of the current version, for whoever makes scenarios and has checked all else
 * that {@link checkScenario} asks.
 */
export function checkShape(json: unknown): readonly Problem[] {
  const plain = plainJson(json);
  if ('problem' in plain) return [plain.problem];
  const shaped = shapedBy(plain.json);
  return 'problems' in shaped ? shaped.problems : [];
}

function shapedBy(json: unknown): Decoded {
  const parsed = scenarioSchema.safeParse(json, { reportInput: true });
  return parsed.success ? { scenario: parsed.data } : refused(problemsOf(parsed.error));
}

/** Reads a scenario out of JSON text. See {@link decodeScenario}. */
export function decodeScenarioText(text: string): Decoded {
  if (text.length > CHARACTERS_MOST)
    return refused([{ path: [], sentence: `more than ${CHARACTERS_MOST} characters` }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused([{ path: [], sentence: 'this is not JSON' }]);
  }
  return decodeScenario(json);
}

/** The scenario as canonical JSON: one line of text, the same for equal scenarios. */
export function encodeScenario(scenario: Scenario): string {
  return canonicalJson(scenario);
}

function refused(problems: readonly Problem[]): Decoded {
  return { problems: problems.slice(0, PROBLEMS_MOST) };
}
