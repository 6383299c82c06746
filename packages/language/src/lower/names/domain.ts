import {
  type Domain,
  type Expression,
  isNameReference,
  isNegation,
  isNumberLiteral,
  isPercentageLiteral,
} from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { agree, NUMBER, PERCENTAGE, type Type, typeInWords } from '../typing/expression-type.ts';
import { boundsOf, inWords } from './bounds.ts';
import type { Entity, FamilyDomain, Member } from './entity.ts';
import type { Instance } from './instance.ts';
import { type Names, resolve } from './names.ts';

/** A domain of more members than an action may have choices serves no one, and expands into too much. */
const MEMBERS_MOST = 500;

/**
 * The members of a domain, in order, with the ends of the ids made for them.
 *
 * @param named what a name stands for that is bound around the domain, as `s` is in `for each s in sides`
 */
export function membersOf(
  names: Names,
  instance: Instance,
  domain: Domain,
  report: Report,
  named: (expression: Expression) => Member | undefined = () => undefined,
): Member[] {
  if (domain.all !== undefined) return allMembers(names, domain.all);
  if (domain.enumeration !== undefined) {
    const enumeration = resolve(names, instance, domain.enumeration);
    return enumeration?.is === 'enumeration' ? membersOfFamily(names, { is: 'enumeration', id: enumeration.id }) : [];
  }
  if (domain.range !== undefined) {
    const { min, max, type } = boundsOf(domain.range, report);
    if (max - min >= MEMBERS_MOST) {
      report.error('too-large', domain, `This has ${max - min + 1} members, more than ${MEMBERS_MOST}.`);
      return [];
    }
    return Array.from({ length: max - min + 1 }, (_, index) => memberOfNumber(min + index, type));
  }
  const members = domain.members.flatMap((each) => {
    const member = named(each) ?? memberOf(names, instance, each);
    if (member !== undefined) return [member];
    if (!isNameReference(each) || each.target.ref !== undefined) {
      report.error('domain-member', each, 'A list names places, sides, seats, literals of an enum, or numbers.');
    }
    return [];
  });
  return members.filter((member, index) => {
    const [first] = members;
    const node = domain.members[index] ?? domain;
    if (first !== undefined && !agree(first.type, member.type)) {
      const found = `${typeInWords(first.type)} and ${typeInWords(member.type)}`;
      report.error('type-mismatch', node, `This list mixes ${found}.`);
      return false;
    }
    const isSecond = members.findIndex(({ value }) => value === member.value) < index;
    if (isSecond) report.error('domain-member', node, `‘${node.$cstNode?.text}’ stands in this list a second time.`);
    return !isSecond;
  });
}

/** The members of what a family has one variable for each of. */
export function membersOfFamily(names: Names, domain: FamilyDomain): Member[] {
  if (domain.is !== 'enumeration') return allMembers(names, `${domain.is}s`);
  const enumeration = names.enumerations.find(({ id }) => id === domain.id);
  const type: Type = { is: 'enumeration', id: domain.id };
  return (enumeration?.literals ?? []).map((key, value) => ({ type, value, key }));
}

/** A side, seat, place or literal as a member of its domain; undefined for everything else that has a name. */
export function memberOfEntity(entity: Entity | undefined): Member | undefined {
  switch (entity?.is) {
    case 'side':
    case 'seat':
    case 'place':
      return { type: { is: entity.is }, value: entity.index, key: entity.id };
    case 'literal': {
      const { enumeration, index } = entity;
      const key = enumeration.literals[index] ?? String(index);
      return { type: { is: 'enumeration', id: enumeration.id }, value: index, key };
    }
    default:
      return undefined;
  }
}

function memberOf(names: Names, instance: Instance, expression: Expression): Member | undefined {
  if (isNameReference(expression)) return memberOfEntity(resolve(names, instance, expression.target));
  if (isNumberLiteral(expression)) return memberOfNumber(expression.value, NUMBER);
  if (isPercentageLiteral(expression)) return memberOfNumber(expression.value, PERCENTAGE);
  if (!isNegation(expression)) return undefined;
  const positive = memberOf(names, instance, expression.operand);
  return positive === undefined ? undefined : memberOfNumber(0 - positive.value, positive.type);
}

function memberOfNumber(value: number, type: Type): Member {
  return { type, value, key: inWords(value, type).replace('.', '_') };
}

function allMembers(names: Names, all: 'sides' | 'seats' | 'places'): Member[] {
  return names[all].map(({ is, id, index }) => ({ type: { is }, value: index, key: id }));
}
