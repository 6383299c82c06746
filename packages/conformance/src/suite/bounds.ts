import { type Game, legalOrders } from '@sandtable/engine';
import { endingId, layoutOf } from '@sandtable/scenario';
import type { Rehearsal } from './rehearsal.ts';

/** Checks that every variable stays within its bounds, every turn closes, and the game ends in an ending that there is. */
export function checkWorldStaysInBounds({ scenario, moments, last }: Rehearsal): string[] {
  const { slots } = layoutOf(scenario);
  const outside = moments.flatMap(({ after }, index) =>
    slots.flatMap(({ id, min, max }) => {
      const value = after.world[id];
      if (value === undefined) return [`${id} is missing from the world after input ${index}`];
      return Number.isInteger(value) && value >= min && value <= max
        ? []
        : [`${id} is ${value}, outside ${min}..${max}`];
    }),
  );
  const closed = moments.flatMap(({ events }) => events.filter(({ kind }) => kind === 'closed'));
  const begun = moments.flatMap(({ events }) => events.filter(({ kind }) => kind === 'turn'));
  const ending = last.world[endingId] ?? 0;
  return [
    ...outside,
    ...(closed.length === begun.length ? [] : [`${begun.length} turns began and ${closed.length} closed`]),
    ...(closed.length <= scenario.calendar.turns
      ? []
      : [`${closed.length} turns were played of ${scenario.calendar.turns}`]),
    ...(ending >= 1 && ending <= scenario.endings.length + 1 ? [] : [`the game ended with ending ${ending}`]),
    ...(noOrdersAfter(last) ? [] : ['orders are listed though the game is over']),
  ];
}

const noOrdersAfter = (game: Game): boolean =>
  game.scenario.seats.every(({ id }) => legalOrders(game, id).length === 0);
