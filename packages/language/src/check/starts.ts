import { intervalOf, type Variable } from '@sandtable/scenario';
import { inWords } from '../lower/names/bounds.ts';
import { NUMBER, PERCENTAGE } from '../lower/typing/expression-type.ts';
import type { CheckingFacts } from './checking.ts';
import { byOwnPlace } from './place.ts';

/** What something starts at fits its range, whatever its parameters are; beyond it would begin at the end of the range. */
export function checkStartsFit(checking: CheckingFacts): void {
  const { scenario, facts, lowering } = checking;
  const variables = new Map(scenario.variables.map((variable) => [variable.start, variable]));
  for (const [node, starts] of byOwnPlace(checking, [...variables.keys()])) {
    for (const start of starts) {
      const variable = variables.get(start);
      const found = intervalOf(start, facts.declared);
      // A fixed number that does not fit is an error by itself.
      if (variable === undefined || start.op === 'number' || 'problem' in found) continue;
      if (found.min >= variable.min && found.max <= variable.max) continue;
      const [least, most, low, high] = [found.min, found.max, variable.min, variable.max].map((each) =>
        inWords(each, isPercentage(variable) ? PERCENTAGE : NUMBER),
      );
      const message = `This can be ${least}..${most}, and the range is only ${low}..${high}: what lies beyond starts at the end of the range.`;
      lowering.report.warning('start-beyond', node, message);
    }
  }
}

function isPercentage({ kind }: Variable): boolean {
  return kind.is === 'track' && kind.percentage === true;
}
