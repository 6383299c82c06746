import { figureOf, paragraphsOf, type View, wordsOfFigure } from '@sandtable/engine';
import { amongOthers } from '../sitting/among.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { line, type Page, parted, spans } from './page.ts';

/** How a game ended, for all sides alike, its figures, and where they lie among a thousand other games from the same start. */
export function endingPage(words: PlayerWords, sitting: Sitting, { ending }: Pick<View, 'ending'>): Page {
  if (!ending) return [];
  const { phrases, scenario, text } = words;
  const { game } = sitting;
  const among = amongOthers(sitting);
  return parted([
    [line(ending.title ? text(ending.title) : phrases.calendarEnds, 'heading')],
    ending.text ? paragraphsOf(words.said(ending.text)).map((each) => line(each)) : [],
    ending.outcomes.map(({ side, text: said }) =>
      spans([{ text: `${words.title(side)}: `, tone: 'strong' }, words.said(said)], 1),
    ),
    [
      line(phrases.figures, 'strong'),
      ...(among ? [line(phrases.among(among.sameEnding, among.games), 'quiet', 1)] : []),
      ...scenario.metrics.map((metric) => {
        const figure = figureOf(game, metric.id);
        const others = among?.metrics.get(metric.id);
        const place = among && others ? ` ${phrases.amongMetric(others.lower, others.same, among.games)}` : '';
        const value = figure ? wordsOfFigure(words, phrases, metric, figure) : '-';
        return spans(
          [`${words.title(metric.id)}: `, { text: value, tone: 'strong' }, { text: place, tone: 'quiet' }],
          1,
        );
      }),
    ],
  ]);
}
