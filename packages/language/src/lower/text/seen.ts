import type { Band, Enumeration, Text, TextPiece } from '@sandtable/scenario';
import { inQuotes } from '../../diagnostic/quotes.ts';
import type * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import { type Eyes, readBy } from '../sight/eyes.ts';
import { idOfLeaf, type Sights, seesExactly } from '../sight/sights.ts';
import { number, type Typed } from '../typing/expression-type.ts';
import { presentationOf } from './presentation.ts';
import { lowerText, type Show, showExactly, shownExpression } from './text.ts';

/** A text for the seats that see what it shows in the same way. */
export type TextForSeats = { readonly seats: readonly string[]; readonly text: Text };

/**
 * A text as each of its readers sees what it shows. What a reader does not see is an error; what it sees within a
 * margin or in bands is shown so. Seats that see it alike come together, in the order of their first.
 */
export function lowerTextFor(scope: Scope, node: ast.Text, seats: readonly string[], sights: Sights): TextForSeats[] {
  // Most texts show nothing, and say the same to all.
  if (!showsValues(node)) return [{ seats, text: lowerText(scope, node) }];
  const groups = new Map<string, { seats: string[]; text: Text }>();
  const blind = new Map<ast.Expression, Set<string>>();
  for (const seat of seats) {
    let sees = true;
    const unseen = (value: ast.Expression): void => {
      blind.set(value, (blind.get(value) ?? new Set()).add(seat));
      sees = false;
    };
    const text = lowerText(scope, node, showTo(scope, seat, sights, unseen));
    // That it would read something else is nothing to tell as well.
    if (!sees) continue;
    const key = JSON.stringify(text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { seats: [seat], text });
    else group.seats.push(seat);
  }
  for (const [value, readers] of blind) reportUnseen(scope, value, [...readers]);
  return groups.size > 0 ? [...groups.values()] : [{ seats: [], text: lowerText(scope, node, showExactly(scope)) }];
}

function showsValues({ words, translations }: ast.Text): boolean {
  return [words, ...translations.map((translation) => translation.words)].some(({ values }) => values.length > 0);
}

function showTo(scope: Scope, seat: string, sights: Sights, unseen: (value: ast.Expression) => void): Show {
  return (value, node) => {
    const as = presentationOf(scope, value.type, node);
    if (as === undefined) return undefined;
    if (value.type.is === 'machine') {
      if (!seesExactly(sights, seat, value.type.id)) unseen(node);
      return { show: number(0), as };
    }
    const bands = bandsShown(value, seat, sights);
    if (bands !== undefined) return bandPiece(scope, value, bands);
    const { bandQuestions } = scope.lowering;
    const eyes: Eyes = { seat, sights, bandQuestions, mustAlwaysSee: true, report: () => unseen(node) };
    return { show: readBy(eyes, shownExpression(value)), as };
  };
}

function reportUnseen(scope: Scope, node: ast.Expression, readers: readonly string[]): void {
  const names = inQuotes(readers);
  const [read, see] = readers.length === 1 ? ['reads', 'does'] : ['read', 'do'];
  const message = `${names} ${read} this, but ${see} not always see ‘${textOf(node)}’ as a number.`;
  scope.lowering.report.error('unseen', node, message);
}

/** The bands in which a seat always sees a value, if it sees it so. */
function bandsShown(value: Typed, seat: string, sights: Sights): BandsOf | undefined {
  const id = idOfLeaf(value.expression);
  const clauses = id === undefined ? [] : sights.clausesFor(seat, id);
  const [only] = clauses;
  if (id === undefined || clauses.length !== 1 || only?.when !== undefined || only?.as.kind !== 'bands')
    return undefined;
  return { id, bands: only.as.bands };
}

type BandsOf = { readonly id: string; readonly bands: readonly Band[] };

/** The name of the band in which a value lies: the intermediate form shows it as a literal of an enumeration. */
function bandPiece(scope: Scope, value: Typed, { id, bands }: BandsOf): TextPiece {
  const enumeration = bandEnumeration(scope, id, bands);
  const last = bands.length - 1;
  const cases = bands.slice(0, last).map((band, index) => ({
    when: { op: 'at-most', left: value.expression, right: number(band.to) } as const,
    then: number(index),
  }));
  const show = cases.length === 0 ? number(0) : ({ op: 'first', cases, otherwise: number(last) } as const);
  return { show, as: { kind: 'enumeration', enumeration } };
}

function bandEnumeration(scope: Scope, id: string, bands: readonly Band[]): string {
  const { shownBands } = scope.lowering;
  const key = `${id} ${JSON.stringify(bands)}`;
  const found = shownBands.get(key);
  if (found !== undefined) return found.id;
  const same = [...shownBands.keys()].filter((each) => each.startsWith(`${id} `)).length;
  const enumeration: Enumeration = {
    id: same === 0 ? `${id}.bands` : `${id}.bands.${same + 1}`,
    literals: bands.map((band) => ({ id: band.id, title: band.title })),
  };
  shownBands.set(key, enumeration);
  return enumeration.id;
}
