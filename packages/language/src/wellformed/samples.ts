import { isSample, isVariedParameters, isVariedPolicy, isVariedStart, type Study } from '../generated/ast.ts';
import type { Report } from './finding.ts';

/** A design has something to choose among, and what varies has a design that chooses; `base` plays the defaults. */
export function checkSample({ clauses }: Study, report: Report): void {
  const sample = clauses.find(isSample);
  const varied = clauses.find(
    (clause) =>
      (isVariedParameters(clause) || isVariedPolicy(clause) || isVariedStart(clause)) && clause.how === 'vary',
  );
  const plays = sample === undefined || sample.design === 'base';
  const code = 'changes-nothing';
  const severity = 'warning';
  if (varied !== undefined && plays) {
    const why =
      sample === undefined
        ? 'Without a ‘sample’ only the defaults are played'
        : '‘sample base’ plays only the defaults';
    const message = `${why}, so this changes nothing: leave it out, or choose a design, e.g. ‘sample factorial’ or ‘sample latin 200’.`;
    report({ code, severity, message, node: varied });
  } else if (varied === undefined && sample !== undefined && !plays) {
    const message =
      'Nothing varies here, so every point would be the same: say what does, with ‘vary’, or leave the ‘sample’ out.';
    report({ code, severity, message, node: sample });
  }
}
