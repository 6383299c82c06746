import {
  ASK_HOURS_MOST,
  askAnswerId,
  askHoursId,
  askId,
  askLeftId,
  askOfId,
  askStageId,
  type Duration,
} from '@sandtable/scenario';
import { addressOf, type Build, boundsOf } from '../build.ts';
import { clamped, condition, expression } from '../expression.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { SAID } from './early.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

const [NOT_ANSWERED, GRANTED, REFUSED] = [0, 1, 2];

/** What a policy says to an ask: refuse, or 1 + the combination that it grants, or that it grants what cannot be. */
export const SAYS_NO = 0;
export const SAYS_NONSENSE = -1;

const fields = { ask: askId, stage: askStageId, left: askLeftId, hours: askHoursId, answer: askAnswerId, of: askOfId };
type Field = keyof typeof fields;

function field(build: Build, { action, seat }: SeatAction, name: Field): number {
  return addressOf(build, fields[name](action.id, seat.id));
}

/** Whether an order of the action by this seat waits for an answer. */
export function isAsking(build: Build, own: SeatAction): c.Code {
  return own.asks ? c.unequal(c.load(field(build, own, 'ask')), c.number(0)) : c.number(0);
}

/** Whether the seat's ask for the action is open and due. */
export function isDue(build: Build, own: SeatAction): c.Code {
  return c.choose(isAsking(build, own), c.isZero(c.load(field(build, own, 'left'))), c.number(0));
}

/** One turn less until the answer is due. */
export function countDown(build: Build, own: SeatAction): c.Code {
  const left = field(build, own, 'left');
  return c.when(
    c.choose(isAsking(build, own), c.greater(c.load(left), c.number(0)), c.number(0)),
    c.store(left, c.subtract(c.load(left), c.number(1))),
  );
}

export type AskFunctions = {
  readonly judge: FunctionName;
  readonly execute: FunctionName;
  /** (slot, combination, stage, hours) */
  readonly pursue: FunctionName;
  /** (slot) */
  readonly settle: FunctionName;
};

/** (slot, combination): resolves an order that may have to be asked for. */
export function writeAskedResolve(build: Build, own: SeatAction, { judge, pursue }: AskFunctions): FunctionName {
  const goOn = c.call(pursue.index, c.get(0), c.get(1), c.number(0), c.number(0));
  return build.module.write(2, 0, () =>
    c.when(c.call(judge.index, c.get(1)), c.when(c.isZero(isAsking(build, own)), goOn)),
  );
}

/**
 * (slot, combination, stage, hours): takes an order on from a stage: it is carried out, or another seat is asked:
 * authority at stage 0, then each consent whose condition holds, of seats other than its own.
 */
export function definePursue(build: Build, own: SeatAction, { judge, execute, pursue, settle }: AskFunctions): void {
  const { action, seat } = own;
  build.module.define(pursue, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(1));
    const ask = (stage: number, of: c.Code, takes: Duration | undefined): c.Code =>
      writeAsk(build, own, scope, { stage, of, takes, settle });
    const seatNumber = (id: string): c.Code => c.number(1 + build.scenario.seats.findIndex((each) => each.id === id));
    return [
      before,
      action.authority.length === 0 ? c.nothing : c.when(c.isZero(c.get(2)), askForAuthority(build, own, scope, ask)),
      action.consents.map(({ seat: of, when, takes }, index): c.Code => {
        if (of === seat.id) return c.nothing;
        const isNext = c.atMost(c.get(2), c.number(index + 1));
        const asked = [ask(index + 1, seatNumber(of), takes), c.leave()];
        return c.when(c.choose(isNext, condition(build, scope, when), c.number(0)), asked);
      }),
      c.when(c.call(judge.index, c.get(1)), c.call(execute.index, c.get(0), c.get(1), c.get(3))),
    ];
  });
}

/** Unless the seat holds authority itself: it asks the one that the action names, else the first holder; else it lapses. */
function askForAuthority(
  build: Build,
  { action, seat }: SeatAction,
  scope: Scope,
  ask: (stage: number, of: c.Code, takes: Duration | undefined) => c.Code,
): c.Code {
  const { frame } = scope;
  const [isOwn, first] = [frame.newLocal(), frame.newLocal()];
  const numberOf = (id: string): number => 1 + build.scenario.seats.findIndex((each) => each.id === id);
  const judged = action.authority.map(({ seat: of, when }) =>
    c.when(condition(build, scope, when), [
      of === seat.id ? c.set(isOwn, c.number(1)) : c.nothing,
      c.when(c.isZero(c.get(first)), c.set(first, c.number(numberOf(of)))),
    ]),
  );
  const to = action.request?.to;
  const of = to === undefined ? c.get(first) : c.number(numberOf(to));
  const isNobody = c.bitOr(c.isZero(of), c.equal(of, c.number(numberOf(seat.id))));
  return [
    [c.set(isOwn, c.number(0)), c.set(first, c.number(0))],
    judged,
    c.when(c.isZero(c.get(isOwn)), [c.when(isNobody, c.leave()), ask(0, of, action.request?.takes), c.leave()]),
  ];
}

type Asking = {
  readonly stage: number;
  /** 1 + the index of the seat that is asked. */
  readonly of: c.Code;
  readonly takes: Duration | undefined;
  readonly settle: FunctionName;
};

/** Writes the ask down, and settles it where it needs no whole turn. */
function writeAsk(build: Build, own: SeatAction, scope: Scope, { stage, of, takes, settle }: Asking): c.Code {
  const { frame } = scope;
  const [hours, turns, sum] = [frame.newLocal(), frame.newLocal(), frame.newLocal()];
  const put = (name: Field, value: c.Code): c.Code => c.store(field(build, own, name), value);
  const turnsMost = boundsOf(build, askLeftId(own.action.id, own.seat.id)).max;
  const least0 = (part: Duration['hours'] | undefined): c.Code =>
    part === undefined ? c.number(0) : clamped(frame.newLocal(), expression(build, scope, part), 0, 0x7fffffff);
  return [
    [c.set(hours, least0(takes?.hours)), c.set(turns, least0(takes?.turns))],
    put('ask', c.add(c.get(1), c.number(1))),
    put('stage', c.number(stage)),
    put('left', clamped(frame.newLocal(), c.get(turns), 0, turnsMost)),
    c.set(sum, c.add(c.get(3), c.get(hours))),
    put('hours', clamped(frame.newLocal(), c.get(sum), 0, ASK_HOURS_MOST)),
    put('answer', c.number(NOT_ANSWERED)),
    put('of', of),
    takeEarlyAnswer(build, own, frame.newLocal(), put),
    c.when(c.isZero(c.get(turns)), c.call(settle.index, c.get(0))),
  ];
}

/** An answer that was given before the ask was made is written to it at once. */
function takeEarlyAnswer(
  build: Build,
  own: SeatAction,
  said: number,
  put: (name: Field, value: c.Code) => c.Code,
): c.Code {
  const { early, scenario } = build;
  const of = c.subtract(c.load(field(build, own, 'of')), c.number(1));
  const action = c.number(scenario.actions.indexOf(own.action));
  const isYes = c.greater(c.get(said), c.number(SAID.no));
  return c.when(c.load(early.count), [
    c.set(said, c.call(early.take.index, of, c.number(own.seatIndex), action)),
    c.when(c.get(said), put('answer', c.select(c.number(GRANTED), c.number(REFUSED), isYes))),
    c.when(
      c.atLeast(c.get(said), c.number(SAID.otherwise)),
      put('ask', c.add(c.subtract(c.get(said), c.number(SAID.otherwise)), c.number(1))),
    ),
  ]);
}

function clearAsk(build: Build, own: SeatAction): c.Code {
  return (Object.keys(fields) as Field[]).map((name) => c.store(field(build, own, name), c.number(0)));
}

/**
 * (slot): ends an ask that is due, by the answer given, else by the policy of the seat that is asked. A seat that no
 * policy plays does not answer, and the order lapses.
 */
export function defineSettle(
  build: Build,
  own: SeatAction,
  { pursue, settle }: Pick<AskFunctions, 'pursue' | 'settle'>,
): void {
  build.module.define(settle, ({ newLocal }) => {
    const [combination, answer, of, policy, stage, hours] = [
      newLocal(),
      newLocal(),
      newLocal(),
      newLocal(),
      newLocal(),
      newLocal(),
    ];
    const lapse: c.Code = [clearAsk(build, own), c.leave()];
    const seats = build.scenario.seats.length;
    const place = c.add(c.multiply(c.get(policy), c.number(seats)), c.get(of));
    const asked = c.callIndirect(
      build.module.typeOf(2, 1),
      c.add(place, c.number(build.answerPlaces)),
      c.number(build.scenario.actions.indexOf(own.action)),
      c.get(combination),
    );
    return [
      c.set(combination, c.subtract(c.load(field(build, own, 'ask')), c.number(1))),
      c.set(answer, c.load(field(build, own, 'answer'))),
      c.set(of, c.subtract(c.load(field(build, own, 'of')), c.number(1))),
      c.when(c.equal(c.get(answer), c.number(NOT_ANSWERED)), [
        c.set(policy, c.loadAt(c.shiftLeft(c.get(of), c.number(2)), build.control)),
        c.when(c.less(c.get(policy), c.number(0)), lapse),
        c.set(answer, asked),
        c.when(c.equal(c.get(answer), c.number(SAYS_NO)), lapse),
        c.when(c.equal(c.get(answer), c.number(SAYS_NONSENSE)), lapse),
        c.set(combination, c.subtract(c.get(answer), c.number(1))),
        c.set(answer, c.number(GRANTED)),
      ]),
      c.when(c.equal(c.get(answer), c.number(REFUSED)), lapse),
      c.set(stage, c.add(c.load(field(build, own, 'stage')), c.number(1))),
      c.set(hours, c.load(field(build, own, 'hours'))),
      clearAsk(build, own),
      c.call(pursue.index, c.get(0), c.get(combination), c.get(stage), c.get(hours)),
    ];
  });
}
