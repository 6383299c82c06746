import { type ColumnEvidence, type Evidence, wordsOfPercentage } from '@sandtable/engine';
import type { Dice, Table } from '@sandtable/scenario';
import type { Wording } from './wording.ts';

/** What a draw showed and with what odds, so that a reader can check it: `2d6 = 4 + 6 = 10`. */
export function drawText(words: Wording, draw: Evidence): string {
  return `${outcomeText(words, draw)}${draw.fixed ? words.phrases.fixed : ''}`;
}

function outcomeText(words: Wording, draw: Evidence): string {
  const { phrases } = words;
  switch (draw.of) {
    case 'dice':
      return `${diceName(draw.dice)} = ${facesText(draw.faces, draw.total)}`;
    case 'chance': {
      const { numerator, denominator } = draw.scale;
      const odds = wordsOfPercentage(Math.floor((draw.percentage * numerator) / denominator));
      const drew = draw.fixed ? undefined : hundredths(Math.floor(draw.roll / denominator));
      return phrases.chance(odds, drew, draw.succeeded);
    }
    case 'hits':
      return phrases.hits(draw.tries, wordsOfPercentage(draw.percentage), draw.hits);
    case 'one-of':
      return phrases.oneOf(draw.percentages.map(wordsOfPercentage), hundredths(draw.roll), draw.branch);
    case 'table':
      return tableText(words, draw);
    case 'initiative':
      return phrases.initiativeOf(words.title(draw.side), draw.word);
  }
}

function diceName({ count, sides }: Dice): string {
  return `${count}d${sides}`;
}

function facesText(faces: readonly number[], total: number): string {
  return faces.length > 1 ? `${faces.join(' + ')} = ${total}` : String(total);
}

function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}

function tableText(words: Wording, draw: Extract<Evidence, { of: 'table' }>): string {
  const table = words.scenario.tables.find(({ id }) => id === draw.table);
  const plus = draw.plus === 0 ? '' : words.phrases.plus(draw.plus, draw.total + draw.plus);
  const cell = table ? cellText(words, table, draw.cell) : String(draw.cell);
  const column = table ? columnText(words, table, draw.column) : '';
  return `${words.title(draw.table)}${column}: ${diceName(draw.dice)} = ${facesText(draw.faces, draw.total)}${plus}: ${cell}`;
}

function cellText(words: Wording, table: Table, cell: number): string {
  if (table.gives === 'number') return String(cell);
  if (table.gives === 'percentage') return wordsOfPercentage(cell);
  return words.value(cell, { kind: 'enumeration', enumeration: table.gives.enumeration });
}

/** ` at 12 to 8 (column 1:1)`, with the shift where there is one. */
function columnText(words: Wording, { columns }: Table, { by, shift, index }: ColumnEvidence): string {
  const { phrases } = words;
  if (by === 'only' || columns.kind === 'only') return '';
  if (columns.kind === 'odds') {
    const odds = columns.odds[index];
    const asked = 'left' in by ? phrases.odds(by.left, by.right) : '';
    return phrases.column(asked, `${odds?.left}:${odds?.right}`, shift);
  }
  const range = columns.ranges[index];
  const put = (value: number) =>
    columns.enumeration ? words.value(value, { kind: 'enumeration', enumeration: columns.enumeration }) : String(value);
  const asked = 'number' in by ? put(by.number) : '';
  const heading = !range ? '' : range.from === range.to ? put(range.from) : `${put(range.from)}..${put(range.to)}`;
  return phrases.column(asked, heading === asked ? undefined : heading, shift);
}
