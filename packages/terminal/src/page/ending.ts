import { figureOf, type Game, paragraphsOf, type View, wordsOfFigure } from '@sandtable/engine';
import type { PlayerWords } from '../word/player-words.ts';
import { line, type Page, parted, spans } from './page.ts';

/** How a game ended, for all sides alike, and its figures. */
export function endingPage(words: PlayerWords, game: Game, { ending }: View): Page {
  if (!ending) return [];
  const { phrases, scenario, text } = words;
  return parted([
    [line(ending.title ? text(ending.title) : phrases.calendarEnds, 'heading')],
    ending.text ? paragraphsOf(words.said(ending.text)).map((each) => line(each)) : [],
    ending.outcomes.map(({ side, text: said }) =>
      spans([{ text: `${words.title(side)}: `, tone: 'strong' }, words.said(said)], 1),
    ),
    [
      line(phrases.figures, 'strong'),
      ...scenario.metrics.map((metric) => {
        const figure = figureOf(game, metric.id);
        return line(
          `${text(metric.title)}: ${figure ? wordsOfFigure(words, phrases, metric, figure) : '-'}`,
          undefined,
          1,
        );
      }),
    ],
  ]);
}
