import type { Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import type { Member, Seat } from '../names/entity.ts';
import { type Names, resolve, seatsOf } from '../names/names.ts';

/** The seats of a side or seat by its name, which may be the variable of a `for each`. */
export function seatsOfParty(scope: Scope, party: Reference<ast.Party>): Seat[] {
  const { names } = scope.lowering;
  const member = party.ref && scope.members.get(party.ref);
  if (member === undefined) return seatsOf(names, resolve(names, scope.instance, party));
  const seats = seatsOfMember(names, member);
  if (seats.length === 0) {
    const message = `‘${party.$refText}’ is a ${member.type.is} here, which has no seats.`;
    scope.lowering.report.error('wrong-kind', party.$refNode?.astNode ?? (party.ref as ast.Party), message);
  }
  return seats;
}

/**
 * Whom the audiences of one declaration, or of one list of effects, have named so far: `others` leaves them out. It is
 * empty and not undefined where only the white cell was named.
 */
export type Named = { seats?: ReadonlySet<Seat> };

/** The seats that an audience names, in the scenario's order. The white cell is no seat: it reads everything. */
export function seatsOfAudience(scope: Scope, audience: ast.Audience, named: Named): string[] {
  const { names } = scope.lowering;
  const found = new Set(audience.members.flatMap((member) => seatsOfAudienceMember(scope, member, named)));
  named.seats = new Set([...(named.seats ?? []), ...found]);
  return names.seats.filter((seat) => found.has(seat)).map(({ id }) => id);
}

function seatsOfAudienceMember(scope: Scope, member: ast.AudienceMember, named: Named): Seat[] {
  const { names, report } = scope.lowering;
  if (member.party !== undefined) return seatsOfParty(scope, member.party);
  switch (member.group) {
    case 'all':
      return names.seats;
    case 'others':
      if (named.seats === undefined) {
        report.error('wrong-kind', member, '‘others’ are all but those named before, and nobody is: write ‘all’.');
      }
      return names.seats.filter((seat) => !named.seats?.has(seat));
    case 'owner': {
      const owner = scope.builtIn.owner;
      const seats = owner === undefined ? [] : seatsOfMember(names, owner);
      if (seats.length === 0) {
        report.error('wrong-kind', member, '‘owner’ has a meaning only in a family of each side or seat.');
      }
      return seats;
    }
    default:
      return [];
  }
}

function seatsOfMember(names: Names, member: Member): Seat[] {
  if (member.type.is === 'side') return seatsOf(names, names.sides[member.value]);
  if (member.type.is === 'seat') return seatsOf(names, names.seats[member.value]);
  return [];
}
