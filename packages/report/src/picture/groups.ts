import * as Plot from '@observablehq/plot';
import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { INK } from './draw.ts';
import { markOf, panels } from './panels.ts';

/** The means of the groups along each factor, from pale to dark. */
export function groupsPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn: scaled, unit } = words.measure(place);
  const dots = influences.flatMap((influence) => {
    if (influence.by !== 'groups') return [];
    return influence.rows.flatMap((row) => {
      const means = row.groups.map(({ mean }) => scaled(mean));
      const reach = { low: Math.min(...means), high: Math.max(...means) };
      return means.map((value, nth) => ({
        ...markOf(words, influence.option, words.factor(row.factor), { value, ...reach }, row.explained),
        shade: row.groups.length > 1 ? nth / (row.groups.length - 1) : 1,
      }));
    });
  });
  const domain = extent(dots.map(({ value }) => value));
  return panels(words, dots, {
    x: { domain, nice: true, label: unit || null, tickSpacing: 56, tickFormat: tickFormat(...domain), grid: true },
    marks: (isDrawn) => [
      Plot.ruleY(dots.filter(isDrawn), { x1: 'low', x2: 'high', y: 'factor', fx: 'option', stroke: '#999' }),
      Plot.dot(dots.filter(isDrawn), { x: 'value', y: 'factor', fx: 'option', fill: 'shade', stroke: INK, r: 4.5 }),
    ],
    color: { type: 'linear', domain: [0, 1], range: ['#ffffff', INK] },
  });
}
