import { type Expression, isArithmetic, isNegation, isNumberLiteral, isPercentageLiteral } from '../generated/ast.ts';

/** A number that an author has written out; a percentage is in hundredths of a percent. */
export type Written = { readonly value: number; readonly isPercentage: boolean };

/** What an expression of numbers alone comes to; undefined where it names or rolls anything, or is of no single type. */
export function writtenNumber(node: Expression): Written | undefined {
  if (isNumberLiteral(node)) return { value: node.value, isPercentage: false };
  if (isPercentageLiteral(node)) return { value: node.value, isPercentage: true };
  if (isNegation(node)) {
    const of = writtenNumber(node.operand);
    return of && { ...of, value: 0 - of.value };
  }
  if (!isArithmetic(node)) return undefined;
  const [left, right] = [writtenNumber(node.left), writtenNumber(node.right)];
  return left && right && combined(node.operator, left, right);
}

function combined(operator: string, left: Written, right: Written): Written | undefined {
  const isSame = left.isPercentage === right.isPercentage;
  if (operator === '+' && isSame) return { ...left, value: left.value + right.value };
  if (operator === '-' && isSame) return { ...left, value: left.value - right.value };
  if (operator !== '*' || (left.isPercentage && right.isPercentage)) return undefined;
  return { value: left.value * right.value, isPercentage: left.isPercentage || right.isPercentage };
}

/** The written percentage, in hundredths of a percent. */
export function writtenPercentage(node: Expression): number | undefined {
  const written = writtenNumber(node);
  return written?.isPercentage ? written.value : undefined;
}

/** `35%`, `2.5%`. */
export function percentInWords(hundredths: number): string {
  return `${hundredths / 100}%`;
}
