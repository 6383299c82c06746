import {
  checkIntervals,
  checkReferences,
  checkShape,
  checkSignals,
  checkSites,
  checkTurnCost,
  type Path,
  type Problem,
  type Scenario,
} from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Lowering } from './lowering.ts';
import { isPlayable } from './names/declarations.ts';

/**
 * Has the intermediate form prove what it must hold: references, sites, intervals, signals that end, the cost of a turn.
 * Problems are reported at the text that they come from.
 *
 * @returns whether there are none
 */
export function proveScenario(lowering: Lowering, scenario: Scenario): boolean {
  const told = (code: DiagnosticCode, problems: readonly Problem[]): boolean => {
    for (const problem of problems) report(lowering, scenario, code, problem);
    return problems.length > 0;
  };
  if (told('invalid-scenario', checkReferences(scenario))) return false;
  const wrong = [
    told('invalid-scenario', checkSites(scenario)),
    told('interval', checkIntervals(scenario)),
    told('signal-cycle', checkSignals(scenario)),
  ];
  if (wrong.includes(true) || told('turn-cost', checkTurnCost(scenario))) return false;
  // A module may be without sides and the like: only what is played must be whole.
  if (!isPlayable(lowering.names.instances.played.file)) return true;
  return !told('invalid-scenario', checkShape(scenario));
}

function report(lowering: Lowering, scenario: Scenario, code: DiagnosticCode, { path, sentence }: Problem): void {
  const { played } = lowering.names.instances;
  const at = originOfPath(lowering, scenario, path) ?? played.file.model.header ?? played.file.model;
  lowering.report.error(code, at, `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
}

/** The place of the innermost part on the way to a problem that has one. */
function originOfPath({ origins }: Lowering, scenario: Scenario, path: Path): AstNode | undefined {
  let part: unknown = scenario;
  let origin: AstNode | undefined;
  for (const step of path) {
    if (typeof part !== 'object' || part === null) break;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
    if (typeof part === 'object' && part !== null) origin = origins.ofPart(part) ?? origin;
  }
  return origin;
}
