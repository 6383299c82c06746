import { nowId, readyId, turnId, usesId } from '@sandtable/scenario';
import { type Build, boundsOf, read } from '../build.ts';
import { type Goal, goalOf } from '../effect.ts';
import { clamped, condition, expression } from '../expression.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/**
 * (combination, openly): whether an order can be carried out in the world as it is: its requirements, then its limits,
 * then its costs. What is committed counts as used and paid.
 */
export function writeJudge(build: Build, own: SeatAction): FunctionName {
  return build.module.write(2, 1, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(0));
    const refuseUnless = (holds: c.Code): c.Code => c.when(c.isZero(holds), c.leave(c.number(0)));
    return [
      before,
      own.action.requirements.map(({ when, secretly }) => {
        const holds = condition(build, scope, when);
        return refuseUnless(secretly ? c.choose(c.get(1), c.number(1), holds) : holds);
      }),
      limits(build, own).map(refuseUnless),
      costs(build, scope, own, refuseUnless),
      c.number(1),
    ];
  });
}

/** What must hold for one more order of the action in this turn. */
function limits(build: Build, { action, seat }: SeatAction): c.Code[] {
  const { perTurn, perGame, wait } = action.limits;
  const before = c.load(build.committed.uses(build.scenario.actions.indexOf(action)));
  const leaves = (used: string, most: number): c.Code => c.less(c.add(read(build, used), before), c.number(most));
  return [
    ...(perTurn === undefined ? [] : [leaves(nowId(action.id, seat.id), perTurn)]),
    ...(perGame === undefined ? [] : [leaves(usesId(action.id, seat.id), perGame)]),
    ...(wait === undefined
      ? []
      : [c.bitAnd(c.isZero(before), c.atMost(read(build, readyId(action.id, seat.id)), read(build, turnId)))]),
  ];
}

type Cost = { readonly goal: Goal; readonly amount: number };

/** The amounts, none below 0, and where they are paid from. */
function amounts(
  build: Build,
  scope: Scope,
  { action }: SeatAction,
): { readonly before: c.Code; readonly costs: readonly Cost[] } {
  const costs = action.costs.map(({ amount, of }) => {
    const local = scope.frame.newLocal();
    const goal = goalOf(build, scope, of);
    const value = clamped(local, expression(build, scope, amount), 0, 0x7fffffff);
    return { before: [goal.before, c.set(local, value)], goal, amount: local };
  });
  return { before: costs.map(({ before }) => before), costs };
}

/** Each variable must be able to pay all that is due from it without falling below its least. */
function costs(build: Build, scope: Scope, own: SeatAction, refuseUnless: (holds: c.Code) => c.Code): c.Code {
  const { before, costs: all } = amounts(build, scope, own);
  return [
    before,
    all.map(({ goal, amount }, index): c.Code => {
      const earlier = all.slice(0, index).map(
        (each): c.Code =>
          // What the order itself pays from the same variable before.
          c.select(c.get(each.amount), c.number(0), c.equal(each.goal.address, goal.address)),
      );
      const due = [...earlier, dueFrom(build, goal)].reduce((so, next) => c.add(so, next));
      return refuseUnless(c.atMost(c.get(amount), c.subtract(c.subtract(c.loadAt(goal.address), goal.min), due)));
    }),
  ];
}

/** The address at which what is due from a variable stands. */
function dueAddress({ committed, world }: Build, goal: Goal): c.Code {
  return c.add(goal.address, c.number(committed.due - world));
}

function dueFrom(build: Build, goal: Goal): c.Code {
  return c.loadAt(dueAddress(build, goal));
}

/** (combination): adds what an order uses and pays to what is committed. */
export function writeCommit(build: Build, own: SeatAction): FunctionName {
  return build.module.write(1, 0, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(0));
    const { before: evaluated, costs: all } = amounts(build, scope, own);
    const uses = build.committed.uses(build.scenario.actions.indexOf(own.action));
    return [
      before,
      c.store(uses, c.add(c.load(uses), c.number(1))),
      evaluated,
      all.map(({ goal, amount }) => c.storeAt(dueAddress(build, goal), c.add(dueFrom(build, goal), c.get(amount)))),
    ];
  });
}

/** Pays what an order costs, in order; the amounts are those of the world before any of them is paid. */
export function pay(build: Build, scope: Scope, own: SeatAction): c.Code {
  const { before, costs: all } = amounts(build, scope, own);
  const rest = scope.frame.newLocal();
  return [
    before,
    all.map(({ goal, amount }) => [
      c.set(rest, c.subtract(c.loadAt(goal.address), c.get(amount))),
      c.storeAt(goal.address, c.select(c.get(rest), goal.min, c.greater(c.get(rest), goal.min))),
    ]),
  ];
}

/** Adds one to a counter of the world, which stops at its most. */
export function countUp(build: Build, scope: Scope, variable: string): c.Code {
  const { max } = boundsOf(build, variable);
  const address = build.world + 4 * (build.layout.indexOf.get(variable) ?? 0);
  const next = scope.frame.newLocal();
  return [
    c.set(next, c.add(c.load(address), c.number(1))),
    c.store(address, c.select(c.get(next), c.number(max), c.less(c.get(next), c.number(max)))),
  ];
}
