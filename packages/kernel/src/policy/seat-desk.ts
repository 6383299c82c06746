import type { Seat } from '@sandtable/scenario';
import { isAsking } from '../action/ask.ts';
import { type Judging, writeJudge } from '../action/judge.ts';
import type { SeatActionCode } from '../action/seat-action.ts';
import type { Build } from '../build.ts';
import { once } from '../once.ts';
import * as c from '../wasm/code.ts';
import type { Frame, FunctionName } from '../wasm/module.ts';

/** An action of a seat as its policies see it. */
export type DeskAction = SeatActionCode & {
  /** (combination): whether the seat may order it after what it has committed itself to, as far as it may know. */
  readonly legal: () => FunctionName;
};

/** What a seat can order, and where its orders lie. Functions that only some policies need are written when asked for. */
export type SeatDesk = {
  readonly seat: Seat;
  readonly seatIndex: number;
  readonly sideIndex: number;
  readonly actions: readonly DeskAction[];
  /** How its policies judge: with one slot nothing is committed before. */
  readonly judging: Judging;
  /** The address of its drafts: a word for each slot, 0 for none, 1 + the number of an order, -1 for a free text. */
  readonly drafts: number;
  /** What was found legal in this slot so far: a byte for each order, 0 not judged, 1 no, 2 yes. */
  readonly cache: number;
  /** How many of them are in use, once the code that uses them is written. */
  readonly cacheBytes: () => number;
  /** (order): commits it. */
  readonly commit: FunctionName;
  /** Code that resolves an order: slot and order stand in locals. */
  readonly resolved: (frame: Frame, slot: number, order: number) => c.Code;
  /** (nth): with -1, how many orders are legal; else the number of the nth, from 0. */
  readonly pickAny: () => FunctionName;
};

const [NO, YES] = [1, 2];

export function makeDesk(build: Build, seat: Seat, actions: readonly SeatActionCode[]): SeatDesk {
  const { module, memory, scenario } = build;
  const orders = actions.reduce((sum, { combinations }) => sum + combinations, 0);
  const cache = memory.words(Math.ceil(orders / 4));
  const judging = { openly: true, afterCommitted: seat.orders > 1 };
  let isCached = false;
  const withLegal = actions.map((own) => ({
    ...own,
    legal: once(() => {
      isCached = true;
      return writeLegal(build, own, judging, cache + own.firstOrder);
    }),
  }));
  return {
    seat,
    seatIndex: scenario.seats.indexOf(seat),
    sideIndex: scenario.sides.findIndex(({ id }) => id === seat.side),
    actions: withLegal,
    judging,
    drafts: memory.words(seat.orders),
    cache,
    cacheBytes: () => (isCached ? orders : 0),
    commit: module.write(1, 0, () =>
      byAction(actions, c.get(0), (own, combination) => c.call(own.commit.index, combination)),
    ),
    resolved: resolution(build, seat, actions),
    pickAny: once(() => writePickAny(build, withLegal)),
  };
}

/** Code of actions up to this many bytes shares the function of their seat. */
const SHARED_BYTES_MOST = 8000;

/** Code that resolves an order, in place or, where several slots need it, in a function. */
function resolution({ module }: Build, seat: Seat, actions: readonly SeatActionCode[]): SeatDesk['resolved'] {
  const inPlace: SeatDesk['resolved'] = (frame, slot, order) => {
    const combination = frame.newLocal();
    let bytes = 0;
    return byAction(actions, c.get(order), (own, number) => {
      const code = bytes < SHARED_BYTES_MOST && own.resolved(frame, slot, combination);
      if (!code) return c.call(own.resolve().index, c.get(slot), number);
      bytes += c.bytesOf(code).length;
      return [c.set(combination, number), code];
    });
  };
  if (seat.orders === 1) return inPlace;
  const shared = module.write(2, 0, (frame) => inPlace(frame, 0, 1));
  return (_, slot, order) => c.call(shared.index, c.get(slot), c.get(order));
}

/** What to do with a seat's order, by its action; the number is taken apart into the action and its combination. */
function byAction(
  actions: readonly SeatActionCode[],
  order: c.Code,
  each: (own: SeatActionCode, combination: c.Code) => c.Code,
): c.Code {
  const targets = actions.flatMap(({ combinations }, index) => Array.from({ length: combinations }, () => index));
  return c.switchOn(
    order,
    targets,
    actions.map((own) => each(own, own.firstOrder === 0 ? order : c.subtract(order, c.number(own.firstOrder)))),
  );
}

function writeLegal(build: Build, own: SeatActionCode, judging: Judging, cache: number): FunctionName {
  const judge = writeJudge(build, own, judging);
  return build.module.write(1, 1, ({ newLocal }) => {
    const known = newLocal();
    const judged = c.choose(isAsking(build, own), c.number(0), c.call(judge.index, c.get(0)));
    return [
      c.set(known, c.loadByteAt(c.get(0), cache)),
      c.when(c.isZero(c.get(known)), [
        c.set(known, c.add(judged, c.number(NO))),
        c.storeByteAt(c.get(0), c.get(known), cache),
      ]),
      c.equal(c.get(known), c.number(YES)),
    ];
  });
}

function writePickAny(build: Build, actions: SeatDesk['actions']): FunctionName {
  const judged = actions.map((own) => ({ ...own, legal: own.legal() }));
  return build.module.write(1, 1, ({ newLocal }) => {
    const [seen, combination] = [newLocal(), newLocal()];
    return [
      judged.map(({ legal, combinations, firstOrder }) => [
        c.set(combination, c.number(0)),
        c.loopWhile(c.less(c.get(combination), c.number(combinations)), [
          c.when(c.call(legal.index, c.get(combination)), [
            c.when(c.equal(c.get(seen), c.get(0)), c.leave(c.add(c.get(combination), c.number(firstOrder)))),
            c.set(seen, c.add(c.get(seen), c.number(1))),
          ]),
          c.set(combination, c.add(c.get(combination), c.number(1))),
        ]),
      ]),
      c.get(seen),
    ];
  });
}
