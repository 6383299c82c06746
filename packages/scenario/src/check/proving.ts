import type { Environment } from '../environment.ts';
import type { Expression } from '../expression.ts';
import { intervalOf } from '../interval.ts';
import { conditionProblem, fitting, type Interval, multipliedInterval, spanOf } from '../interval-arithmetic.ts';
import { type ExpressionPart, shownIn } from '../parts/part.ts';
import type { Path } from '../path.ts';
import type { Scenario } from '../scenario.ts';
import type { Presentation, Text } from '../text.ts';
import type { Report } from './report.ts';

/** What the checks of intervals know: the scenario, the intervals of all names, and where to report. */
export type Proving = { readonly scenario: Scenario; readonly environment: Environment; readonly report: Report };

/** The interval of an expression; where it has none, that is reported. */
export function provedInterval(
  expression: Expression,
  { environment, report }: Proving,
  path: Path,
): Interval | undefined {
  const interval = intervalOf(expression, environment);
  if (!('problem' in interval)) return interval;
  report([...path, ...interval.path], interval.problem);
  return undefined;
}

/** Checks an expression for what it is used for. */
export function checkPartInterval({ expression, use, scale }: ExpressionPart, proving: Proving, path: Path): void {
  const interval = provedInterval(expression, proving, path);
  if (!interval) return;
  if (use === 'condition') {
    const problem = conditionProblem(interval);
    if (problem) proving.report(path, `needs yes or no, but can be ${spanOf(interval)}`);
  }
  if (use !== 'percentage' || !scale) return;
  const { numerator } = scale;
  const product = fitting(multipliedInterval(interval, { min: numerator, max: numerator }));
  if ('problem' in product) proving.report(path, `the percentage times ${numerator} ${product.problem}`);
}

/** Checks that what a text puts into words has words. */
export function checkTextIntervals(text: Text, proving: Proving, path: Path): void {
  for (const shown of shownIn(text)) {
    const interval = provedInterval(shown.show, proving, [...path, ...shown.path]);
    const count = wordsOf(shown.as, proving.scenario);
    if (!interval || count === undefined || (interval.min >= 0 && interval.max < count)) continue;
    proving.report([...path, ...shown.path], `there are words for 0..${count - 1}, but it can be ${spanOf(interval)}`);
  }
}

function wordsOf(as: Presentation, scenario: Scenario): number | undefined {
  switch (as.kind) {
    case 'yes-no':
      return 2;
    case 'enumeration':
      return scenario.enumerations.find(({ id }) => id === as.enumeration)?.literals.length;
    case 'place':
      return scenario.places.length;
    case 'side':
      return scenario.sides.length;
    case 'seat':
      return scenario.seats.length;
    default:
      return undefined;
  }
}
