import type { Reference } from 'langium';
import type { Enumeration as EnumerationNode, Family, Range, Visibility } from '../../generated/ast.ts';
import { isShown } from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { type Type, YES_NO } from '../typing/expression-type.ts';
import { bandRanges, boundsOf } from './bounds.ts';
import { membersOfFamily } from './domain.ts';
import type { Band as BandEntity, FamilyDomain, Force, Members } from './entity.ts';
import type { Instance } from './instance.ts';
import { type Names, resolve } from './names.ts';

/** Where a declaration is gathered. */
export type Gathering = { readonly names: Names; readonly instance: Instance; readonly report: Report };

export type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

export function numeric(context: Gathering, range: Range, unit: string | undefined): Bounded {
  const bounds = boundsOf(range, context.report);
  return unit === undefined || bounds.type.is !== 'number' ? bounds : { ...bounds, type: { is: 'number', unit } };
}

export function enumerated(context: Gathering, reference: Reference<EnumerationNode>): Bounded {
  const enumeration = resolve(context.names, context.instance, reference);
  if (enumeration?.is !== 'enumeration') return { type: { is: 'wrong' }, min: 0, max: 0 };
  return { type: { is: 'enumeration', id: enumeration.id }, min: 0, max: enumeration.literals.length - 1 };
}

/** By its range, else its enumeration, else a yes or no. */
export function typed(
  context: Gathering,
  range: Range | undefined,
  enumeration: Reference<EnumerationNode> | undefined,
  unit: string | undefined,
): Bounded {
  if (range !== undefined) return numeric(context, range, unit);
  return enumeration === undefined ? { type: YES_NO, min: 0, max: 1 } : enumerated(context, enumeration);
}

export function familyOf(context: Gathering, id: string, family: Family | undefined): { readonly family?: Members } {
  if (family === undefined) return {};
  const domain = familyDomain(context, family);
  const members = domain === undefined ? [] : membersOfFamily(context.names, domain);
  return { family: { domain: domain ?? { is: 'side' }, ids: members.map(({ key }) => `${id}.${key}`) } };
}

function familyDomain(context: Gathering, family: Family): FamilyDomain | undefined {
  if (family.index !== undefined) return { is: family.index };
  if (family.enumeration === undefined) return undefined;
  const enumeration = resolve(context.names, context.instance, family.enumeration);
  return enumeration?.is === 'enumeration' ? { is: 'enumeration', id: enumeration.id } : undefined;
}

export function forceOf(context: Gathering, id: string, range: Range, unit: string | undefined): Force {
  const bounds = numeric(context, range, unit);
  return { is: 'force', id, ...bounds, bands: [], ids: context.names.places.map((place) => `${id}.${place.id}`) };
}

/** The names that visibility gives to parts of a range, for `approval is low`. */
export function bandsOf(context: Gathering, visibility: readonly Visibility[]): BandEntity[] {
  return visibility
    .filter(isShown)
    .flatMap(({ bands }) => bandRanges(bands, context.report))
    .map(({ band, min, max }) => ({ name: band.name, from: min, to: max }));
}
