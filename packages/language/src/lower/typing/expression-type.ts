import { childExpressions, type Expression } from '@sandtable/scenario';

/**
 * What an expression of the language is. In the intermediate form all of them are integers; only the types keep an
 * author from adding a chance to a number of ships.
 */
export type Type =
  | { readonly is: 'number'; readonly unit?: string }
  | { readonly is: 'percentage' }
  | { readonly is: 'yes-no' }
  /** `id` as in the intermediate form, so that two instances of a module have two enumerations. */
  | { readonly is: 'enumeration'; readonly id: string }
  | { readonly is: 'place' | 'side' | 'seat' }
  | { readonly is: 'machine'; readonly id: string }
  | { readonly is: 'state'; readonly id: string }
  | { readonly is: 'date' }
  | { readonly is: 'range'; readonly of: Type }
  /** Of something whose mistake has been reported: it agrees with everything, so that one mistake is one message. */
  | { readonly is: 'wrong' };

/** An expression of the language after lowering: its meaning as data, and what it is. */
export type Typed = { readonly expression: Expression; readonly type: Type };

export const NUMBER: Type = { is: 'number' };
export const PERCENTAGE: Type = { is: 'percentage' };
export const YES_NO: Type = { is: 'yes-no' };
export const DATE: Type = { is: 'date' };
export const WRONG: Type = { is: 'wrong' };

export function number(value: number): Expression {
  return { op: 'number', value };
}

const mistakes = new WeakSet<Expression>();

/** Stands where a mistake was reported, so that lowering can go on. */
export function mistaken(): Expression {
  const expression = number(0);
  mistakes.add(expression);
  return expression;
}

/** Whether an expression, or a part of it, stands for a mistake: then what it comes to means nothing. */
export function holdsMistake(expression: Expression): boolean {
  return mistakes.has(expression) || childExpressions(expression).some((child) => holdsMistake(child.expression));
}

export function wrong(): Typed {
  return { expression: mistaken(), type: WRONG };
}

/** `a number`, `enum Posture`: as it reads after "is", "with" or "and". */
export function typeInWords(type: Type): string {
  switch (type.is) {
    case 'number':
      return 'a number';
    case 'percentage':
      return 'a percentage';
    case 'yes-no':
      return 'yes/no';
    case 'enumeration':
      return `enum ${type.id}`;
    case 'machine':
      return 'a machine';
    case 'range':
      return 'a range';
    case 'wrong':
      return 'wrong';
    default:
      return `a ${type.is}`;
  }
}

/** Whether a value of one type may stand where the other is wanted. Units never decide: they warn. */
export function agree(left: Type, right: Type): boolean {
  if (left.is === 'wrong' || right.is === 'wrong') return true;
  if (left.is === 'enumeration' && right.is === 'enumeration') return left.id === right.id;
  if (left.is === 'range' && right.is === 'range') return agree(left.of, right.of);
  return left.is === right.is;
}
