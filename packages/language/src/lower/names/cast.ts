import { isEnumeration, isNeed, isPlace, isSide, type Need } from '../../generated/ast.ts';
import type { Enumeration, Place, Seat, Side } from './entity.ts';
import { elementsOf, type Instance } from './instance.ts';
import { declare, type Names } from './names.ts';

/**
 * Gathers who takes part and where: sides, seats, places and enumerations, which give everything else its numbers and
 * the members of its families.
 */
export function declareCast(names: Names): void {
  const seatName = seatNaming(names);
  for (const instance of names.instances.inOrder) {
    for (const element of elementsOf(instance)) {
      if (isPlace(element)) declare(names, instance, element, newPlace(names, instance.prefix + element.name));
      if (isNeed(element)) declareNeed(names, instance, element);
      if (isSide(element)) {
        const side = newSide(names, instance.prefix + element.name);
        declare(names, instance, element, side);
        if (element.seats.length === 0) newSeat(names, side.id, side);
        for (const seat of element.seats) {
          declare(names, instance, seat, newSeat(names, seatName(instance, side, seat.name), side));
        }
      }
      if (isEnumeration(element)) {
        const enumeration = newEnumeration(
          names,
          instance.prefix + element.name,
          element.literals.map(({ name }) => name),
        );
        declare(names, instance, element, enumeration);
        for (const [index, literal] of element.literals.entries()) {
          declare(names, instance, literal, { is: 'literal', enumeration, index });
        }
      }
    }
  }
}

/**
 * In a module that is checked by itself nobody has bound its needs, so each stands for something of its kind. In a
 * used module these stand-ins are never looked at.
 */
function declareNeed(names: Names, instance: Instance, need: Need): void {
  if (!instance.isPlayed) return;
  if (need.kind === 'place') declare(names, instance, need, newPlace(names, need.name));
  if (need.kind !== 'side' && need.kind !== 'seat') return;
  const side = newSide(names, need.name);
  const seat = newSeat(names, need.name, side);
  declare(names, instance, need, need.kind === 'side' ? side : seat);
}

/** Seats go by their own name, and where several sides have one of that name, by the side's name and their own. */
function seatNaming(names: Names): (instance: Instance, side: Side, name: string) => string {
  const count = new Map<string, number>();
  for (const instance of names.instances.inOrder) {
    for (const side of elementsOf(instance).filter(isSide)) {
      for (const { name } of side.seats.length > 0 ? side.seats : [side]) {
        const id = instance.prefix + name;
        count.set(id, (count.get(id) ?? 0) + 1);
      }
    }
  }
  return (instance, side, name) => {
    const id = instance.prefix + name;
    return count.get(id) === 1 ? id : `${side.id}.${name}`;
  };
}

function newSide(names: Names, id: string): Side {
  const side: Side = { is: 'side', id, index: names.sides.length };
  names.sides.push(side);
  return side;
}

function newSeat(names: Names, id: string, side: Side): Seat {
  const seat: Seat = { is: 'seat', id, index: names.seats.length, side };
  names.seats.push(seat);
  return seat;
}

function newPlace(names: Names, id: string): Place {
  const place: Place = { is: 'place', id, index: names.places.length };
  names.places.push(place);
  return place;
}

function newEnumeration(names: Names, id: string, literals: readonly string[]): Enumeration {
  const enumeration: Enumeration = { is: 'enumeration', id, literals };
  names.enumerations.push(enumeration);
  return enumeration;
}
