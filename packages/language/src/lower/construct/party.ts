import type { Enumeration, Place, Seat, Side } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { resolve } from '../names/names.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { occurrencesOf } from './each.ts';

const ORDERS_MOST = 8;

/**
 * Sides and their seats; which policy plays a seat by default is known only when policies are lowered. What a module
 * needs and nobody has bound stands in for itself.
 */
export function lowerSides(lowering: Lowering): { readonly sides: Side[]; readonly seats: Seat[] } {
  const sides = new Map<string, Side>();
  const seats = new Map<string, Seat>();
  for (const { node, scope, id } of occurrencesOf(lowering, ast.isSide)) {
    const title = textOrName(scope, node.title, node.name);
    const aims = node.aims.map(({ text }) => lowerText(scope, text));
    const side: Side = { id, title, aims, played: node.played === 'players' ? 'people' : 'policy' };
    sides.set(id, lowering.origins.mark(side, node));
    const ids = lowering.names.seats.filter((seat) => seat.side.id === id).map((seat) => seat.id);
    if (node.seats.length === 0) seats.set(id, { id, side: id, title, orders: 1 });
    for (const [index, seat] of node.seats.entries()) {
      const own = ids[index] ?? seat.name;
      lowering.origins.markId(own, seat);
      const orders = ordersOf(lowering, seat);
      const lowered: Seat = { id: own, side: id, title: textOrName(scope, seat.title, seat.name), orders };
      seats.set(own, lowering.origins.mark(lowered, seat));
    }
  }
  const scope = playedScope(lowering);
  return {
    sides: lowering.names.sides.map(({ id }): Side => {
      return sides.get(id) ?? { id, title: textOrName(scope, undefined, id), aims: [], played: 'policy' };
    }),
    seats: lowering.names.seats.map(({ id, side }): Seat => {
      return seats.get(id) ?? { id, side: side.id, title: textOrName(scope, undefined, id), orders: 1 };
    }),
  };
}

export function lowerPlaces(lowering: Lowering): Place[] {
  const neighbours = new Set<string>();
  const nodes = new Map(occurrencesOf(lowering, ast.isPlace).map((occurrence) => [occurrence.id, occurrence]));
  for (const { node, scope, id } of nodes.values()) {
    for (const reference of node.borders) {
      const other = resolve(lowering.names, scope.instance, reference);
      if (other?.is !== 'place' || other.id === id) continue;
      // A border has two sides, whoever says so.
      neighbours.add(`${id} ${other.id}`).add(`${other.id} ${id}`);
    }
  }
  return lowering.names.places.map(({ id }): Place => {
    const found = nodes.get(id);
    const latitude = found && coordinate(lowering, found.node, 'latitude');
    const longitude = found && coordinate(lowering, found.node, 'longitude');
    const scope = found?.scope ?? playedScope(lowering);
    const place: Place = {
      id,
      title: textOrName(scope, found?.node.title, found?.node.name ?? id),
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      borders: lowering.names.places.map((other) => other.id).filter((other) => neighbours.has(`${id} ${other}`)),
    };
    return found === undefined ? place : lowering.origins.mark(place, found.node);
  });
}

export function lowerEnumerations(lowering: Lowering): Enumeration[] {
  return occurrencesOf(lowering, ast.isEnumeration).map(({ node, scope, id }) => {
    const literals = node.literals.map(({ name, title }) => ({ id: name, title: textOrName(scope, title, name) }));
    return lowering.origins.mark({ id, literals }, node);
  });
}

/** The text of the file that is played; a scope for what stands in no declaration. */
function playedScope(lowering: Lowering): Scope {
  return scopeOf(lowering, lowering.names.instances.played);
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
