import type { BoxAnswer, DiscoveryAnswer } from '@sandtable/study';
import {
  type Block,
  column,
  figure,
  heading,
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
  const { boxes, share, samples, option } = discovery;
  const title = words.figure(discovery.figure);
  return [
    heading(words.answer.options.length > 1 ? `${title}${phrases.list}${words.option(option)}` : title),
    paragraph(phrases.discoveries.lead(words.fraction(share), words.count(samples))),
    ...(boxes.length === 0
      ? [paragraph(phrases.discoveries.none)]
      : [
          boxesTable(words, boxes),
          figure({
            caption: phrases.discoveries.path,
            alt: phrases.discoveries.alt,
            draw: () => peelingPicture(words, boxes),
            table: pathTable(words, boxes),
          }),
        ]),
  ];
}

function boxesTable(words: Wording, boxes: readonly BoxAnswer[]): Block {
  const { columns, discoveries, semicolon } = words.phrases;
  return table({
    caption: discoveries.caption,
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
        .map(({ factor, says, quasiP }) =>
          discoveries.condition(words.factor(factor), words.says(says), chance(words, quasiP)),
        )
        .join(semicolon),
      ...[coverage, density, mass].map(words.fraction),
    ]),
  });
}

/** Too small to be told in tenths of a percent. */
const CHANCE_TOLD = 0.001;

function chance({ fraction }: Wording, quasiP: number): string {
  return quasiP < CHANCE_TOLD ? `< ${fraction(CHANCE_TOLD)}` : fraction(quasiP);
}

function pathTable(words: Wording, boxes: readonly BoxAnswer[]): Table {
  const { columns } = words.phrases;
  return {
    caption: words.phrases.discoveries.path,
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
