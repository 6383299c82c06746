import { childExpressions, type Expression, INTEGER_LEAST, INTEGER_MOST } from '../src/index.ts';

/** What the interval analysis is there to rule out. */
export class OutOfBounds extends Error {}

type World = ReadonlyMap<string, number>;

/**
 * What an expression comes to, by big integers and by nothing of the package's own arithmetic: the judge of intervals.
 *
 * @param world the variables and locals, by name
 * @param dice decides what is drawn, differently at each draw
 * @throws OutOfBounds where anything leaves 32 bits or a list, divides by zero, or is no yes or no where asked
 */
export function evaluateExactly(expression: Expression, world: World, dice: number): number {
  const parts = childExpressions(expression).map((child, index) =>
    BigInt(evaluateExactly(child.expression, world, dice * 31 + index)),
  );
  const value = own(expression, parts, world, dice);
  if (value < BigInt(INTEGER_LEAST) || value > BigInt(INTEGER_MOST))
    throw new OutOfBounds(`${expression.op} is ${value}`);
  return Number(value);
}

function own(expression: Expression, parts: readonly bigint[], world: World, dice: number): bigint {
  const [x = 0n, y = 0n, z = 0n] = parts;
  const between = (least: bigint, most: bigint): bigint => least + (BigInt(dice) % (most - least + 1n));
  switch (expression.op) {
    case 'number':
      return BigInt(expression.value);
    case 'variable':
      return named(world, expression.id);
    case 'local':
      return named(world, expression.name);
    case 'element':
      return named(world, picked(expression.ids, x));
    case 'add':
      return x + y;
    case 'subtract':
      return x - y;
    case 'multiply':
      return x * y;
    case 'divide':
      return floored(x, y);
    case 'modulo':
      return x - y * floored(x, y);
    case 'negate':
      return -x;
    case 'absolute':
      return x < 0n ? -x : x;
    case 'minimum':
      return parts.toSorted((a, b) => Number(a - b)).at(0) ?? 0n;
    case 'maximum':
      return parts.toSorted((a, b) => Number(a - b)).at(-1) ?? 0n;
    case 'share':
      if (x * y > BigInt(INTEGER_MOST) || x * y < BigInt(INTEGER_LEAST)) throw new OutOfBounds('a share');
      return floored(x * y, 10_000n);
    case 'equal':
      return truth(x === y);
    case 'unequal':
      return truth(x !== y);
    case 'less':
      return truth(x < y);
    case 'at-most':
      return truth(x <= y);
    case 'greater':
      return truth(x > y);
    case 'at-least':
      return truth(x >= y);
    case 'between':
      return truth(y <= x && x <= z);
    case 'and':
      return truth(parts.map(asked).every((each) => each));
    case 'or':
      return truth(parts.map(asked).some((each) => each));
    case 'not':
      return truth(!asked(x));
    case 'first':
      return firstOf(parts);
    case 'listed':
      return BigInt(
        expression.values[Number(clamped(x - BigInt(expression.from), 0n, BigInt(expression.values.length - 1)))] ?? 0,
      );
    case 'dice':
      return between(BigInt(expression.dice.count), BigInt(expression.dice.count * expression.dice.sides));
    case 'hits':
      return between(0n, clamped(x, 0n, 1000n));
    case 'seen': {
      const margin = BigInt(expression.margin);
      return clamped(x + between(-margin, margin), BigInt(expression.min), BigInt(expression.max));
    }
    default:
      throw new Error(`no exact evaluation of ${expression.op}`);
  }
}

function named(world: World, id: string): bigint {
  const value = world.get(id);
  if (value === undefined) throw new Error(`nothing is called ${id}`);
  return BigInt(value);
}

function picked(ids: readonly string[], index: bigint): string {
  const id = index < 0n ? undefined : ids[Number(index)];
  if (id === undefined) throw new OutOfBounds(`index ${index}`);
  return id;
}

function floored(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new OutOfBounds('division by zero');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function asked(value: bigint): boolean {
  if (value !== 0n && value !== 1n) throw new OutOfBounds(`${value} is no yes or no`);
  return value === 1n;
}

function firstOf(parts: readonly bigint[]): bigint {
  const conditions = parts
    .slice(0, -1)
    .filter((_, index) => index % 2 === 0)
    .map(asked);
  const found = conditions.indexOf(true);
  return parts[found < 0 ? parts.length - 1 : found * 2 + 1] ?? 0n;
}

function truth(holds: boolean): bigint {
  return holds ? 1n : 0n;
}

function clamped(value: bigint, least: bigint, most: bigint): bigint {
  return value < least ? least : value > most ? most : value;
}
