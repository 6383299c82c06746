import { type Policy, type Preference, policySite } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Build } from '../build.ts';
import { siteWords } from '../draw.ts';
import { condition, expression } from '../expression.ts';
import { below } from '../runtime/draws.ts';
import { plainScope, type Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { digitOf } from './digit.ts';
import type { SeatDesk } from './seat-desk.ts';

const LANE_SHIFT = 24;
const WORD = 4;

/** The scope of a policy that plays a seat: it knows whom it plays. */
function policyScope(frame: Scope['frame'], { seatIndex, sideIndex }: SeatDesk): Scope {
  const names = new Map([
    ['actor', { is: 'number', number: sideIndex } as const],
    ['seat', { is: 'number', number: seatIndex } as const],
  ]);
  return { ...plainScope(frame), names };
}

/** A preference with the function that counts and picks what it asks for. */
type Candidates = { readonly preference: Preference; readonly pick: FunctionName; readonly firstOrder: number };

/**
 * (): the orders that a policy gives for a seat at the close of orders, one for each slot that has no draft.
 *
 * Of the preferences that hold, weigh more than 0 and have a legal combination, word 0 of the slot's block picks one by
 * weight; word 1 picks among its legal combinations. Where there is none `otherwise` decides. A later slot reckons with
 * what the earlier ones are committed to.
 */
export function writeChoose(build: Build, policy: Policy, desk: SeatDesk): FunctionName {
  const candidates = policy.preferences.flatMap((preference): Candidates[] => {
    const own = desk.actions.find(({ action }) => action.id === preference.action);
    return own ? [{ preference, pick: writePick(build, desk, preference), firstOrder: own.firstOrder }] : [];
  });
  const { committed } = build;
  return build.module.write(0, 0, (frame) => {
    const slot = frame.newLocal();
    const draft = c.shiftLeft(c.get(slot), c.number(2));
    const commitDraft = c.when(
      c.greater(c.loadAt(draft, desk.drafts - WORD), c.number(0)),
      c.call(desk.commit.index, c.subtract(c.loadAt(draft, desk.drafts - WORD), c.number(1))),
    );
    const eachSlot = (body: c.Code): c.Code => [
      c.set(slot, c.number(1)),
      c.loopWhile(c.atMost(c.get(slot), c.number(desk.seat.orders)), [
        body,
        c.set(slot, c.add(c.get(slot), c.number(1))),
      ]),
    ];
    const chosen = frame.newLocal();
    const choice = [
      c.clear(desk.cache, desk.cacheBytes),
      c.set(chosen, c.number(0)),
      chooseForSlot(build, policy, desk, candidates, { scope: policyScope(frame, desk), slot, chosen }),
      c.when(c.get(chosen), [
        c.storeAt(draft, c.get(chosen), desk.drafts - WORD),
        c.call(desk.commit.index, c.subtract(c.get(chosen), c.number(1))),
      ]),
    ];
    return [
      eachSlot(commitDraft),
      eachSlot(c.when(c.isZero(c.loadAt(draft, desk.drafts - WORD)), choice)),
      c.clear(committed.address, committed.bytes),
    ];
  });
}

type Choosing = { readonly scope: Scope; readonly slot: number; readonly chosen: number };

function chooseForSlot(
  build: Build,
  policy: Policy,
  desk: SeatDesk,
  candidates: readonly Candidates[],
  { scope, slot, chosen }: Choosing,
): c.Code {
  const { runtime } = build;
  const { frame } = scope;
  const [total, left, count] = [frame.newLocal(), frame.newLocal(), frame.newLocal()];
  const counts = candidates.map(() => frame.newLocal());
  const weights = candidates.map(() => frame.newLocal());
  const local = (list: readonly number[], index: number): number => found('local', String(index), list[index]);
  const weighed = candidates.map(({ preference, pick }, index): c.Code => {
    const [own, weight] = [local(counts, index), local(weights, index)];
    const holds = condition(build, scope, preference.when);
    return [
      c.set(own, c.choose(holds, c.call(pick.index, c.number(-1)), c.number(0))),
      c.set(weight, c.choose(c.get(own), expression(build, scope, preference.weight), c.number(0))),
      c.set(weight, c.select(c.get(weight), c.number(0), c.greater(c.get(weight), c.number(0)))),
      c.set(total, c.add(c.get(total), c.get(weight))),
    ];
  });
  const byCombination = c.load(runtime.block + WORD);
  const picked = candidates.reduceRight<c.Code>((rest, { pick, firstOrder }, index) => {
    const weight = c.get(local(weights, index));
    const taken = c.call(pick.index, below(byCombination, c.get(local(counts, index))));
    return c.when(c.lessUnsigned(c.get(left), weight), c.set(chosen, c.add(taken, c.number(firstOrder + 1))), [
      c.set(left, c.subtract(c.get(left), weight)),
      rest,
    ]);
  }, c.nothing);
  const otherwise: c.Code =
    policy.otherwise === 'pass'
      ? c.nothing
      : [
          c.set(count, c.call(desk.pickAny.index, c.number(-1))),
          c.when(
            c.get(count),
            c.set(chosen, c.add(c.call(desk.pickAny.index, below(byCombination, c.get(count))), c.number(1))),
          ),
        ];
  return [
    c.set(total, c.number(0)),
    weighed,
    c.call(
      runtime.wholeBlock.index,
      ...siteWords(policySite(policy.id, desk.seat.id)),
      c.shiftLeft(c.get(slot), c.number(LANE_SHIFT)),
    ),
    c.when(c.get(total), [c.set(left, below(c.load(runtime.block), c.get(total))), picked], otherwise),
  ];
}

/**
 * (nth): with -1, how many legal combinations a preference asks for; else the nth of them, from 0. Choices that it
 * leaves open go through all their values.
 */
function writePick(build: Build, desk: SeatDesk, preference: Preference): FunctionName {
  const own = found(
    'action',
    preference.action,
    desk.actions.find(({ action }) => action.id === preference.action),
  );
  const { choices } = own.action;
  return build.module.write(1, 1, (frame) => {
    const scope = policyScope(frame, desk);
    const [seen, combination] = [frame.newLocal(), frame.newLocal()];
    const digits = choices.map(() => frame.newLocal());
    const digit = (index: number): number => found('digit', String(index), digits[index]);
    const fixed = choices.map(({ values }, index): c.Code => {
      const wanted = preference.choices[index] ?? null;
      if (wanted === null) return c.nothing;
      return [
        c.set(digit(index), digitOf(build, scope, values, wanted)),
        c.when(c.less(c.get(digit(index)), c.number(0)), c.leave(c.number(0))),
      ];
    });
    const numbered = choices.reduce<c.Code>(
      (so, { values }, index) => c.add(c.multiply(so, c.number(values.length)), c.get(digit(index))),
      c.number(0),
    );
    const one: c.Code = [
      c.set(combination, numbered),
      c.when(c.call(own.legal.index, c.get(combination)), [
        c.when(c.equal(c.get(seen), c.get(0)), c.leave(c.get(combination))),
        c.set(seen, c.add(c.get(seen), c.number(1))),
      ]),
    ];
    const all = choices.reduceRight<c.Code>((inside, { values }, index) => {
      if ((preference.choices[index] ?? null) !== null) return inside;
      return [
        c.set(digit(index), c.number(0)),
        c.loopWhile(c.less(c.get(digit(index)), c.number(values.length)), [
          inside,
          c.set(digit(index), c.add(c.get(digit(index)), c.number(1))),
        ]),
      ];
    }, one);
    return [fixed, all, c.get(seen)];
  });
}
