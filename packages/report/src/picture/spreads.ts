import * as Plot from '@observablehq/plot';
import type { FigureAnswer, Range } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { broken, draw, optionColour } from './draw.ts';

type Reach = {
  readonly option: string;
  readonly spread: string;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly weight: number;
};

/** For each option its estimate, and how far each spread reaches, one line for each. */
export function spreadsPicture(words: Wording, place: number): string {
  const { phrases, answer } = words;
  const { drawn, unit } = words.measure(place);
  const spreads: readonly [string, (figure: FigureAnswer) => Range | undefined, number][] = [
    [phrases.figures.dice, ({ estimate }) => estimate, 6],
    [phrases.figures.numbers, ({ byParameters }) => byParameters, 3],
    [phrases.figures.listed, ({ byListed }) => byListed, 3],
  ];
  const reaches = answer.options.flatMap((option, index) =>
    spreads.flatMap(([spread, rangeOf, weight]): Reach[] => {
      const figure = option.figures[place];
      const range = figure && figure.estimate.runs > 0 ? rangeOf(figure) : undefined;
      if (!range) return [];
      const colour = optionColour(index);
      const label = broken(words.option(index), 30);
      return [{ option: label, spread, low: drawn(range.low), high: drawn(range.high), colour, weight }];
    }),
  );
  const dots = answer.options.flatMap((option, index) => {
    const { value = 0, runs = 0 } = option.figures[place]?.estimate ?? {};
    return runs === 0
      ? []
      : [
          {
            option: broken(words.option(index), 30),
            spread: phrases.figures.dice,
            value: drawn(value),
            colour: optionColour(index),
          },
        ];
  });
  const shown = spreads.map(([spread]) => spread).filter((spread) => reaches.some((each) => each.spread === spread));
  const domain = extent([...reaches.flatMap(({ low, high }) => [low, high])]);
  return draw({
    marginBottom: 38,
    height: 58 + answer.options.length * (shown.length * 18 + 10),
    marginLeft: 310,
    marginRight: 20,
    x: { domain, nice: true, label: unit || null, tickFormat: tickFormat(...domain), grid: true },
    y: { domain: shown, label: null, tickSize: 0 },
    fy: {
      domain: answer.options.map((_, index) => broken(words.option(index), 30)),
      label: null,
      axis: null,
      padding: 0.1,
    },
    marks: [
      Plot.axisY({ textAnchor: 'end', tickSize: 0, label: null }),
      Plot.axisFy({ anchor: 'left', textAnchor: 'start', dx: -300, label: null, fontWeight: 600 }),
      Plot.ruleY(reaches, {
        ...{ x1: 'low', x2: 'high', y: 'spread', fy: 'option', stroke: 'colour' },
        strokeWidth: (each: Reach) => each.weight,
        strokeOpacity: 0.55,
      }),
      Plot.tickX(
        reaches.flatMap((each) => [
          { ...each, at: each.low },
          { ...each, at: each.high },
        ]),
        { x: 'at', y: 'spread', fy: 'option', stroke: 'colour', insetTop: 3, insetBottom: 3 },
      ),
      Plot.dot(dots, { x: 'value', y: 'spread', fy: 'option', fill: 'colour', r: 4 }),
    ],
  });
}
