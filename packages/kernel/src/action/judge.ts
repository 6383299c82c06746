import { type Expression, nowId, readyId, turnId, usesId, walkExpressions } from '@sandtable/scenario';
import { constantIn } from '../bounds.ts';
import { addressOf, type Build, boundsOf, read } from '../build.ts';
import { type Goal, goalOf } from '../effect.ts';
import { clamped, expression, truth } from '../expression.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/** For whom an order is judged: for resolution, or for a policy, as its seat may know it. */
export type Judging = {
  /** What is required secretly does not count. */
  readonly openly: boolean;
  /** What other orders are committed to counts as used and paid. */
  readonly afterCommitted: boolean;
};

export const IN_RESOLUTION: Judging = { openly: false, afterCommitted: false };

/** Which of the things that must hold: those that hang on the order's choices, or the others. */
export type Share = 'by-choice' | 'common';

/**
 * (combination): whether an order can be carried out in the world as it is: its requirements, then its limits, then its
 * costs.
 */
export function writeJudge(build: Build, own: SeatAction, judging = IN_RESOLUTION): FunctionName {
  return build.module.write(1, 1, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(0));
    const musts = [
      ...mustHold(build, scope, own, judging, 'common'),
      ...mustHold(build, scope, own, judging, 'by-choice'),
    ];
    return [before, musts.map((holds) => c.when(c.isZero(holds), c.leave(c.number(0)))), c.number(1)];
  });
}

/** What must hold of an order, each as code that gives 0 or 1; nothing of what always holds. */
export function mustHold(build: Build, scope: Scope, own: SeatAction, judging: Judging, share: Share): c.Code[] {
  const { action } = own;
  const isIn = (...of: readonly Expression[]): boolean =>
    of.some((each) => asksForChoice(own, each)) === (share === 'by-choice');
  const requirements = action.requirements.filter(({ when, secretly }) => {
    return isIn(when) && !(secretly && judging.openly) && !isAlways(build, scope, when);
  });
  return [
    ...requirements.map(({ when }) => truth(build, scope, when)),
    ...(share === 'common' ? limits(build, own, judging) : []),
    // Costs are judged together, since one variable may have to pay several of them.
    ...(isIn(...action.costs.flatMap(({ amount, of }) => [amount, of])) ? costs(build, scope, own, judging) : []),
  ];
}

function isAlways(build: Build, scope: Scope, when: Expression): boolean {
  const known = constantIn(build, scope, when);
  return known !== undefined && known !== 0;
}

function asksForChoice({ action }: SeatAction, of: Expression): boolean {
  let found = false;
  walkExpressions(of, (part) => {
    found ||= part.op === 'local' && action.choices.some(({ name }) => name === part.name);
  });
  return found;
}

/** What must hold for one more order of the action in this turn. */
function limits(build: Build, { action, seat }: SeatAction, { afterCommitted }: Judging): c.Code[] {
  const { perTurn, perGame, wait } = action.limits;
  const committed = c.load(build.committed.uses(build.scenario.actions.indexOf(action)));
  const leaves = (used: string, most: number): c.Code =>
    c.less(afterCommitted ? c.add(read(build, used), committed) : read(build, used), c.number(most));
  const isReady = (): c.Code => c.atMost(read(build, readyId(action.id, seat.id)), read(build, turnId));
  return [
    ...(perTurn === undefined ? [] : [leaves(nowId(action.id, seat.id), perTurn)]),
    ...(perGame === undefined ? [] : [leaves(usesId(action.id, seat.id), perGame)]),
    ...(wait === undefined ? [] : [afterCommitted ? c.bitAnd(c.isZero(committed), isReady()) : isReady()]),
  ];
}

type Cost = { readonly goal: Goal; readonly amount: c.Code };

/** The amounts, none below 0, and where they are paid from. */
function amounts(
  build: Build,
  scope: Scope,
  { action }: SeatAction,
): { readonly before: c.Code; readonly costs: readonly Cost[] } {
  const costs = action.costs.map(({ amount, of }) => {
    const goal = goalOf(build, scope, of);
    const known = constantIn(build, scope, amount);
    if (known !== undefined) return { before: goal.before, goal, amount: c.number(Math.max(known, 0)) };
    const local = scope.frame.newLocal();
    const value = clamped(local, expression(build, scope, amount), 0, 0x7fffffff);
    return { before: [goal.before, c.set(local, value)], goal, amount: c.get(local) };
  });
  return { before: costs.map(({ before }) => before), costs };
}

/** Each variable must be able to pay all that is due from it without falling below its least. */
function costs(build: Build, scope: Scope, own: SeatAction, { afterCommitted }: Judging): c.Code[] {
  const { before, costs: all } = amounts(build, scope, own);
  return all.map(({ goal, amount }, index): c.Code => {
    const due = [
      ...all.slice(0, index).flatMap((each) => fromSame(each, goal)),
      ...(afterCommitted ? [dueFrom(build, goal)] : []),
    ];
    const left = due.reduce((so, next) => c.subtract(so, next), c.subtract(c.loadAt(goal.address), goal.min));
    return [index === 0 ? before : c.nothing, c.atMost(amount, left)];
  });
}

/** What the order itself pays from the same variable before. */
function fromSame({ goal, amount }: Cost, other: Goal): c.Code[] {
  if (goal.variable === undefined || other.variable === undefined) {
    return [c.select(amount, c.number(0), c.equal(goal.address, other.address))];
  }
  return goal.variable === other.variable ? [amount] : [];
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
      all.map(({ goal, amount }) => c.storeAt(dueAddress(build, goal), c.add(dueFrom(build, goal), amount))),
    ];
  });
}

/** Pays what an order costs, in order; it was just judged that it is there. */
export function pay(build: Build, scope: Scope, own: SeatAction): c.Code {
  const { before, costs: all } = amounts(build, scope, own);
  return [before, all.map(({ goal, amount }) => c.storeAt(goal.address, c.subtract(c.loadAt(goal.address), amount)))];
}

/** Adds one to a counter of the world. Only what the white cell puts off could pass its most, where it stops. */
export function countUp(build: Build, { frame }: Scope, variable: string): c.Code {
  const address = addressOf(build, variable);
  const next = c.add(c.load(address), c.number(1));
  if (!build.playsOn) return c.store(address, next);
  const { max } = boundsOf(build, variable);
  const local = frame.newLocal();
  return [
    c.set(local, next),
    c.store(address, c.select(c.get(local), c.number(max), c.less(c.get(local), c.number(max)))),
  ];
}

/** Lets so many turns pass before something may come again. */
export function makeReadyAfter(build: Build, variable: string, wait: number): c.Code {
  return c.store(addressOf(build, variable), c.add(read(build, turnId), c.number(wait + 1)));
}
