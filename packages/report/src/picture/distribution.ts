import * as Plot from '@observablehq/plot';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { broken, draw, optionColour } from './draw.ts';

/** How single runs are spread: bars as high as the share of the option's runs; that of a whole number stands over it. */
export function distributionPicture(words: Wording, place: number): string {
  const { answer } = words;
  const { drawn, unit } = words.measure(place);
  const label = (option: number): string => broken(words.option(option), 26);
  const isWhole = areWhole(words, place);
  const shift = isWhole ? 0.5 : 0;
  const bars = answer.options.flatMap((option, index) =>
    (option.figures[place]?.spread ?? []).map(({ from, to, runs }) => ({
      option: label(index),
      from: drawn(from) - shift,
      to: drawn(to) - shift,
      share: (100 * runs) / Math.max(option.runs, 1),
      colour: optionColour(index),
    })),
  );
  const domain = extent(bars.flatMap(({ from, to }) => [from, to]));
  const format = tickFormat(...domain);
  return draw({
    marginBottom: 38,
    height: 58 + answer.options.length * 74,
    marginLeft: 56,
    marginRight: 200,
    x: {
      domain,
      label: unit || null,
      labelAnchor: 'center',
      labelArrow: 'none',
      tickFormat: (value: number) => (isWhole && !Number.isInteger(value) ? '' : format(value)),
    },
    y: { label: null, ticks: 2, tickFormat: (value: number) => `${value}%`, grid: true },
    fy: { domain: answer.options.map((_, index) => label(index)), label: null, axis: null },
    marks: [
      Plot.axisFy({ anchor: 'right', label: null, textAnchor: 'start', fontWeight: 600 }),
      Plot.rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'share',
        fy: 'option',
        fill: 'colour',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0]),
    ],
  });
}

/** Whether each bar is of one whole number. */
function areWhole({ answer, layout, scenario }: Wording, place: number): boolean {
  const figure = layout.asked[place]?.figure;
  if (!figure || figure.kind === 'share' || answer.figures[place]?.as !== 'number') return false;
  const metric = scenario.metrics.find(({ id }) => id === figure.metric);
  const bars = answer.options.flatMap((option) => option.figures[place]?.spread ?? []);
  return metric?.aggregate !== 'average' && bars.every(({ from, to }) => to - from === 1);
}
