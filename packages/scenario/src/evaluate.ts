import { clamp, divideDown, fits, modulo, shareOf } from './arithmetic.ts';
import { at, fail } from './assert.ts';
import { childExpressions } from './children.ts';
import { compares } from './comparison.ts';
import type { Expression } from './expression.ts';
import type { Layout } from './layout.ts';
import type { Scenario } from './scenario.ts';

/** The numbers that parameters have in a run, by id. */
export type Parameters = ReadonlyMap<string, number>;

/** Every parameter at its default, but for those given. */
export function parametersOf(scenario: Pick<Scenario, 'parameters'>, given: Parameters = new Map()): Parameters {
  return new Map(scenario.parameters.map(({ id, default: usual }) => [id, given.get(id) ?? usual]));
}

/**
 * The number of an expression over parameters only, such as a start.
 *
 * @throws ScenarioAssertion where it depends on the world or draws
 */
export function evaluate(expression: Expression, parameters: Parameters = new Map()): number {
  const found = constantOf(expression, parameters);
  return found ?? fail('an expression over parameters only', expression.op);
}

/** The number of an expression that depends on nothing but the parameters given and fits 32 bits, or undefined. */
export function constantOf(expression: Expression, parameters: Parameters = new Map()): number | undefined {
  if (expression.op === 'number') return expression.value;
  if (expression.op === 'parameter') return parameters.get(expression.id);
  const parts: number[] = [];
  for (const child of childExpressions(expression)) {
    const part = constantOf(child.expression, parameters);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const value = operated(expression, parts);
  return value !== undefined && fits(value) ? value : undefined;
}

/** The number of an expression whose parts, in the order of evaluation, have these; undefined where that is not all. */
function operated(expression: Expression, parts: readonly number[]): number | undefined {
  const [first = 0, second = 0, third = 0] = parts;
  switch (expression.op) {
    case 'add':
      return first + second;
    case 'subtract':
      return first - second;
    case 'multiply':
      return first * second + 0;
    case 'divide':
      return second === 0 ? undefined : divideDown(first, second);
    case 'modulo':
      return second === 0 ? undefined : modulo(first, second);
    case 'share':
      return shareOf(first, second);
    case 'negate':
      return 0 - first;
    case 'absolute':
      return Math.abs(first);
    case 'minimum':
      return Math.min(...parts);
    case 'maximum':
      return Math.max(...parts);
    case 'between':
      return Number(second <= first && first <= third);
    case 'and':
      return Number(parts.every((part) => part !== 0));
    case 'or':
      return Number(parts.some((part) => part !== 0));
    case 'not':
      return Number(first === 0);
    case 'first':
      return firstOf(parts);
    case 'listed':
      return at(expression.values, clamp(first - expression.from, 0, expression.values.length - 1));
    case 'equal':
    case 'unequal':
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least':
      return Number(compares(expression.op, first, second));
    default:
      return undefined;
  }
}

function firstOf(parts: readonly number[]): number | undefined {
  for (let each = 0; each + 1 < parts.length; each += 2) if (parts[each] !== 0) return parts[each + 1];
  return parts.at(-1);
}

/** The world before the first turn: each slot's start under these parameters, clamped to the slot's bounds. */
export function startVector(layout: Layout, parameters: Parameters): Int32Array {
  return Int32Array.from(layout.slots, ({ start, min, max }) =>
    clamp(typeof start === 'number' ? start : evaluate(start, parameters), min, max),
  );
}
