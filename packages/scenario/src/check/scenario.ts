import { checkTurnCost } from '../cost/turn-cost.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { checkSignals } from '../signal-cycle.ts';
import { checkSites } from '../site.ts';
import { checkIntervals } from './intervals.ts';
import { checkReferences } from './references.ts';

/**
 * Everything that is asked of a scenario beyond its schema: references, sites, intervals, signals that end, and the
 * cost of a turn.
 *
 * @param scenario that satisfies the schema
 * @returns the problems; later checks are made only where those that they build on find none
 */
export function checkScenario(scenario: Scenario): Problem[] {
  const references = checkReferences(scenario);
  if (references.length > 0) return references;
  const problems = [...checkSites(scenario), ...checkIntervals(scenario), ...checkSignals(scenario)];
  return problems.length > 0 ? problems : checkTurnCost(scenario);
}
