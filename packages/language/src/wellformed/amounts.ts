import type { AddUnits, Change, Cost, Expression, MoveUnits, RemoveUnits } from '../generated/ast.ts';
import { textOf } from '../lower/expression/text-of.ts';
import { percentInWords, type Written, writtenNumber } from './constant.ts';
import type { Report } from './finding.ts';

type Amounted = Change | AddUnits | RemoveUnits | MoveUnits;

/** A written amount is above 0: below it means the contrary of what the verb says, and 0 means nothing. */
export function checkAmount(node: Amounted, report: Report): void {
  if (node.$type === 'Change' && node.how === 'set') {
    checkSetsAnew(node, report);
    return;
  }
  const amount = writtenNumber(node.amount);
  if (amount === undefined || amount.value > 0) return;
  if (amount.value === 0) {
    report({ code: 'changes-nothing', severity: 'warning', message: 'By 0 this changes nothing.', node: node.amount });
    return;
  }
  const message = `Write ‘${contraryOf(node, inWords(amount))}’ instead of a negative amount.`;
  report({ code: 'negative-amount', severity: 'warning', message, node: node.amount });
}

/** What an order costs is taken away, so it is above 0. */
export function checkCost({ amount: node }: Cost, report: Report): void {
  const amount = writtenNumber(node);
  if (amount === undefined || amount.value > 0) return;
  if (amount.value === 0) {
    report({ code: 'changes-nothing', severity: 'warning', message: 'A cost of 0 is none.', node });
    return;
  }
  const message = 'A negative cost is a gain: write it as an effect, after ‘then’.';
  report({ code: 'negative-amount', severity: 'warning', message, node });
}

function checkSetsAnew(node: Change, report: Report): void {
  const [target, amount] = [textOf(node.target), textOf(node.amount)];
  if (target !== amount) return;
  const message = `‘${target}’ is set to what it is already, so this changes nothing.`;
  report({ code: 'changes-nothing', severity: 'warning', message, node: node.amount });
}

function contraryOf(node: Amounted, amount: string): string {
  const at = (expression: Expression) => textOf(expression);
  switch (node.$type) {
    case 'Change':
      return `${node.how === 'raise' ? 'lower' : 'raise'} ${at(node.target)} by ${amount}`;
    case 'AddUnits':
      return `remove ${amount} ${at(node.force)} from ${at(node.to)}`;
    case 'RemoveUnits':
      return `add ${amount} ${at(node.force)} to ${at(node.from)}`;
    case 'MoveUnits':
      return `move ${amount} ${at(node.force)} from ${at(node.to)} to ${at(node.from)}`;
  }
}

function inWords({ value, isPercentage }: Written): string {
  return isPercentage ? percentInWords(-value) : String(-value);
}
