import { type AstNode, GrammarUtils } from 'langium';
import { isBound, isBranch, isDecimalLiteral, isPercentageLiteral, isRuns } from '../generated/ast.ts';
import type { Report } from './finding.ts';

/** All numbers are whole; shares are percentages with at most two decimals. */
export function checkNumbers(node: AstNode, report: Report): void {
  if (isDecimalLiteral(node)) {
    const percent = percentOf(node.value);
    const instead = percent === undefined ? 'Round it' : `Write ${percent} for a share, or round it`;
    const isChance = node.$containerProperty === 'probability' || isBranch(node.$container);
    const message =
      isChance && percent !== undefined
        ? `A chance is a percentage: write ${percent}.`
        : `There are no decimal numbers. ${instead}.`;
    report({ code: 'decimal-number', message, node });
  }
  if (isPercentageLiteral(node)) checkDecimals(node, 'value', report);
  if ((isBound(node) || isRuns(node)) && node.percentage !== undefined) checkDecimals(node, 'percentage', report);
}

/** `0.6` is most likely 60%. */
function percentOf(decimal: string): string | undefined {
  const [whole = '0', decimals = ''] = decimal.split('.');
  if (Number(whole) > 1 || decimals.length > 4) return undefined;
  const percent = `${Number(whole + `${decimals}00`.slice(0, 2))}`;
  const rest = decimals.slice(2).replace(/0+$/, '');
  return `${percent}${rest === '' ? '' : `.${rest}`}%`;
}

function checkDecimals(node: AstNode, property: string, report: Report): void {
  const written = GrammarUtils.findNodeForProperty(node.$cstNode, property)?.text ?? '';
  if (!/\.\d{3,}%$/.test(written)) return;
  report({ code: 'decimal-number', message: 'Percentages have at most two decimals.', node, property });
}
