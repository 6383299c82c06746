import { found } from '../assert.ts';
import type { AgendaItem, Draft, OrderItem } from '../game.ts';
import { gameOf, type Play, update } from '../play.ts';
import { chooseOrders } from '../policy/choose.ts';
import { standingOrders, writeStanding } from '../standing.ts';
import { countDown } from './ask.ts';
import { initiativeOf } from './initiative.ts';

/**
 * Closes the orders of a move: policies choose, all of them on the same world, and what is to stand through the move
 * is written down.
 */
export function closeOrders(play: Play): void {
  const game = gameOf(play);
  const chosen: Draft[] = [];
  for (const { id: seat } of play.plan.scenario.seats) {
    const control = found('control', seat, play.game.control[seat]);
    if (control.by !== 'policy') continue;
    for (const choice of chooseOrders(game, seat, control.policy)) {
      play.events.push({ kind: 'chosen', seat, policy: control.policy, ...choice });
      if (choice.order) chosen.push({ seat, slot: choice.slot, order: choice.order });
    }
  }
  const drafts = [...play.game.drafts, ...chosen];
  for (const draft of drafts) writeStanding(play, draft);
  update(play, { drafts });
}

/**
 * Makes the agenda of a turn: sides by initiative, their seats in order; for each seat first the asks that are due, then
 * its orders by slot (an order put off from the turn before comes first in its slot).
 *
 * @param from the orders given, in the first turn of a move; those that stand, in the others
 */
export function makeAgenda(play: Play, from: 'drafted' | 'standing'): void {
  const due = countDown(play);
  const sides = initiativeOf(play);
  play.events.push({ kind: 'initiative', sides });
  const { delayed } = play.game;
  const orders = [...delayed, ...(from === 'drafted' ? draftedItems(play) : standingItems(play))];
  const seats = sides.flatMap((side) => play.plan.scenario.seats.filter((seat) => seat.side === side));
  const agenda = seats.flatMap(({ id: seat }): AgendaItem[] => [
    ...due.filter((ask) => ask.seat === seat).map(({ action }) => ({ kind: 'ask', seat, action }) as const),
    ...orders.filter((item) => item.seat === seat).sort((a, b) => a.slot - b.slot),
  ]);
  update(play, { agenda, delayed: [], drafts: [] });
  play.events.push({ kind: 'agenda', items: agenda });
}

function draftedItems({ game }: Play): OrderItem[] {
  return game.drafts.map(({ seat, slot, order }) => {
    const from = game.control[seat]?.by === 'policy' ? 'policy' : 'people';
    return { kind: 'order', seat, slot, order, from };
  });
}

function standingItems(play: Play): OrderItem[] {
  return standingOrders(play.plan.scenario, play.world).map(({ seat, slot, order }) => ({
    kind: 'order',
    seat,
    slot,
    order,
    from: 'standing',
  }));
}
