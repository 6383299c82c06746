import { GrammarUtils } from 'langium';
import type { Chance, Expression, Hits, Likelihood, OneOf, Rate } from '../generated/ast.ts';
import { percentInWords, writtenPercentage } from './constant.ts';
import type { Report } from './finding.ts';

const WHOLE = 10_000;

/** A written chance lies above 0% and is at most 100%; a rate can be more, for it counts in the time that it names. */
export function checkProbability(node: Chance | Likelihood | Rate | Hits, report: Report): void {
  checkWritten(node.probability, node.$type === 'Rate' ? 'rate' : 'chance', report);
  if (node.$type !== 'Chance' || writtenPercentage(node.probability) !== WHOLE || !saysOtherwise(node)) return;
  const message = 'The chance is 100%, so this ‘otherwise’ never happens.';
  report({ code: 'never-happens', severity: 'warning', message, node, keyword: 'otherwise' });
}

/** The chances of what excludes each other add up to 100%, or leave the rest to an `otherwise`. */
export function checkOneOf(node: OneOf, report: Report): void {
  for (const { percentage } of node.branches) checkWritten(percentage, 'chance', report);
  const written = node.branches.map(({ percentage }) => writtenPercentage(percentage));
  const known = written.flatMap((each) => (each === undefined ? [] : [each]));
  // Reported one by one above.
  if (known.length === 0 || known.some((each) => each < 0 || each > WHOLE)) return;
  const sum = known.reduce((total, each) => total + each, 0);
  const isFixed = known.length === written.length;
  if (sum > WHOLE) {
    const what = isFixed ? 'The chances' : 'The fixed chances alone';
    const message = `${what} add up to ${percentInWords(sum)}, more than 100%.`;
    report({ code: 'chances-sum', message, node, keyword: 'one' });
  } else if (isFixed && sum < WHOLE && !saysOtherwise(node)) {
    const rest = percentInWords(WHOLE - sum);
    const message = `The chances add up to ${percentInWords(sum)}: at the other ${rest} nothing happens. If that is meant, write ‘otherwise:’ with nothing behind it.`;
    report({ code: 'chances-sum', severity: 'warning', message, node, keyword: 'one' });
  } else if (sum === WHOLE && saysOtherwise(node)) {
    const message = 'The chances add up to 100%, so this ‘otherwise’ never happens.';
    report({ code: 'never-happens', severity: 'warning', message, node, keyword: 'otherwise' });
  }
}

function checkWritten(node: Expression, what: 'chance' | 'rate', report: Report): void {
  const written = writtenPercentage(node);
  if (written === undefined) return;
  const found = percentInWords(written);
  if (written === 0) {
    report({ code: 'never-happens', severity: 'warning', message: `At 0% this never happens.`, node });
  } else if (written < 0) {
    report({ code: 'chance-beyond', message: `A ${what} is at least 0%, and this is ${found}.`, node });
  } else if (written > WHOLE && what === 'chance') {
    report({ code: 'chance-beyond', message: `A chance is at most 100%, and this is ${found}.`, node });
  }
}

/** Whether the word is written, be there effects behind it or none. */
function saysOtherwise(node: Chance | OneOf): boolean {
  return GrammarUtils.findNodeForKeyword(node.$cstNode, 'otherwise') !== undefined;
}
