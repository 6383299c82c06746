import { checkInjects } from './check/action.ts';
import { checkAddedIntervals } from './check/intervals.ts';
import { namesOf } from './check/names.ts';
import { checkAddedParts } from './check/references.ts';
import { problemsFrom } from './check/report.ts';
import { EffectCosts } from './cost/effect-cost.ts';
import { ExpressionCosts } from './cost/expression-cost.ts';
import { TURN_COST_MOST, turnCost } from './cost/turn-cost.ts';
import type { Effect } from './effect.ts';
import { environmentOf } from './environment.ts';
import { partsOfInject } from './parts/constructs.ts';
import type { Acting, Part } from './parts/part.ts';
import { plainJson } from './plain-json.ts';
import { PROBLEMS_MOST, type Problem } from './problem.ts';
import type { Inject } from './rule.ts';
import type { Scenario } from './scenario.ts';
import { effects as effectsSchema } from './schema/effect.ts';
import { problemsOf } from './schema/refusal.ts';
import { inject as injectSchema } from './schema/rule.ts';
import type { Schema } from './schema/shape.ts';

type Refused = { readonly problems: readonly Problem[] };

/**
 * Reads effects that the white cell writes during a game. They may use all that the scenario declares, and no locals
 * but their own and those of the action in whose place they stand; they add nothing to the world.
 *
 * @param json anything at all
 * @param scenario that was checked
 * @param acting the action of the scenario whose own effects they replace, if they do
 */
export function decodeEffects(
  json: unknown,
  scenario: Scenario,
  acting?: Acting,
): { readonly effects: readonly Effect[] } | Refused {
  const read = decodePart(json, effectsSchema);
  if ('problems' in read) return read;
  const problems = checkAdded([{ path: [], effects: read.value, ...(acting && { acting }) }], scenario);
  return problems.length > 0 ? { problems } : { effects: read.value };
}

/**
 * Reads an inject that the white cell adds or changes during a game. Whether its id may be used is for the caller.
 *
 * @param json anything at all
 * @param scenario that was checked
 */
export function decodeInject(json: unknown, scenario: Scenario): { readonly inject: Inject } | Refused {
  const read = decodePart(json, injectSchema);
  if ('problems' in read) return read;
  const inject = read.value;
  const problems = [
    ...problemsFrom((report) => checkInjects({ injects: [inject] }, namesOf(scenario), report)).map(withoutList),
    ...checkAdded(partsOfInject(inject), scenario),
  ];
  return problems.length > 0 ? { problems } : { inject };
}

function decodePart<T>(json: unknown, schema: Schema<T>): { readonly value: T } | Refused {
  const plain = plainJson(json);
  if ('problem' in plain) return { problems: [plain.problem] };
  const parsed = schema.safeParse(plain.json, { reportInput: true });
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error).slice(0, PROBLEMS_MOST) };
}

function checkAdded(parts: readonly Part[], scenario: Scenario): Problem[] {
  const owner = { kind: 'inject', id: 'live' } as const;
  const problems = checkAddedParts(
    parts.map((part) => ({ ...part, owner })),
    scenario,
  );
  if (problems.length > 0) return problems;
  const unproved = checkAddedIntervals(parts, scenario);
  return unproved.length > 0 ? unproved : checkAddedCost(parts, scenario);
}

/** What is added may make the worst turn longer, but no longer than any scenario's may be. */
function checkAddedCost(parts: readonly Part[], scenario: Scenario): Problem[] {
  const expressions = new ExpressionCosts(scenario, environmentOf(scenario));
  const effects = new EffectCosts(scenario, expressions);
  const added = parts.map((part) => {
    if ('effects' in part) return effects.of(part.effects);
    return 'expression' in part ? expressions.of(part.expression) : 0;
  });
  const total = added.reduce((sum, steps) => sum + steps, turnCost(scenario));
  if (total <= TURN_COST_MOST) return [];
  return [{ path: [], sentence: `a turn could then take ${total} steps, at most ${TURN_COST_MOST}` }];
}

/** The path within the inject, which stands in a list of its own only for the check. */
function withoutList({ path, sentence }: Problem): Problem {
  return { path: path.slice(2), sentence };
}
