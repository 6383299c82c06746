import type { Enumeration, Place, Seat, Side } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { resolve } from '../names/names.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { occurrencesOf } from './each.ts';

const ORDERS_MOST = 8;

/** Sides and their seats; which policy plays a seat by default is known only when policies are lowered. */
export function lowerSides(lowering: Lowering): { readonly sides: Side[]; readonly seats: Seat[] } {
  const sides: Side[] = [];
  const seats: Seat[] = [];
  for (const { node, scope, id } of occurrencesOf(lowering, ast.isSide)) {
    const title = textOrName(scope, node.title, node.name);
    const aims = node.aims.map(({ text }) => lowerText(scope, text));
    const side: Side = { id, title, aims, played: node.played === 'players' ? 'people' : 'policy' };
    sides.push(lowering.origins.mark(side, node));
    if (node.seats.length === 0) seats.push({ id: seatId(lowering, id, 0), side: id, title, orders: 1 });
    for (const [index, seat] of node.seats.entries()) {
      const orders = ordersOf(lowering, seat);
      const own: Seat = {
        id: seatId(lowering, id, index),
        side: id,
        title: textOrName(scope, seat.title, seat.name),
        orders,
      };
      lowering.origins.markId(own.id, seat);
      seats.push(lowering.origins.mark(own, seat));
    }
  }
  return { sides, seats };
}

export function lowerPlaces(lowering: Lowering): Place[] {
  const places = occurrencesOf(lowering, ast.isPlace).map(({ node, scope, id }) => {
    const borders = node.borders.map((reference) => resolve(lowering.names, scope.instance, reference));
    return {
      node,
      id,
      title: textOrName(scope, node.title, node.name),
      borders: borders.flatMap((place) => (place?.is === 'place' && place.id !== id ? [place.id] : [])),
    };
  });
  return places.map(({ node, id, title, borders }): Place => {
    const both = places.filter((other) => borders.includes(other.id) || other.borders.includes(id));
    const latitude = coordinate(lowering, node, 'latitude');
    const longitude = coordinate(lowering, node, 'longitude');
    const place: Place = {
      id,
      title,
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      borders: both.map((other) => other.id),
    };
    return lowering.origins.mark(place, node);
  });
}

export function lowerEnumerations(lowering: Lowering): Enumeration[] {
  return occurrencesOf(lowering, ast.isEnumeration).map(({ node, scope, id }) => {
    const literals = node.literals.map(({ name, title }) => ({ id: name, title: textOrName(scope, title, name) }));
    return lowering.origins.mark({ id, literals }, node);
  });
}

/** The text of the file that is played; a scope for what stands in no declaration. */
export function playedScope(lowering: Lowering): ReturnType<typeof scopeOf> {
  return scopeOf(lowering, lowering.names.instances.played);
}

function seatId(lowering: Lowering, side: string, index: number): string {
  const own = lowering.names.seats.filter((seat) => seat.side.id === side);
  return own[index]?.id ?? side;
}

function ordersOf(lowering: Lowering, seat: ast.Seat): number {
  const orders = seat.orders ?? 1;
  if (orders >= 1 && orders <= ORDERS_MOST) return orders;
  const message = `A seat gives 1 to ${ORDERS_MOST} orders a move, not ${orders}.`;
  lowering.report.error('out-of-range', seat, message, 'orders');
  return 1;
}

/** The first sign is the positive one. */
const DEGREES = { latitude: { most: 90, signs: 'NS' }, longitude: { most: 180, signs: 'EW' } } as const;

/** In ten-thousandths of a degree, north and east positive. */
function coordinate(lowering: Lowering, node: ast.Place, which: 'latitude' | 'longitude'): number | undefined {
  const written = node[which];
  if (written === undefined) return undefined;
  const { most, signs } = DEGREES[which];
  const sign = signs.indexOf(written.slice(-1));
  const [whole = '0', decimals = ''] = written.slice(0, -1).split('.');
  const value = Number(whole) * 10_000 + Number(`${decimals}0000`.slice(0, 4));
  if (sign < 0 || value > most * 10_000) {
    const [first, second] = signs;
    const message = `A ${which} is 0 to ${most} degrees ${first} or ${second}, such as ${which === 'latitude' ? '25.75N' : '123.53E'}.`;
    lowering.report.error('out-of-range', node, message, which);
    return undefined;
  }
  return sign === 0 ? value : 0 - value;
}
