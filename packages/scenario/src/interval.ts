import { clamp } from './arithmetic.ts';
import { at } from './assert.ts';
import { childExpressions } from './children.ts';
import type { Environment } from './environment.ts';
import type { Expression } from './expression.ts';
import {
  absoluteInterval,
  addedInterval,
  comparedInterval,
  conditionProblem,
  dividedInterval,
  fitting,
  type Interval,
  moduloInterval,
  multipliedInterval,
  sharedInterval,
  spanOf,
  subtractedInterval,
  unionOf,
} from './interval-arithmetic.ts';
import type { Path } from './path.ts';
import { lookupInterval, rollInterval } from './table-interval.ts';

/** Why an expression may not stand: the part of it that is wrong, and the numbers that this part can reach. */
export type IntervalProblem = {
  readonly problem: string;
  /** From the expression that was asked about to the offending part. */
  readonly path: Path;
  readonly expression: Expression;
  readonly interval?: Interval;
};

/** Tries of `hits` beyond this are not made. */
export const TRIES_MOST = 1000;

/**
 * Bounds of an expression: every number that it can have, in any world, lies within. They are proofs and not always
 * the tightest. Of each part it is proved that it fits 32 bits, that no divisor can be 0, that no index leaves its
 * list, and that what is asked for yes or no is one of them.
 *
 * @returns the interval, or the first part, in the order of evaluation, for which a proof fails
 */
export function intervalOf(expression: Expression, environment: Environment): Interval | IntervalProblem {
  const parts: Interval[] = [];
  for (const child of childExpressions(expression)) {
    const part = intervalOf(child.expression, environment);
    if ('problem' in part) return { ...part, path: [...child.path, ...part.path] };
    parts.push(part);
  }
  const own = ownInterval(expression, parts, environment);
  return 'problem' in own ? { path: [], expression, ...own } : own;
}

type Own = Interval | { readonly problem: string; readonly interval?: Interval };

/** The interval of an expression whose parts, in the order of evaluation, have the intervals `parts`. */
function ownInterval(expression: Expression, parts: readonly Interval[], environment: Environment): Own {
  switch (expression.op) {
    case 'number':
      return fitting({ min: expression.value, max: expression.value });
    case 'variable':
      return environment.variables.get(expression.id) ?? { problem: `unknown variable: ${expression.id}` };
    case 'parameter':
      return environment.parameters.get(expression.id) ?? { problem: `unknown parameter: ${expression.id}` };
    case 'value':
      return environment.values.get(expression.id) ?? { problem: `unknown value: ${expression.id}` };
    case 'local':
      return environment.locals.get(expression.name) ?? { problem: `unknown name: ${expression.name}` };
    case 'active':
      return environment.states?.get(expression.state) ?? { min: 0, max: 1 };
    case 'element':
      return elementInterval(expression.ids, at(parts, 0), environment.variables, 'variable');
    case 'value-element':
      return elementInterval(expression.ids, at(parts, 0), environment.values, 'value');
    case 'dice':
      return { min: expression.dice.count, max: expression.dice.count * expression.dice.sides };
    case 'listed':
      return listedInterval(expression, at(parts, 0));
    case 'lookup':
      return lookupInterval(expression, parts, environment);
    case 'roll':
      return rollInterval(expression, parts, environment);
    case 'hits':
      return { min: 0, max: Math.min(Math.max(at(parts, 0).max, 0), TRIES_MOST) };
    case 'seen':
      return seenInterval(expression, at(parts, 0));
    case 'first':
      return firstInterval(parts);
    default:
      return operatorInterval(expression, parts);
  }
}

type Operator = Exclude<
  Expression,
  {
    readonly op:
      | 'number'
      | 'variable'
      | 'parameter'
      | 'value'
      | 'local'
      | 'active'
      | 'element'
      | 'value-element'
      | 'dice'
      | 'listed'
      | 'lookup'
      | 'roll'
      | 'hits'
      | 'seen'
      | 'first';
  }
>;

function operatorInterval({ op }: Operator, parts: readonly Interval[]): Own {
  const first = at(parts, 0);
  switch (op) {
    case 'add':
      return fitting(addedInterval(first, at(parts, 1)));
    case 'subtract':
      return fitting(subtractedInterval(first, at(parts, 1)));
    case 'multiply':
      return fitting(multipliedInterval(first, at(parts, 1)));
    case 'divide':
      return dividedInterval(first, at(parts, 1));
    case 'modulo':
      return moduloInterval(first, at(parts, 1));
    case 'negate':
      return fitting(subtractedInterval({ min: 0, max: 0 }, first));
    case 'absolute':
      return fitting(absoluteInterval(first));
    case 'share':
      return sharedInterval(first, at(parts, 1));
    case 'minimum':
      return { min: Math.min(...parts.map(({ min }) => min)), max: Math.min(...parts.map(({ max }) => max)) };
    case 'maximum':
      return { min: Math.max(...parts.map(({ min }) => min)), max: Math.max(...parts.map(({ max }) => max)) };
    case 'and':
    case 'or':
    case 'not':
      return logicInterval(op, parts);
    case 'between': {
      const [of, from, to] = [first, at(parts, 1), at(parts, 2)];
      const both = [comparedInterval('at-most', from, of), comparedInterval('at-most', of, to)];
      return logicInterval('and', both);
    }
    default:
      return comparedInterval(op, first, at(parts, 1));
  }
}

function logicInterval(op: 'and' | 'or' | 'not', parts: readonly Interval[]): Own {
  for (const part of parts) {
    const problem = conditionProblem(part);
    if (problem) return problem;
  }
  if (op === 'not') return { min: 1 - at(parts, 0).max, max: 1 - at(parts, 0).min };
  const pick = op === 'and' ? Math.min : Math.max;
  return { min: pick(...parts.map(({ min }) => min)), max: pick(...parts.map(({ max }) => max)) };
}

function elementInterval(
  ids: readonly string[],
  index: Interval,
  intervals: ReadonlyMap<string, Interval>,
  kind: 'variable' | 'value',
): Own {
  if (index.min < 0 || index.max >= ids.length) {
    return { problem: `the index can be ${spanOf(index)}, the list has 0..${ids.length - 1}`, interval: index };
  }
  const reached = ids.slice(index.min, index.max + 1);
  const unknown = reached.find((id) => !intervals.has(id));
  if (unknown !== undefined) return { problem: `unknown ${kind}: ${unknown}` };
  return unionOf(reached.flatMap((id) => intervals.get(id) ?? []));
}

function listedInterval({ values, from }: Extract<Expression, { op: 'listed' }>, index: Interval): Own {
  const last = values.length - 1;
  const low = Math.min(Math.max(index.min - from, 0), last);
  const high = Math.min(Math.max(index.max - from, 0), last);
  return unionOf(values.slice(low, high + 1).map((value) => ({ min: value, max: value })));
}

function seenInterval({ margin, min, max }: Extract<Expression, { op: 'seen' }>, of: Interval): Own {
  const blurred = fitting({ min: of.min - margin, max: of.max + margin });
  if ('problem' in blurred) return blurred;
  return { min: clamp(blurred.min, min, max), max: clamp(blurred.max, min, max) };
}

/** Cases alternate in `parts`: condition, then what it gives; the last is what remains. */
function firstInterval(parts: readonly Interval[]): Own {
  const reached: Interval[] = [];
  for (let each = 0; each + 1 < parts.length; each += 2) {
    const condition = at(parts, each);
    const problem = conditionProblem(condition);
    if (problem) return problem;
    if (condition.max === 1) reached.push(at(parts, each + 1));
    if (condition.min === 1) return unionOf(reached);
  }
  return unionOf([...reached, at(parts, parts.length - 1)]);
}
