import * as Plot from '@observablehq/plot';
import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { INK, PALE } from './draw.ts';
import { hasInterval, type Mark, markOf, panels } from './panels.ts';

/** Bars to both sides of 0, with their intervals. */
export function effectsPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn: scaled, unit } = words.measure(place);
  const effects = influences.flatMap((influence): Mark[] => {
    if (influence.by !== 'main-effects' && influence.by !== 'excursions') return [];
    return influence.rows.map((row) => {
      const title = words.factor(row.factor);
      const says = 'says' in row ? words.phrases.labelled(title, words.says(row.says)) : title;
      const { value, low, high } = row.effect;
      const effect = { value: scaled(value), low: scaled(low), high: scaled(high) };
      return markOf(words, influence.option, says, effect, Math.abs(value));
    });
  });
  const domain = extent([0, ...effects.flatMap(({ value, low, high }) => [value, low, high])]);
  return panels(words, effects, {
    x: { domain, nice: true, label: unit || null, tickSpacing: 56, tickFormat: tickFormat(...domain), grid: true },
    marks: (isDrawn) => [
      Plot.barX(effects.filter(isDrawn), { x: 'value', y: 'factor', fx: 'option', fill: PALE }),
      Plot.ruleY(effects.filter(isDrawn).filter(hasInterval), {
        x1: 'low',
        x2: 'high',
        y: 'factor',
        fx: 'option',
        stroke: INK,
        strokeWidth: 2,
      }),
      Plot.ruleX([0]),
    ],
  });
}
