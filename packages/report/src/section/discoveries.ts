import type { BoxAnswer, DiscoveryAnswer } from '@sandtable/study';
import {
  type Block,
  column,
  figure,
  numbers,
  paragraph,
  type Section,
  type Table,
  table,
} from '../document/document.ts';
import { peelingPicture } from '../picture/peeling.ts';
import type { Wording } from '../wording/wording.ts';

/** Under which conditions shares come about: boxes, and how each was peeled. */
export function discoveriesSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  if (answer.discoveries.length === 0) return undefined;
  return {
    id: 'discoveries',
    heading: phrases.discoveries.heading,
    blocks: [
      ...answer.discoveries.flatMap((discovery) => discoveryBlocks(words, discovery)),
      paragraph(phrases.discoveries.note, 'note'),
    ],
  };
}

function discoveryBlocks(words: Wording, discovery: DiscoveryAnswer): Block[] {
  const { phrases } = words;
  const title = words.figure(discovery.figure);
  const option = words.optionLetter(discovery.option);
  return [
    paragraph(phrases.discoveries.lead(title, option, words.fraction(discovery.share), words.count(discovery.samples))),
    ...(discovery.boxes.length === 0
      ? [paragraph(phrases.discoveries.none)]
      : [
          boxesTable(words, phrases.discoveries.caption(title, option), discovery.boxes),
          figure({
            caption: phrases.discoveries.path(title, option),
            alt: phrases.discoveries.alt,
            draw: () => peelingPicture(words, discovery.boxes),
            table: pathTable(words, phrases.discoveries.path(title, option), discovery.boxes),
          }),
        ]),
  ];
}

function boxesTable(words: Wording, caption: string, boxes: readonly BoxAnswer[]): Block {
  const { columns, discoveries, semicolon } = words.phrases;
  return table({
    caption,
    columns: [
      numbers(columns.box),
      column(columns.conditions),
      numbers(columns.coverage),
      numbers(columns.density),
      numbers(columns.mass),
    ],
    rows: boxes.map(({ limits, coverage, density, mass }, box) => [
      words.count(box + 1),
      limits
        .map(({ factor, says, quasiP }) => discoveries.condition(words.factor(factor), says, words.fraction(quasiP)))
        .join(semicolon),
      ...[coverage, density, mass].map(words.fraction),
    ]),
  });
}

function pathTable(words: Wording, caption: string, boxes: readonly BoxAnswer[]): Table {
  const { columns } = words.phrases;
  return {
    caption,
    columns: [numbers(columns.box), numbers(columns.step), numbers(columns.coverage), numbers(columns.density)],
    rows: boxes.flatMap(({ path }, box) =>
      path.map(({ coverage, density }, step) => [
        words.count(box + 1),
        words.count(step),
        words.fraction(coverage),
        words.fraction(density),
      ]),
    ),
  };
}
