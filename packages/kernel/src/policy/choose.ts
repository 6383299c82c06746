import { type Policy, policySite } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Build } from '../build.ts';
import { siteWords } from '../draw.ts';
import { expression } from '../expression.ts';
import { below } from '../runtime/draws.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { policyScope } from './policy-scope.ts';
import type { SeatDesk } from './seat-desk.ts';

const LANE_SHIFT = 24;
const WORD = 4;

/**
 * (): the orders that a policy gives for a seat at the close of orders, one for each slot that has no draft.
 *
 * Of the preferences that hold, weigh more than 0 and have a legal combination, word 0 of the slot's block picks one by
 * weight; word 1 picks among its legal combinations. Where there is none `otherwise` decides. A later slot reckons with
 * what the earlier ones are committed to.
 */
export function writeChoose(build: Build, policy: Policy, desk: SeatDesk): FunctionName {
  return build.module.write(0, 0, (frame) => {
    const scope = policyScope(frame, desk);
    const candidates = policy.preferences.flatMap((each) => candidatesOf(build, desk, scope, each) ?? []);
    const choosing = { scope, slot: frame.newLocal(), chosen: frame.newLocal() };
    const chosen = chooseForSlot(build, policy, desk, candidates, choosing);
    const choice = [c.clear(desk.cache, desk.cacheBytes()), c.set(choosing.chosen, c.number(0)), chosen];
    return desk.judging.afterCommitted ? eachSlot(build, desk, choosing, choice) : onlySlot(desk, choosing, choice);
  });
}

type Choosing = { readonly scope: Scope; readonly slot: number; readonly chosen: number };

/** Where there is one slot nothing is committed before it. */
function onlySlot({ drafts }: SeatDesk, { slot, chosen }: Choosing, choice: c.Code): c.Code {
  return [c.set(slot, c.number(1)), c.when(c.isZero(c.load(drafts)), [choice, c.store(drafts, c.get(chosen))])];
}

function eachSlot({ committed }: Build, desk: SeatDesk, { slot, chosen }: Choosing, choice: c.Code): c.Code {
  const draft = c.shiftLeft(c.get(slot), c.number(2));
  const drafted = c.loadAt(draft, desk.drafts - WORD);
  const commit = (order: c.Code): c.Code =>
    c.when(c.greater(order, c.number(0)), c.call(desk.commit.index, c.subtract(order, c.number(1))));
  const each = (body: c.Code): c.Code => [
    c.set(slot, c.number(1)),
    c.loopWhile(c.atMost(c.get(slot), c.number(desk.seat.orders)), [
      body,
      c.set(slot, c.add(c.get(slot), c.number(1))),
    ]),
  ];
  const chosenOrder = [choice, c.storeAt(draft, c.get(chosen), desk.drafts - WORD), commit(c.get(chosen))];
  return [
    each(commit(drafted)),
    each(c.when(c.isZero(drafted), chosenOrder)),
    c.clear(committed.address, committed.bytes),
  ];
}

/** Sets `chosen` where there is something to choose. Weights and the sums before them stay in locals. */
function chooseForSlot(
  build: Build,
  policy: Policy,
  desk: SeatDesk,
  candidates: readonly Candidates[],
  { scope, slot, chosen }: Choosing,
): c.Code {
  const { frame } = scope;
  const counts = candidates.map(() => frame.newLocal());
  const sums = candidates.map(() => frame.newLocal());
  const [weight, left, picked] = [frame.newLocal(), frame.newLocal(), frame.newLocal()];
  const total = sums.at(-1);
  const weighed = candidates.map(({ preference, count }, index): c.Code => {
    const own = found('count', String(index), counts[index]);
    const before = sums[index - 1];
    return [
      c.set(own, count),
      c.set(weight, expression(build, scope, preference.weight)),
      c.set(
        weight,
        c.select(
          c.get(weight),
          c.number(0),
          c.bitAnd(c.greater(c.get(weight), c.number(0)), c.unequal(c.get(own), c.number(0))),
        ),
      ),
      c.set(
        found('sum', String(index), sums[index]),
        before === undefined ? c.get(weight) : c.add(c.get(before), c.get(weight)),
      ),
    ];
  });
  const { draw, byWeight, byCombination } = chosenBy(build, policySite(policy.id, desk.seat.id), slot);
  const fallback = policy.otherwise === 'pass' ? c.nothing : anyOrder(desk, frame.newLocal(), chosen, byCombination);
  if (total === undefined) return [draw, fallback];
  return [
    // Drawn first, so that the word is there by the time that the weights are.
    draw,
    weighed,
    c.when(
      c.get(total),
      [
        c.set(left, below(byWeight, c.get(total))),
        take(candidates, { counts, sums, left, picked, chosen }, byCombination),
      ],
      fallback,
    ),
  ];
}

/** The words of a slot's block, and what draws them where they are not foreseen. */
function chosenBy(
  { runtime, foreseen }: Build,
  site: string,
  slot: number,
): { readonly draw: c.Code; readonly byWeight: c.Code; readonly byCombination: c.Code } {
  const [first, second] = [foreseen.wordOf(site, 0), foreseen.wordOf(site, 1)];
  if (first !== undefined && second !== undefined) {
    const place = c.shiftLeft(c.subtract(c.get(slot), c.number(1)), c.number(2));
    return { draw: c.nothing, byWeight: c.loadAt(place, first), byCombination: c.loadAt(place, second) };
  }
  const lane = c.shiftLeft(c.get(slot), c.number(LANE_SHIFT));
  return {
    draw: c.call(runtime.wholeBlock.index, ...siteWords(site), lane),
    byWeight: c.load(runtime.block),
    byCombination: c.load(runtime.block + WORD),
  };
}

type Taking = {
  readonly counts: readonly number[];
  readonly sums: readonly number[];
  readonly left: number;
  readonly picked: number;
  readonly chosen: number;
};

/** The candidates before whose sum the word falls: without branches, but for those of more than one order. */
function take(
  candidates: readonly Candidates[],
  { counts, sums, left, picked, chosen }: Taking,
  byCombination: c.Code,
): c.Code {
  const place = (list: readonly number[], index: number): number => found('place', String(index), list[index]);
  const marked = candidates.map(({ isOne, order }, index) => (isOne ? order(c.nothing) : c.number(-1 - index)));
  const picking = marked
    .slice(0, -1)
    .map((mark, index) => ({ mark, index }))
    .reverse();
  const [last = c.number(0)] = marked.slice(-1);
  const several = candidates.flatMap(({ isOne, order }, index) => {
    if (isOne) return [];
    const nth = below(byCombination, c.get(place(counts, index)));
    return [c.when(c.equal(c.get(picked), c.number(-1 - index)), c.set(chosen, order(nth)))];
  });
  return [
    c.set(picked, last),
    picking.map(({ mark, index }) =>
      c.set(picked, c.select(mark, c.get(picked), c.less(c.get(left), c.get(place(sums, index))))),
    ),
    c.set(chosen, c.get(picked)),
    several.length === 0 ? c.nothing : c.when(c.less(c.get(picked), c.number(0)), several),
  ];
}

/** Any legal order of the seat. */
function anyOrder(desk: SeatDesk, count: number, chosen: number, byCombination: c.Code): c.Code {
  const pickAny = desk.pickAny();
  return [
    c.set(count, c.call(pickAny.index, c.number(-1))),
    c.when(c.get(count), c.set(chosen, c.add(c.call(pickAny.index, below(byCombination, c.get(count))), c.number(1)))),
  ];
}
