import { type Game, legalOrders, step, whyIllegal } from '@sandtable/engine';
import { actionsOfSeat } from '@sandtable/scenario';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';

const MOMENTS_MOST = 6;

/** Checks that the orders listed for each seat are unique, in the scenario's order, and accepted one and all. */
export function checkOrdersListedAreLegal({ moments }: Rehearsal): string[] {
  const openings = moments.filter(({ before, input }) => before.phase.at === 'orders' && input.kind === 'advance');
  return spread(openings, MOMENTS_MOST).flatMap(({ before }) =>
    before.scenario.seats.flatMap(({ id }) => checkSeat(before, id)),
  );
}

function checkSeat(game: Game, seat: string): string[] {
  const orders = legalOrders(game, seat, 1);
  const rank = new Map(actionsOfSeat(game.scenario, seat).map(({ action }, index) => [action.id, index]));
  const found: string[] = [];
  for (const [index, { action, combination }] of orders.entries()) {
    const before = orders[index - 1];
    if (!before) continue;
    const [own, theirs] = [rank.get(action) ?? -1, rank.get(before.action) ?? -1];
    if (own < theirs || (own === theirs && combination <= before.combination)) {
      found.push(`${seat}: ${action} ${combination} stands after ${before.action} ${before.combination}`);
    }
  }
  for (const { action, choices } of orders) {
    for (const { sentence } of whyIllegal(game, seat, { action, choices }, 1)) {
      found.push(`${seat}: ${action}(${choices}) is listed and illegal: ${sentence}`);
    }
    const open = step(game, { kind: 'control', seat, control: { by: 'people' }, author: 'suite' }).game;
    const { refused } = step(open, { kind: 'order', seat, slot: 1, order: { action, choices }, author: 'suite' });
    if (refused && !open.submitted.includes(seat))
      found.push(`${seat}: ${action}(${choices}) is listed and refused: ${refused.text}`);
  }
  return found;
}
