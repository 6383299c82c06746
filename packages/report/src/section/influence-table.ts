import type { ExcursionRow, GroupsRow, InfluenceAnswer, Known } from '@sandtable/study';
import { code, column, numbers, type Table, type Words } from '../document/document.ts';
import { decimalsOf, isKnown, numberText } from '../wording/number.ts';
import type { Wording } from '../wording/wording.ts';

/** The numbers of an influence: for each option a row for each factor. */
export function influenceTable(words: Wording, place: number, influences: readonly InfluenceAnswer[]): Table {
  const { phrases } = words;
  const { columns } = phrases;
  const [first] = influences;
  const own = first ? columnsOf(words, first.by) : [];
  const hasOptions = words.answer.options.length > 1;
  return {
    caption: phrases.influences.caption,
    columns: [column(columns.what), ...(hasOptions ? [column(columns.option)] : []), ...own],
    rows: influences.flatMap((influence) =>
      rowsOf(words, place, influence).map(([factor = '', ...cells]) => [
        [`${words.factor(factor)} `, code(factor)],
        ...(hasOptions ? [words.optionLetter(influence.option)] : []),
        ...cells,
      ]),
    ),
  };
}

function columnsOf({ phrases: { columns } }: Wording, by: InfluenceAnswer['by']) {
  switch (by) {
    case 'variance':
      return [numbers(columns.first), numbers(columns.total)];
    case 'elementary-effects':
      return [numbers(columns.muStar), numbers(columns.mu), numbers(columns.sigma)];
    case 'main-effects':
      return [numbers(columns.effect)];
    case 'excursions':
      return [column(columns.change), numbers(columns.effect), numbers(columns.rank)];
    case 'groups':
      return [numbers(columns.explained), column(columns.groups)];
  }
}

/** The factor's name first, then cells. */
function rowsOf(words: Wording, place: number, influence: InfluenceAnswer): [string, ...Words[]][] {
  const measure = words.measure(place);
  switch (influence.by) {
    case 'variance':
      return influence.rows.map(({ factor, first, total }) => [factor, index(words, first), index(words, total)]);
    case 'elementary-effects':
      return influence.rows.map(({ factor, mu, muStar, sigma }) => [
        factor,
        measure.known(muStar),
        measure.distance(mu, reachOf(muStar)),
        measure.distance(sigma, reachOf(muStar)),
      ]);
    case 'main-effects':
      return influence.rows.map(({ factor, effect }) => [factor, measure.change(effect)]);
    case 'excursions':
      return byRank(influence.rows).map(({ factor, says, effect, rank }) => [
        factor,
        words.says(says),
        measure.change(effect),
        words.count(rank),
      ]);
    case 'groups':
      return influence.rows.map((row) => [row.factor, words.fraction(row.explained), groups(words, place, row)]);
  }
}

/** A share of the variance as a fraction of 1. */
function index({ phrases }: Wording, known: Known): string {
  const text = (value: number): string => numberText(value, Math.min(decimalsOf(known), 2)) ?? phrases.unknown;
  return isKnown(known) ? phrases.interval(text(known.value), text(known.low), text(known.high)) : text(known.value);
}

function reachOf({ value, low, high }: Known): number {
  return isKnown({ low, high }) ? (high - low) / 2 : Math.abs(value) / 10;
}

function byRank(rows: readonly ExcursionRow[]): readonly ExcursionRow[] {
  return rows.toSorted((a, b) => a.rank - b.rank);
}

function groups(words: Wording, place: number, { groups: own }: GroupsRow): string {
  const means = own.map(({ mean }) => mean);
  const reach = (Math.max(...means) - Math.min(...means)) / 4;
  const measure = words.measure(place);
  return own
    .map(({ says, mean }) =>
      words.phrases.influences.group(
        words.says(says),
        measure.estimate({ value: mean, low: mean - reach, high: mean + reach }),
      ),
    )
    .join(words.phrases.semicolon);
}
