import { found } from '../assert.ts';
import type { Draft, Game } from '../game.ts';
import type { Input } from '../input.ts';
import { whyIllegal } from '../order/illegal.ts';
import { transition } from '../phase.ts';
import { type Play, update } from '../play.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { standingOrders, stopStanding } from '../standing.ts';

type Of<K extends Input['kind']> = Extract<Input, { kind: K }>;

/** Puts an order into a slot of a seat, if the seat may give it as far as it knows. */
export function giveOrder(play: Play, { seat, slot, order }: Of<'order'>): Refusal | undefined {
  if (play.game.control[seat]?.by === 'policy') {
    return refusal('not-yours', `A policy plays ${seat}: change who controls it first.`);
  }
  const [reason] = whyIllegal(play.game, seat, order, slot);
  if (reason) return refusal('illegal', reason.sentence);
  update(play, { drafts: inOrder(play.game, [...without(play.game.drafts, seat, slot), { seat, slot, order }]) });
  play.events.push({ kind: 'drafted', seat, slot, order });
  return undefined;
}

/** Empties a slot of its draft, or outside the phase of orders of the order that stands there. */
export function withdraw(play: Play, { seat, slot }: Of<'withdraw'>): Refusal | undefined {
  if (slot === undefined) {
    transition(play, { type: 'reopen', seat });
    play.events.push({ kind: 'submitted', seat, submitted: false });
    return undefined;
  }
  const there = (each: Draft) => each.seat === seat && each.slot === slot;
  if (play.game.phase.at === 'orders') {
    if (!play.game.drafts.some(there)) return refusal('unknown', `${seat} has no order in slot ${slot}.`);
    update(play, { drafts: without(play.game.drafts, seat, slot) });
  } else {
    const standing = standingOrders(play.plan.scenario, play.world).some(there);
    if (!standing) return refusal('unknown', `${seat} has no standing order in slot ${slot}.`);
    stopStanding(play, seat, slot);
  }
  play.events.push({ kind: 'withdrawn', seat, slot });
  return undefined;
}

/** A seat's orders are complete. */
export function submit(play: Play, { seat }: Of<'submit'>): undefined {
  transition(play, { type: 'submit', seat });
  play.events.push({ kind: 'submitted', seat, submitted: true });
}

function without(drafts: readonly Draft[], seat: string, slot: number): Draft[] {
  return drafts.filter((draft) => !(draft.seat === seat && draft.slot === slot));
}

/** By seat in the scenario's order, then slot. */
function inOrder({ scenario }: Game, drafts: readonly Draft[]): Draft[] {
  const place = new Map(scenario.seats.map(({ id }, index) => [id, index]));
  const of = (draft: Draft): number => found('seat', draft.seat, place.get(draft.seat));
  return drafts.toSorted((a, b) => of(a) - of(b) || a.slot - b.slot);
}
