import { type Expression, fits, WHOLE } from '@sandtable/scenario';
import { fail, found } from './assert.ts';
import { boundsIn, constantIn, draws, isYesOrNo } from './bounds.ts';
import { addressOf, type Build } from './build.ts';
import { comparison } from './comparison.ts';
import { drawn } from './draw.ts';
import { plainScope, type Scope } from './scope.ts';
import { lookUp } from './table.ts';
import * as c from './wasm/code.ts';

const WORD = 4;

/** Code for the number of an expression. Conditions give 0 or 1. */
export function expression(build: Build, scope: Scope, of: Expression): c.Code {
  const known = constantIn(build, scope, of);
  if (known !== undefined) return c.number(known);
  const inner = (part: Expression): c.Code => expression(build, scope, part);
  switch (of.op) {
    case 'variable':
      return c.load(addressOf(build, of.id));
    case 'element':
      return c.loadAt(elementAddress(build, scope, of));
    case 'parameter':
      return c.load(found('parameter', of.id, build.parameters.get(of.id)));
    case 'value':
      return valueCode(build, of.id);
    case 'value-element':
      return valueElement(build, scope, of);
    case 'local':
      return named(scope, of.name);
    case 'seen':
    case 'dice':
    case 'hits':
    case 'roll':
      return drawn(build, scope, of);
    case 'lookup':
      return lookUp(build, scope, of);
    case 'active': {
      const { variable, value } = found('state', of.state, build.states.get(of.state));
      return c.equal(c.load(addressOf(build, variable)), c.number(value));
    }
    case 'negate':
      return c.subtract(c.number(0), inner(of.of));
    case 'absolute':
      return absolute(scope, inner(of.of));
    case 'not':
      return c.isZero(inner(of.of));
    case 'minimum':
    case 'maximum':
      return extreme(scope, of.op, of.of.map(inner));
    case 'and':
    case 'or':
      return logical(build, scope, of.op, of.of);
    case 'share':
      return share(build, scope, of);
    case 'between':
      return between(scope, inner(of.of), inner(of.from), inner(of.to));
    case 'first':
      return first(build, scope, of);
    case 'listed':
      return listed(build, scope, of);
    case 'number':
      return c.number(of.value);
    default:
      return operation(build, scope, of);
  }
}

/** Code for whether a condition holds; one that is not given always does. */
export function condition(build: Build, scope: Scope, of: Expression | undefined): c.Code {
  return of === undefined ? c.number(1) : expression(build, scope, of);
}

/** The address of the variable that an element of a family stands for. */
export function elementAddress(build: Build, scope: Scope, of: Extract<Expression, { op: 'element' }>): c.Code {
  const addresses = of.ids.map((id) => addressOf(build, id));
  const known = constantIn(build, scope, of.index);
  if (known !== undefined) return c.number(found('index', String(known), addresses[known]));
  const list = build.memory.constants(addresses);
  return c.loadAt(c.shiftLeft(expression(build, scope, of.index), c.number(2)), list);
}

function named({ names }: Scope, name: string): c.Code {
  const meaning = found('local name', name, names.get(name));
  return meaning.is === 'local' ? c.get(meaning.local) : c.number(meaning.number);
}

/** Derived values are functions: they know none of the names around them. */
function valueCode(build: Build, id: string): c.Code {
  const known = build.valueFunctions.get(id);
  if (known) return c.call(known.index);
  const value = found('value', id, build.values.get(id));
  const name = build.module.declare(0, 1);
  build.valueFunctions.set(id, name);
  build.module.define(name, (frame) => {
    const scope = plainScope(frame);
    return clamped(frame.newLocal(), expression(build, scope, value.is), value.min, value.max);
  });
  return c.call(name.index);
}

function valueElement(build: Build, scope: Scope, of: Extract<Expression, { op: 'value-element' }>): c.Code {
  const known = constantIn(build, scope, of.index);
  if (known !== undefined) return valueCode(build, found('index', String(known), of.ids[known]));
  const index = scope.frame.newLocal();
  const last = of.ids.length - 1;
  const picked = of.ids
    .slice(0, last)
    .reduceRight(
      (rest, id, place) => c.choose(c.equal(c.get(index), c.number(place)), valueCode(build, id), rest),
      valueCode(build, found('value', 'the last', of.ids[last])),
    );
  return [c.set(index, expression(build, scope, of.index)), picked];
}

/** A number within bounds; `local` is free for use. */
export function clamped(local: number, value: c.Code, min: number, max: number): c.Code {
  return [
    c.set(local, value),
    c.set(local, c.select(c.get(local), c.number(max), c.less(c.get(local), c.number(max)))),
    c.select(c.get(local), c.number(min), c.greater(c.get(local), c.number(min))),
  ];
}

function absolute({ frame }: Scope, value: c.Code): c.Code {
  const local = frame.newLocal();
  return [
    c.set(local, value),
    c.select(c.subtract(c.number(0), c.get(local)), c.get(local), c.less(c.get(local), c.number(0))),
  ];
}

function extreme({ frame }: Scope, op: 'minimum' | 'maximum', [head, ...tail]: readonly c.Code[]): c.Code {
  const compare = op === 'minimum' ? c.less : c.greater;
  return tail.reduce((so, next): c.Code => {
    const [best, other] = [frame.newLocal(), frame.newLocal()];
    return [
      [c.set(best, so), c.set(other, next)],
      c.select(c.get(best), c.get(other), compare(c.get(best), c.get(other))),
    ];
  }, head ?? fail('an operand', 'none'));
}

/** 1 for any number but 0. */
export function truth(build: Build, scope: Scope, of: Expression): c.Code {
  const code = expression(build, scope, of);
  return isYesOrNo(of) ? code : c.unequal(code, c.number(0));
}

/** Code up to this many bytes is cheaper to go through than a branch is that is guessed wrong. */
const CHEAP_BYTES_MOST = 40;

/** Whether all of them are 1. None of them draws, so that what does not matter need not be evaluated. */
export function all(parts: readonly c.Code[]): c.Code {
  const [last = c.number(1), ...before] = parts.toReversed();
  return before.reduce(
    (rest, part) => (isCheap(rest) ? c.bitAnd(part, rest) : c.choose(part, rest, c.number(0))),
    last,
  );
}

/** Whether any of them is 1, likewise. */
function any(parts: readonly c.Code[]): c.Code {
  const [last = c.number(0), ...before] = parts.toReversed();
  return before.reduce((rest, part) => (isCheap(rest) ? c.bitOr(part, rest) : c.choose(part, c.number(1), rest)), last);
}

function isCheap(code: c.Code): boolean {
  return c.isWithin(code, CHEAP_BYTES_MOST);
}

/** What draws is evaluated in any case; of the rest only what decides. What is known to decide nothing is left out. */
function logical(build: Build, scope: Scope, op: 'and' | 'or', of: readonly Expression[]): c.Code {
  const isAll = op === 'and';
  const open = of.filter((part) => {
    const known = constantIn(build, scope, part);
    return known === undefined || (known !== 0) !== isAll;
  });
  const [head, ...tail] = open.map((part) => truth(build, scope, part));
  if (head === undefined) return c.number(isAll ? 1 : 0);
  if (of.some(draws)) return tail.reduce((so, next) => (isAll ? c.bitAnd(so, next) : c.bitOr(so, next)), head);
  return isAll ? all([head, ...tail]) : any([head, ...tail]);
}

/** The product fits 32 bits where that was proved; the engine's own product of doubles serves elsewhere. */
function share(build: Build, scope: Scope, of: Extract<Expression, { op: 'share' }>): c.Code {
  const [percentage, whole] = [expression(build, scope, of.percentage), expression(build, scope, of.of)];
  const [left, right] = [of.percentage, of.of].map((part) => boundsIn(build, scope, part));
  const products = left && right && [left.min, left.max].flatMap((a) => [right.min * a, right.max * a]);
  if (!products?.every(fits)) return c.call(build.runtime.share.index, percentage, whole);
  return dividedBy(scope, c.multiply(percentage, whole), WHOLE, Math.min(...products) < 0);
}

/** A quotient rounded down, by a divisor above 0. */
function dividedBy({ frame }: Scope, dividend: c.Code, divisor: number, canBeNegative: boolean): c.Code {
  if (!canBeNegative) return c.divideUnsigned(dividend, c.number(divisor));
  const [of, quotient] = [frame.newLocal(), frame.newLocal()];
  return [
    [c.set(of, dividend), c.set(quotient, c.divideSigned(c.get(of), c.number(divisor)))],
    // WebAssembly rounds towards 0, which is up below it.
    c.subtract(c.get(quotient), c.less(c.get(of), c.multiply(c.get(quotient), c.number(divisor)))),
  ];
}

function between({ frame }: Scope, of: c.Code, from: c.Code, to: c.Code): c.Code {
  const [value, least] = [frame.newLocal(), frame.newLocal()];
  return [
    [c.set(value, of), c.set(least, from)],
    c.bitAnd(c.atMost(c.get(least), c.get(value)), c.atMost(c.get(value), to)),
  ];
}

function first(build: Build, scope: Scope, { cases, otherwise }: Extract<Expression, { op: 'first' }>): c.Code {
  const inner = (part: Expression): c.Code => expression(build, scope, part);
  if (![...cases.flatMap(({ when, then }) => [when, then]), otherwise].some(draws)) {
    return cases.reduceRight((rest, { when, then }) => c.choose(inner(when), inner(then), rest), inner(otherwise));
  }
  const [isFound, value, each] = [scope.frame.newLocal(), scope.frame.newLocal(), scope.frame.newLocal()];
  return [
    c.set(isFound, c.number(0)),
    cases.map(({ when, then }): c.Code => {
      const holds = scope.frame.newLocal();
      return [
        [c.set(holds, inner(when)), c.set(each, inner(then))],
        c.when(c.bitAnd(c.isZero(c.get(isFound)), c.unequal(c.get(holds), c.number(0))), [
          [c.set(isFound, c.number(1)), c.set(value, c.get(each))],
        ]),
      ];
    }),
    c.set(each, inner(otherwise)),
    c.select(c.get(value), c.get(each), c.get(isFound)),
  ];
}

function listed(build: Build, scope: Scope, of: Extract<Expression, { op: 'listed' }>): c.Code {
  const list = build.memory.constants(of.values);
  // Clamped before the start is taken away, so that nothing leaves 32 bits.
  const index = clamped(
    scope.frame.newLocal(),
    expression(build, scope, of.index),
    of.from,
    of.from + of.values.length - 1,
  );
  return c.loadAt(c.multiply(c.subtract(index, c.number(of.from)), c.number(WORD)), list);
}

type Operation = Extract<Expression, { left: Expression }>;

function operation(build: Build, scope: Scope, of: Operation): c.Code {
  const left = expression(build, scope, of.left);
  const right = expression(build, scope, of.right);
  switch (of.op) {
    case 'add':
      return c.add(left, right);
    case 'subtract':
      return c.subtract(left, right);
    case 'multiply':
      return c.multiply(left, right);
    case 'divide': {
      const [divisor, dividend] = [constantIn(build, scope, of.right), boundsIn(build, scope, of.left)];
      if (divisor === undefined || divisor <= 0) return c.call(build.runtime.divide.index, left, right);
      return dividedBy(scope, left, divisor, !dividend || dividend.min < 0);
    }
    case 'modulo':
      return c.call(build.runtime.modulo.index, left, right);
    default:
      return comparison(of.op, left, right);
  }
}
