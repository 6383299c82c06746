import { initiativeSite, standingId } from '@sandtable/scenario';
import { countDown, isDue } from '../action/ask.ts';
import type { Build } from '../build.ts';
import { read } from '../build.ts';
import { siteWords } from '../draw.ts';
import type { SeatDesk } from '../policy/seat-desk.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';

const WORD = 4;

/** Orders that a ruling put off: (seat, slot, place in the function table) in words, as many as `count` says. They come before others. */
export type Delayed = {
  readonly count: number;
  readonly items: number;
  /** How many there are at the start, when all of them are known. */
  readonly most: number;
};

export function layOutDelayed(build: Pick<Build, 'memory'>, most: number): Delayed {
  return { count: build.memory.words(1), items: build.memory.words(3 * most), most };
}

/**
 * (from drafts): resolves a turn's orders: sides by initiative, their seats in order; for each seat first the asks that
 * are due, then its orders by slot, those that were put off before the others.
 *
 * An ask made in this resolution is never due in it: what needs no whole turn is settled at once. So asks need no list.
 */
export function writeResolution(build: Build, desks: readonly SeatDesk[], delayed: Delayed): FunctionName {
  const { module, scenario } = build;
  const bySide = scenario.sides.map((side) =>
    desks.filter(({ seat }) => seat.side === side.id).map((desk) => writeSeat(build, desk, delayed)),
  );
  const inOrder = initiative(build, bySide);
  const counted = desks.flatMap(({ actions }) => actions.filter(({ asks }) => asks));
  return module.write(1, 0, ({ newLocal }) => [
    counted.map((own) => countDown(build, own)),
    inOrder(newLocal),
    c.store(delayed.count, c.number(0)),
    desks.map(({ drafts, seat }) => c.clear(drafts, seat.orders * WORD)),
  ]);
}

/** (from drafts): a seat's part of the resolution. */
function writeSeat(build: Build, desk: SeatDesk, delayed: Delayed): FunctionName {
  return build.module.write(1, 0, (frame) => [
    desk.actions.map((own) =>
      own.settle ? c.when(isDue(build, own), c.call(own.settle.index, c.number(0))) : c.nothing,
    ),
    Array.from({ length: desk.seat.orders }, (_, index): c.Code => {
      const [slot, order, place] = [index + 1, frame.newLocal(), frame.newLocal()];
      const draft = c.load(desk.drafts + WORD * index);
      const stands = desk.actions.some(({ action }) => action.standing);
      const standing = stands ? read(build, standingId(desk.seat.id, slot)) : c.number(0);
      return [
        resolveDelayed(build, desk, delayed, slot, frame.newLocal),
        c.set(order, c.choose(c.get(0), draft, standing)),
        c.when(c.greater(c.get(order), c.number(0)), [
          [c.set(place, c.number(slot)), c.set(order, c.subtract(c.get(order), c.number(1)))],
          desk.resolved(frame, place, order),
        ]),
      ];
    }),
  ]);
}

function resolveDelayed(
  { module }: Build,
  desk: SeatDesk,
  { count, items, most }: Delayed,
  slot: number,
  newLocal: () => number,
): c.Code {
  if (most === 0) return c.nothing;
  const at = newLocal();
  const entry = (field: number): c.Code => c.loadAt(c.multiply(c.get(at), c.number(3 * WORD)), items + field * WORD);
  const isOwn = c.bitAnd(c.equal(entry(0), c.number(desk.seatIndex)), c.equal(entry(1), c.number(slot)));
  return c.when(c.load(count), [
    c.set(at, c.number(0)),
    c.loopWhile(c.less(c.get(at), c.load(count)), [
      c.when(isOwn, c.callIndirect(module.typeOf(0, 0), entry(2))),
      c.set(at, c.add(c.get(at), c.number(1))),
    ]),
  ]);
}

/**
 * The sides in the order in which their orders are resolved: as listed (those that are not listed after, as declared),
 * or rolled: the highest word first, of equal words the side declared first.
 */
function initiative(build: Build, bySide: readonly (readonly FunctionName[])[]): (newLocal: () => number) => c.Code {
  const { scenario, module } = build;
  const { initiative: kind, sides } = scenario;
  const callSide = (index: number): c.Code => (bySide[index] ?? []).map((seat) => c.call(seat.index, c.get(0)));
  if (kind.kind === 'listed') {
    const ids = sides.map(({ id }) => id);
    const order = [...kind.sides, ...ids.filter((id) => !kind.sides.includes(id))];
    return () => order.map((id) => callSide(ids.indexOf(id)));
  }
  const places = module.tabulate(sides.map((_, index) => module.write(1, 0, () => callSide(index))));
  const words = build.memory.words(sides.length);
  const done = build.memory.words(sides.length);
  return (newLocal) => {
    const [left, each, best] = [newLocal(), newLocal(), newLocal()];
    const wordOf = (side: number): c.Code => c.loadAt(c.shiftLeft(c.get(side), c.number(2)), words);
    const isDone = (side: number): c.Code => c.loadAt(c.shiftLeft(c.get(side), c.number(2)), done);
    const isBetter = c.choose(
      c.less(c.get(best), c.number(0)),
      c.number(1),
      c.lessUnsigned(wordOf(best), wordOf(each)),
    );
    return [
      sides.map(({ id }, index) => {
        const word = c.call(build.runtime.firstWord.index, ...siteWords(initiativeSite(id)), c.number(0));
        return c.store(words + WORD * index, word);
      }),
      c.clear(done, sides.length * WORD),
      c.set(left, c.number(sides.length)),
      c.loopWhile(c.get(left), [
        [c.set(best, c.number(-1)), c.set(each, c.number(0))],
        c.loopWhile(c.less(c.get(each), c.number(sides.length)), [
          c.when(c.choose(isDone(each), c.number(0), isBetter), c.set(best, c.get(each))),
          c.set(each, c.add(c.get(each), c.number(1))),
        ]),
        c.storeAt(c.shiftLeft(c.get(best), c.number(2)), c.number(1), done),
        c.callIndirect(module.typeOf(1, 0), c.add(c.get(best), c.number(places)), c.get(0)),
        c.set(left, c.subtract(c.get(left), c.number(1))),
      ]),
    ];
  };
}
