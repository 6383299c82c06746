import type { Band, Visibility } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerCondition } from '../expression/expression.ts';
import { type Scope, withoutDraws } from '../expression/scope.ts';
import { bandRanges, boundType, boundValue, inWords } from '../names/bounds.ts';
import { resolve } from '../names/names.ts';
import { textOrName } from '../text/text.ts';
import { type Type, typeInWords } from '../typing/expression-type.ts';
import { type Named, seatsOfAudience } from './audience.ts';

/** What the clauses are about: its bounds, what it is, and for the count of a force, the place. */
export type Subject = {
  readonly min: number;
  readonly max: number;
  readonly type: Type;
  readonly place?: string;
};

type Ranked = { readonly clause: Visibility; readonly rank: number };

/**
 * Who sees a thing and how. The most particular clause decides for a seat: one with a condition before one without,
 * one that names a side or seat before `all` and `others`, one for this place before one for all; among equals the
 * first. So `shown to all  shown to china within 2` reads as it is meant. `hidden from` takes seats out of all clauses.
 */
export function lowerVisibility(scope: Scope, clauses: readonly ast.Visibility[], subject: Subject): Visibility[] {
  const named: Named = {};
  const hidden = new Set<string>();
  const ranked: Ranked[] = [];
  for (const clause of clauses) {
    const seats = seatsOfAudience(scope, clause.audience, named);
    if (ast.isHidden(clause)) for (const seat of seats) hidden.add(seat);
    else if (isForSubject(scope, clause, subject)) ranked.push(shown(scope, clause, seats, subject));
  }
  return [...ranked]
    .sort((a, b) => b.rank - a.rank)
    .map(({ clause }) => ({ ...clause, seats: clause.seats.filter((seat) => !hidden.has(seat)) }))
    .filter(({ seats }) => seats.length > 0);
}

function shown(scope: Scope, clause: ast.Shown, seats: readonly string[], subject: Subject): Ranked {
  const byName = clause.audience.members.every((member) => member.party !== undefined || member.group === 'owner');
  const rank = (clause.condition ? 4 : 0) + (byName ? 2 : 0) + (clause.place ? 1 : 0);
  const as = manner(scope, clause, subject);
  const when = clause.condition && lowerCondition(withoutDraws(scope), clause.condition);
  return { rank, clause: { seats, as, ...(when ? { when } : {}) } };
}

function isForSubject(scope: Scope, clause: ast.Shown, { place }: Subject): boolean {
  if (clause.place === undefined) return true;
  if (place === undefined) {
    scope.lowering.report.error('wrong-kind', clause, 'Only the counts of a force stand in places.', 'place');
    return true;
  }
  const named = resolve(scope.lowering.names, scope.instance, clause.place);
  return named?.is === 'place' && named.id === place;
}

function manner(scope: Scope, clause: ast.Shown, subject: Subject): Visibility['as'] {
  const isNumber = subject.type.is === 'number' || subject.type.is === 'percentage' || subject.type.is === 'wrong';
  if ((clause.margin || clause.bands.length > 0) && !isNumber) {
    const message = `Only a number or a percentage is shown within a margin or in bands, but this is ${typeInWords(subject.type)}.`;
    scope.lowering.report.error('type-mismatch', clause, message);
    return { kind: 'exact' };
  }
  if (clause.margin) return { kind: 'margin', margin: margin(scope, clause, clause.margin, subject) };
  if (clause.bands.length === 0) return { kind: 'exact' };
  return { kind: 'bands', bands: lowerBands(scope, clause, subject) };
}

function margin(scope: Scope, clause: ast.Shown, bound: ast.Bound, subject: Subject): number {
  const value = boundValue(bound);
  if (subject.type.is !== 'wrong' && boundType(bound).is !== subject.type.is) {
    const message = `This margin is ${typeInWords(boundType(bound))}, but what is shown is ${typeInWords(subject.type)}.`;
    scope.lowering.report.error('type-mismatch', bound, message);
  }
  if (value >= 0) return value;
  scope.lowering.report.error('out-of-range', clause, 'A margin is at least 0.', 'margin');
  return 0;
}

function lowerBands(scope: Scope, clause: ast.Shown, subject: Subject): Band[] {
  const { report } = scope.lowering;
  let next = subject.min;
  const bands = bandRanges(clause.bands, report).map(({ band, min, max, type }): Band => {
    if (subject.type.is !== 'wrong' && type.is !== subject.type.is) {
      const message = `This band is of ${typeInWords(type)}, but what is shown is ${typeInWords(subject.type)}.`;
      report.error('type-mismatch', band.range, message);
    } else if (min !== next) {
      const [found, wanted] = [inWords(min, type), inWords(next, type)];
      report.error('bands-incomplete', band, `This band begins at ${found}, but should at ${wanted}.`);
    }
    next = max + 1;
    return { id: band.name, title: textOrName(scope, band.title, band.name), from: min, to: max };
  });
  if (next !== subject.max + 1) {
    const [end, wanted] = [inWords(next - 1, subject.type), inWords(subject.max, subject.type)];
    report.error('bands-incomplete', clause, `The bands end at ${end}, but the range ends at ${wanted}.`);
  }
  return bands;
}
