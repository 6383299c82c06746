import { endingOf, figureOf, type Game, paragraphsOf, sayNow, wordsOfFigure } from '@sandtable/engine';
import { columns } from './columns.ts';
import { type Line, line } from './line.ts';
import { endingTitle } from './piece.ts';
import type { Wording } from './wording.ts';

/** How a game came out: its ending, what that means for each side, the metrics. */
export function epilogue(words: Wording, game: Game): Line[] {
  return [line(0, ''), ...endingLines(words, game), ...metricLines(words, game)];
}

function endingLines(words: Wording, game: Game): Line[] {
  const id = endingOf(game);
  if (id === undefined) return [line(0, words.phrases.noEnding, 'heading')];
  const ending = words.scenario.endings.find((each) => each.id === id);
  return [
    line(0, words.phrases.ending(endingTitle(words, id)), 'heading'),
    ...(ending?.text ? paragraphsOf(words.said(sayNow(game, ending.text))).map((each) => line(1, each)) : []),
    ...(ending?.outcomes ?? []).map(({ side, text }) =>
      line(1, `${words.title(side)}: ${paragraphsOf(words.said(sayNow(game, text))).join(' ')}`),
    ),
  ];
}

function metricLines(words: Wording, game: Game): Line[] {
  const rows = words.scenario.metrics.flatMap((metric) => {
    const figure = figureOf(game, metric.id);
    return figure ? [[words.title(metric.id), wordsOfFigure(words, words.phrases, metric, figure)] as const] : [];
  });
  if (rows.length === 0) return [];
  return [line(0, ''), line(0, words.phrases.metrics, 'heading'), ...columns(1, rows)];
}
