import * as Plot from '@observablehq/plot';
import { courseTold } from '../section/course.ts';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { broken, draw, optionColour } from './draw.ts';

/** The estimate and its interval after so many runs; each mark stands for twice as many as the one before. */
export function coursePicture(words: Wording, place: number): string {
  const { answer } = words;
  const { drawn, unit } = words.measure(place);
  const label = (option: number): string => broken(words.option(option), 26);
  const marks = answer.options.flatMap((_, index) =>
    courseTold(words, place, index).map(({ runs, value, low, high }) => ({
      option: label(index),
      runs: words.count(runs),
      value: drawn(value),
      low: drawn(low),
      high: drawn(high),
      colour: optionColour(index),
    })),
  );
  const domain = extent(marks.flatMap(({ low, high }) => [low, high]));
  return draw({
    marginBottom: 38,
    height: 58 + answer.options.length * 84,
    marginLeft: 56,
    marginRight: 200,
    x: { type: 'point', domain: [...new Set(marks.map(({ runs }) => runs))], label: words.phrases.columns.runs },
    y: { domain, nice: true, label: unit || null, ticks: 3, tickFormat: tickFormat(...domain), grid: true },
    fy: { domain: answer.options.map((_, index) => label(index)), label: null, axis: null },
    marks: [
      Plot.axisFy({ anchor: 'right', label: null, textAnchor: 'start', fontWeight: 600 }),
      Plot.ruleX(marks, {
        x: 'runs',
        y1: 'low',
        y2: 'high',
        fy: 'option',
        stroke: 'colour',
        strokeWidth: 3,
        strokeOpacity: 0.5,
      }),
      Plot.dot(marks, { x: 'runs', y: 'value', fy: 'option', fill: 'colour', r: 3.5 }),
    ],
  });
}
