import { column, figure, numbers, paragraph, type Section } from '../document/document.ts';
import { distributionPicture } from '../picture/distribution.ts';
import type { Wording } from '../wording/wording.ts';

/** How single runs are spread in each figure that is no share. A metric asked for twice is shown once. */
export function distributionsSection(words: Wording): Section | undefined {
  const { phrases } = words;
  const places = spreadPlaces(words);
  if (places.length === 0) return undefined;
  return {
    id: 'distributions',
    heading: phrases.distributions.heading,
    blocks: [
      paragraph(phrases.distributions.lead),
      ...places.map((place) => {
        const title = words.metric(place);
        const caption = phrases.distributions.caption(title);
        const alt = phrases.distributions.alt(title);
        return figure({ caption, alt, draw: () => distributionPicture(words, place), table: barsTable(words, place) });
      }),
    ],
  };
}

function spreadPlaces({ answer, layout }: Wording): number[] {
  const seen = new Set<string>();
  return layout.asked.flatMap(({ figure: asked }, place) => {
    if (asked.kind === 'share' || seen.has(asked.metric)) return [];
    seen.add(asked.metric);
    return answer.options.some((option) => option.figures[place]?.spread) ? [place] : [];
  });
}

function barsTable(words: Wording, place: number) {
  const { phrases, answer } = words;
  const measure = words.measure(place);
  return {
    caption: phrases.distributions.caption(words.metric(place)),
    columns: [
      column(phrases.columns.option),
      numbers(phrases.columns.from),
      numbers(phrases.columns.below),
      numbers(phrases.columns.runs),
    ],
    rows: answer.options.flatMap((option, index) =>
      (option.figures[place]?.spread ?? []).map(({ from, to, runs }) => [
        words.optionLetter(index),
        measure.exact(from),
        measure.exact(to),
        words.count(runs),
      ]),
    ),
  };
}
