import type { Expression } from '@sandtable/scenario';
import {
  agree,
  mistaken,
  NUMBER,
  number,
  PERCENTAGE,
  type Type,
  type Typed,
  typeInWords,
  WRONG,
  YES_NO,
} from './expression-type.ts';

/** A mistake in an expression, without its place: the caller knows which text it was. */
export type TypeProblem = { readonly code: 'type-mismatch' | 'units-mixed'; readonly message: string };

/** What an operation gives, and what is wrong with it. */
export type Operation = Typed & { readonly problem?: TypeProblem };

export type ArithmeticOperator = '+' | '-' | '*' | '/' | 'mod';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', mod: 'modulo' } as const;
const COMPARISON = {
  '<': 'less',
  '<=': 'at-most',
  '>': 'greater',
  '>=': 'at-least',
  '=': 'equal',
  '!=': 'unequal',
} as const;
const VERB = { '+': 'adds', '-': 'subtracts', '*': 'multiplies', '/': 'divides', mod: 'divides' } as const;

/** `written` gives the author's own words for an operand, for messages that show how to say it right. */
export function arithmetic(
  operator: ArithmeticOperator,
  left: Typed,
  right: Typed,
  written: { readonly left: string; readonly right: string },
): Operation {
  const expression: Expression = { op: ARITHMETIC[operator], left: left.expression, right: right.expression };
  const pair = `${left.type.is} ${right.type.is}`;
  if (left.type.is === 'wrong' || right.type.is === 'wrong') return { expression, type: WRONG };
  if (left.type.is === 'number' && right.type.is === 'number')
    return numbers(operator, left.type, right.type, expression);
  if (pair === 'percentage percentage' && operator === '*')
    return { expression: shareOf(left, right), type: PERCENTAGE };
  if (pair === 'percentage percentage') return { expression, type: operator === '/' ? NUMBER : PERCENTAGE };
  if (operator === '*' && (pair === 'number percentage' || pair === 'percentage number')) {
    return { expression, type: PERCENTAGE };
  }
  if (operator === '/' && pair === 'percentage number') return { expression, type: PERCENTAGE };
  return {
    expression: mistaken(),
    type: WRONG,
    problem: { code: 'type-mismatch', message: mismatchInArithmetic(operator, left.type, right.type, written) },
  };
}

/** `40% of hulls`, rounded down. */
export function share(percentage: Typed, whole: Typed): Operation {
  const expression = shareOf(percentage, whole);
  if (percentage.type.is === 'wrong' || whole.type.is === 'wrong') return { expression, type: WRONG };
  if (percentage.type.is !== 'percentage') {
    return refuse(`The share before ‘of’ is a percentage, but this is ${typeInWords(percentage.type)}.`);
  }
  if (whole.type.is !== 'number' && whole.type.is !== 'percentage') {
    return refuse(`A share is taken of a number or a percentage, but this is ${typeInWords(whole.type)}.`);
  }
  return { expression, type: whole.type };
}

export function comparison(operator: ComparisonOperator, left: Typed, right: Typed): Operation {
  const expression: Expression = { op: COMPARISON[operator], left: left.expression, right: right.expression };
  if (left.type.is === 'wrong' || right.type.is === 'wrong') return { expression, type: YES_NO };
  if (!agree(left.type, right.type)) return refuse(mismatchInComparison(left.type, right.type), YES_NO);
  if (operator !== '=' && operator !== '!=' && !isOrdered(left.type)) {
    return refuse(`${capital(typeInWords(left.type))} has no order: compare it with ‘=’ or ‘!=’.`, YES_NO);
  }
  if (['machine', 'state', 'range'].includes(left.type.is)) {
    return refuse(`${capital(typeInWords(left.type))} cannot be compared with ‘${operator}’.`, YES_NO);
  }
  return { expression, type: YES_NO, ...unitProblem('compares', left.type, right.type) };
}

/** `tension in 4..9` */
export function between(of: Typed, from: Typed, to: Typed): Operation {
  const expression: Expression = { op: 'between', of: of.expression, from: from.expression, to: to.expression };
  for (const bound of [from, to]) {
    if (!agree(of.type, bound.type)) return refuse(mismatchInComparison(of.type, bound.type), YES_NO);
  }
  if (of.type.is !== 'wrong' && !isOrdered(of.type)) {
    return refuse(`${capital(typeInWords(of.type))} has no order, so it lies in no range.`, YES_NO);
  }
  return { expression, type: YES_NO };
}

export function negated(of: Typed): Operation {
  const expression: Expression =
    of.expression.op === 'number' ? number(-of.expression.value) : { op: 'negate', of: of.expression };
  if (of.type.is === 'number' || of.type.is === 'percentage' || of.type.is === 'wrong')
    return { expression, type: of.type };
  return refuse(`Only a number or a percentage can be negative, but this is ${typeInWords(of.type)}.`);
}

/** The type of several alternatives (the cases of `first of`, the operands of `min`), which must agree. */
export function commonType(types: readonly Type[]): Operation {
  const known = types.find((type) => type.is !== 'wrong');
  if (known === undefined) return { expression: number(0), type: WRONG };
  const other = types.find((type) => !agree(known, type));
  if (other !== undefined) {
    return refuse(`These are of different types: one is ${typeInWords(known)}, another ${typeInWords(other)}.`);
  }
  if (known.is !== 'number') return { expression: number(0), type: known };
  const units = types.flatMap((type) => (type.is === 'number' && type.unit !== undefined ? [type] : []));
  const clash = units.find((type) => units[0] !== undefined && type.unit !== units[0].unit);
  return {
    expression: number(0),
    type: units[0] ?? known,
    ...(clash !== undefined && units[0] !== undefined ? unitProblem('mixes', units[0], clash) : {}),
  };
}

function numbers(
  operator: ArithmeticOperator,
  left: Extract<Type, { is: 'number' }>,
  right: Extract<Type, { is: 'number' }>,
  expression: Expression,
): Operation {
  switch (operator) {
    case '+':
    case '-':
      return {
        expression,
        type: left.unit === undefined ? right : left,
        ...unitProblem(VERB[operator], left, right),
      };
    case '*':
      if (left.unit !== undefined && right.unit !== undefined) return { expression, type: NUMBER };
      return { expression, type: left.unit === undefined ? right : left };
    case '/':
      return { expression, type: right.unit === undefined ? left : NUMBER };
    case 'mod':
      return { expression, type: left };
  }
}

function unitProblem(verb: string, left: Type, right: Type): { readonly problem?: TypeProblem } {
  if (left.is !== 'number' || right.is !== 'number') return {};
  if (left.unit === undefined || right.unit === undefined || left.unit === right.unit) return {};
  return { problem: { code: 'units-mixed', message: `This ${verb} ${left.unit} and ${right.unit}.` } };
}

function mismatchInArithmetic(
  operator: ArithmeticOperator,
  left: Type,
  right: Type,
  written: { readonly left: string; readonly right: string },
): string {
  const found = `This ${VERB[operator]} ${typeInWords(left)} ${operator === '/' || operator === 'mod' ? 'by' : 'and'} ${typeInWords(right)}.`;
  if (operator !== '+' && operator !== '-') return found;
  const numeric = left.is === 'number' ? written.left : right.is === 'number' ? written.right : undefined;
  if (numeric === undefined || (left.is !== 'percentage' && right.is !== 'percentage')) return found;
  // What binds looser than ‘*’ needs parentheses.
  const factor = /[-+]/.test(numeric) ? `(${numeric})` : numeric;
  const fix = /^\d+$/.test(numeric) ? `‘${numeric}%’` : `e.g. ‘5% * ${factor}’ to turn a number into a percentage`;
  return `${found} Write ${fix}.`;
}

function mismatchInComparison(left: Type, right: Type): string {
  return `Cannot compare ${typeInWords(left)} with ${typeInWords(right)}.`;
}

function isOrdered(type: Type): boolean {
  return type.is === 'number' || type.is === 'percentage' || type.is === 'date' || type.is === 'wrong';
}

function shareOf(percentage: Typed, whole: Typed): Expression {
  return { op: 'share', percentage: percentage.expression, of: whole.expression };
}

function refuse(message: string, type: Type = WRONG): Operation {
  return { expression: mistaken(), type, problem: { code: 'type-mismatch', message } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
