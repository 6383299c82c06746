import type { InfluenceAnswer } from '@sandtable/study';
import { type Block, figure, heading, paragraph, type Section } from '../document/document.ts';
import { influencePicture } from '../picture/influence.ts';
import type { Wording } from '../wording/wording.ts';
import { influenceTable } from './influence-table.ts';

/** What each figure hangs on, by the method that the sample allows. */
export function influencesSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  const [first] = answer.influences;
  if (!first) return undefined;
  const byFigure = Map.groupBy(answer.influences, (each) => each.figure);
  return {
    id: 'influences',
    heading: phrases.influences.heading,
    blocks: [
      ...(first.by === 'excursions' ? [] : [paragraph(phrases.influences[first.by].lead)]),
      ...[...byFigure].flatMap(([place, influences]) => figureBlocks(words, place, influences)),
      paragraph(phrases.influences[first.by].note, 'note'),
    ],
  };
}

function figureBlocks(words: Wording, place: number, influences: readonly InfluenceAnswer[]): Block[] {
  const { phrases } = words;
  const title = words.figure(place);
  const leftOut = influences.reduce((sum, each) => sum + each.leftOut, 0);
  return [
    heading(title),
    ...baseBlocks(words, place, influences),
    figure({
      caption: phrases.influences.caption,
      alt: phrases.influences.alt(title),
      draw: () => influencePicture(words, place, influences),
      table: influenceTable(words, place, influences),
    }),
    ...(leftOut > 0 ? [paragraph(phrases.influences.leftOut(words.count(leftOut)))] : []),
  ];
}

/** Of a scorecard the base case that everything is held against. */
function baseBlocks(words: Wording, place: number, influences: readonly InfluenceAnswer[]): Block[] {
  const bases = influences.flatMap((each) => {
    if (each.by !== 'excursions') return [];
    const base = words.measure(place).exact(each.base);
    return influences.length > 1 ? `${words.optionLetter(each.option)} ${base}` : base;
  });
  if (bases.length === 0) return [];
  return [paragraph(words.phrases.influences.excursions.lead(bases.join(words.phrases.semicolon)))];
}
