import * as Plot from '@observablehq/plot';
import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { drawRows, INK, PALE, titleHeight } from './draw.ts';
import { hasInterval, isIn, markOf, PANELS, panelTitle } from './panels.ts';

/** Left and right of the panels. */
const MARGINS = 76;

/** Each factor as a dot: how large its effects are against how much they differ, with the interval of the former. */
export function scatterPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn, unit } = words.measure(place);
  const dots = influences.flatMap((influence) => {
    if (influence.by !== 'elementary-effects') return [];
    return influence.rows.map(({ factor, muStar, sigma }) => ({
      ...markOf(words, influence.option, factor, muStar, muStar.value),
      ...{ value: drawn(muStar.value), low: drawn(muStar.low), high: drawn(muStar.high), sigma: drawn(sigma) },
    }));
  });
  const largest = Math.max(0, ...dots.map(({ value }) => value).filter(Number.isFinite));
  const [, right] = extent([0, ...dots.flatMap(({ value, high }) => [value, high])]);
  const [, most] = extent([0, ...dots.map(({ sigma }) => sigma)]);
  const titles = influences.map(({ option }) => panelTitle(words, option));
  const top = titleHeight(titles);
  return drawRows(titles, PANELS, MARGINS, (shown) => ({
    ...{ height: 262 + top, marginLeft: 60, marginTop: top, marginRight: 16, marginBottom: 40 },
    x: {
      domain: [0, right],
      nice: true,
      label: axisLabel(words.phrases.columns.muStar, unit),
      tickSpacing: 56,
      tickFormat: tickFormat(0, right),
      grid: true,
    },
    y: {
      domain: [0, most],
      nice: true,
      label: axisLabel(words.phrases.columns.sigma, unit),
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSpacing: 56,
      tickFormat: tickFormat(0, most),
      grid: true,
    },
    fx: { domain: shown, label: null, padding: 0.06 },
    marks: [
      Plot.ruleY(dots.filter(hasInterval).filter(isIn(shown)), {
        x1: 'low',
        x2: 'high',
        y: 'sigma',
        fx: 'option',
        stroke: PALE,
      }),
      Plot.dot(dots.filter(isIn(shown)), { x: 'value', y: 'sigma', fx: 'option', fill: INK, r: 3.5 }),
      Plot.text(
        dots.filter(isIn(shown)).filter(({ value }) => value > largest / 4),
        { x: 'value', y: 'sigma', fx: 'option', text: 'factor', dy: -9, fontSize: 10 },
      ),
    ],
  }));
}

function axisLabel(title: string, unit: string): string {
  return unit === '' ? title : `${title} (${unit})`;
}
