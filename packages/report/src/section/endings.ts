import { column, figure, numbers, paragraph, type Section } from '../document/document.ts';
import { endingColour, endingsPicture } from '../picture/endings.ts';
import { measureOf } from '../wording/measure.ts';
import type { Wording } from '../wording/wording.ts';

/** How the runs of each option end. */
export function endingsSection(words: Wording): Section {
  const { phrases, answer, language } = words;
  const measure = measureOf({ as: 'percentage' }, phrases, language);
  const endings = endingsOf(words);
  return {
    id: 'endings',
    heading: phrases.endings.heading,
    blocks: [
      paragraph(phrases.endings.lead),
      figure({
        caption: phrases.endings.caption,
        alt: phrases.endings.alt,
        draw: () => endingsPicture(words, endings),
        legend: endings.map(({ title }, place) => ({ title, colour: endingColour(place) })),
        table: {
          caption: phrases.endings.caption,
          columns: [
            column(phrases.columns.ending),
            ...answer.options.map((_, option) => numbers(words.option(option))),
          ],
          rows: endings.map(({ id, title }) => [
            title,
            ...answer.options.map((option) => {
              const share = option.endings.find(({ ending }) => ending === id)?.share;
              return share && share.runs > 0 ? measure.known(share) : phrases.none;
            }),
          ]),
        },
      }),
    ],
  };
}

export type EndingTold = { readonly id: string; readonly title: string };

/** Endings that any option came to, in the scenario's order. */
export function endingsOf({ answer, text, phrases }: Pick<Wording, 'answer' | 'text' | 'phrases'>): EndingTold[] {
  const told = new Map<string, string>();
  for (const { endings } of answer.options) {
    for (const { ending, title, share } of endings) {
      if (share.value > 0) told.set(ending, text(title) || phrases.timeEnding);
    }
  }
  const order = answer.options.flatMap(({ endings }) => endings.map(({ ending }) => ending));
  return [...told].map(([id, title]) => ({ id, title })).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
