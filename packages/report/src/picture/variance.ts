import * as Plot from '@observablehq/plot';
import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { INK, PALE } from './draw.ts';
import { hasInterval, type Mark, markOf, panels } from './panels.ts';

/** Bars of what is a factor's own (dark) in bars of what it has a part in (light), with the interval of the latter. */
export function variancePicture(words: Wording, influences: readonly InfluenceAnswer[]): string {
  const of = (which: 'first' | 'total'): Mark[] =>
    influences.flatMap((influence) =>
      influence.by === 'variance'
        ? influence.rows.map((row) =>
            markOf(words, influence.option, words.factor(row.factor), row[which], row.total.value),
          )
        : [],
    );
  const [firsts, totals] = [of('first'), of('total')];
  const domain = extent([0, 1, ...totals.flatMap(({ high }) => high)]);
  return panels(words, [...totals, ...firsts], {
    x: { domain: [0, domain[1]], label: null, tickSpacing: 56, tickFormat: tickFormat(0, domain[1]), grid: true },
    marks: (isDrawn) => [
      Plot.barX(totals.filter(isDrawn), { x: 'value', y: 'factor', fx: 'option', fill: PALE }),
      Plot.barX(firsts.filter(isDrawn), {
        x: 'value',
        y: 'factor',
        fx: 'option',
        fill: INK,
        insetTop: 4,
        insetBottom: 4,
      }),
      Plot.ruleY(totals.filter(isDrawn).filter(hasInterval), {
        x1: 'low',
        x2: 'high',
        y: 'factor',
        fx: 'option',
        stroke: '#111',
      }),
      Plot.ruleX([0]),
    ],
  });
}
