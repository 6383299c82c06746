import type { Chance, ColumnPick, Expression } from '@sandtable/scenario';
import { memberId } from '@sandtable/scenario';
import { type Ground, number, variable } from './ground.ts';
import { several, type Tape } from './tape.ts';

/** Where an expression stands: what it may name, and whether it may draw. */
export type Standpoint = {
  readonly ground: Ground;
  /** Number-valued locals. */
  readonly locals: readonly string[];
  /** Only what every seat sees exactly. */
  readonly openly: boolean;
  /** Makes the site of the next draw of the construct; null where nothing may be drawn. */
  readonly site: (() => string) | null;
  /** States of machines that may be asked for. */
  readonly states: readonly string[];
};

/** Leaves stay within -200..200 and are multiplied at most once, so that nothing can leave 32 bits. */
function leaf(tape: Tape, at: Standpoint): Expression {
  const { ground, locals, openly } = at;
  const ids = ground.variables.filter(({ id }) => !openly || id !== 'hidden').map(({ id }) => id);
  const kinds: (() => Expression)[] = [
    () => number(tape.between(0, 9)),
    () => variable(tape.pick(ids)),
    () => variable('turn'),
    () => ({ op: 'parameter', id: 'gain' }),
    () => familyMember(tape, at),
  ];
  if (!openly) kinds.push(() => ({ op: 'value', id: 'latency' }));
  if (locals.length > 0) kinds.push(() => ({ op: 'local', name: tape.pick(locals) }));
  if (at.site) kinds.push(() => draw(tape, at));
  return tape.pick(kinds)();
}

function familyMember(tape: Tape, { ground, locals }: Standpoint): Expression {
  const index: Expression = locals.includes('actor')
    ? { op: 'local', name: 'actor' }
    : number(tape.below(ground.sides.length));
  return { op: 'element', ids: ground.sides.map(({ id }) => memberId('offer', id)), index };
}

function draw(tape: Tape, at: Standpoint): Expression {
  const site = at.site?.() ?? '';
  const quiet = { ...at, site: null };
  switch (tape.below(3)) {
    case 0:
      return { op: 'dice', dice: { count: tape.between(1, 6), sides: tape.pick([6, 2, 10, 100]) }, site };
    case 1:
      return { op: 'hits', of: leaf(tape, quiet), at: percentage(tape), site };
    default:
      return { op: 'roll', table: 'losses', column: { by: { kind: 'number', of: leaf(tape, quiet) } }, site };
  }
}

export function percentage(tape: Tape): Expression {
  return tape.oneIn(3) ? { op: 'parameter', id: 'risk' } : number(tape.pick([5000, 2500, 9000, 10000, 0, 1]));
}

/** A whole number; at most three deep. */
export function amount(tape: Tape, at: Standpoint, depth = 2): Expression {
  if (depth === 0) return leaf(tape, at);
  const inner = (): Expression => amount(tape, at, depth - 1);
  const kinds: (() => Expression)[] = [
    () => leaf(tape, at),
    () => ({ op: tape.pick(['add', 'subtract'] as const), left: inner(), right: inner() }),
    () => ({ op: 'multiply', left: leaf(tape, at), right: leaf(tape, at) }),
    () => ({ op: tape.pick(['divide', 'modulo'] as const), left: inner(), right: number(tape.pick([2, 7, -3])) }),
    () => ({ op: tape.pick(['negate', 'absolute'] as const), of: inner() }),
    () => ({ op: tape.pick(['minimum', 'maximum'] as const), of: several(tape, 1, 3, inner) }),
    () => ({ op: 'share', percentage: percentage(tape), of: leaf(tape, at) }),
    () => first(tape, { ...at, site: null }),
    () => ({ op: 'listed', values: [3, -1, 4, 1], from: 1, index: variable('turn') }),
    () => ({ op: 'lookup', table: 'losses', row: leaf(tape, { ...at, site: null }), column: number3(tape, at) }),
  ];
  return tape.pick(kinds)();
}

const number3 = (tape: Tape, at: Standpoint): ColumnPick => ({
  by: { kind: 'number', of: leaf(tape, { ...at, site: null }) },
});

function first(tape: Tape, at: Standpoint): Expression {
  const cases = several(tape, 1, 2, () => ({ when: condition(tape, at, 0), then: leaf(tape, at) }));
  return { op: 'first', cases, otherwise: leaf(tape, at) };
}

/** A yes or no; it never draws. */
export function condition(tape: Tape, standpoint: Standpoint, depth = 1): Expression {
  const at = { ...standpoint, site: null };
  const compare = ['greater', 'at-least', 'less', 'at-most', 'equal', 'unequal'] as const;
  const kinds: (() => Expression)[] = [
    () => ({ op: tape.pick(compare), left: leaf(tape, at), right: leaf(tape, at) }),
    () => variable('leaked'),
    () => ({
      op: 'equal',
      left: variable('posture'),
      right: number(tape.below(at.ground.enumeration.literals.length)),
    }),
    () => ({ op: 'between', of: amount(tape, at, 1), from: number(-2), to: leaf(tape, at) }),
  ];
  if (at.states.length > 0) kinds.push(() => ({ op: 'active', state: tape.pick(at.states) }));
  if (depth > 0) {
    const inner = (): Expression => condition(tape, at, depth - 1);
    kinds.push(
      () => ({ op: 'not', of: inner() }),
      () => ({ op: tape.pick(['and', 'or'] as const), of: several(tape, 1, 3, inner) }),
    );
  }
  return tape.pick(kinds)();
}

export function chance(tape: Tape, site: string): Chance {
  const scale = tape.oneIn(4) ? { scale: { numerator: 11200, denominator: 48699 } } : {};
  return { percentage: percentage(tape), ...scale, site };
}
