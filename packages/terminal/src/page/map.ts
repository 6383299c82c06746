import type { Seen, View } from '@sandtable/engine';
import { looksAlike } from '../sitting/beat.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { wordsOfSeen } from '../word/seen.ts';
import { line, type Page, type PageLine, spans } from './page.ts';

/**
 * The places and the forces that a seat sees in them, in words: the map for whoever reads lines, and the legend of the
 * drawn one.
 *
 * @param before the seat's view when it last gave orders; undefined in the first move
 */
export function mapPage(words: PlayerWords, view: View, before: View | undefined): Page {
  const { scenario } = words;
  return scenario.places.flatMap(({ id, title }): PageLine[] => {
    const here = forcesIn(words, view, id);
    const were = before ? new Map(forcesIn(words, before, id).map((seen) => [seen.id, seen])) : undefined;
    const forces = here.flatMap((seen): PageLine[] => {
      const was = were?.get(seen.id);
      const changed = was !== undefined && !looksAlike(was, seen);
      if (isNone(seen) && !changed) return [];
      const note = changed ? ` (${words.phrases.was(wordsOfSeen(words, was))})` : '';
      return [
        spans(
          [
            `${forceTitle(words, seen)}: `,
            { text: wordsOfSeen(words, seen), tone: 'strong' },
            { text: note, tone: 'warning' },
          ],
          1,
        ),
      ];
    });
    return forces.length === 0 ? [] : [line(words.text(title), 'strong'), ...forces];
  });
}

export function forcesIn({ scenario }: PlayerWords, view: View, place: string): Seen[] {
  const here = view.variables.filter(({ id }) => id.endsWith(`.${place}`));
  return here.filter(({ id }) => scenario.variables.find((each) => each.id === id)?.kind.is === 'force');
}

function forceTitle(words: PlayerWords, { title }: Seen): string {
  return words.text(title);
}

/** Nothing, as far as can be told: within a margin a number may be nothing but its error. */
export function isNone({ sight }: Seen): boolean {
  if (sight.kind === 'band') return false;
  return sight.value <= (sight.kind === 'margin' ? sight.margin : 0);
}
