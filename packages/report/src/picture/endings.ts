import * as Plot from '@observablehq/plot';
import type { EndingTold } from '../section/endings.ts';
import { numberText } from '../wording/number.ts';
import type { Wording } from '../wording/wording.ts';
import { broken, draw } from './draw.ts';

/** Neighbours differ in lightness too. */
const COLOURS = [
  '#27476e',
  '#c9a227',
  '#6a994e',
  '#a44a3f',
  '#8fb8de',
  '#5b3a70',
  '#d6d1c4',
  '#3d6b6b',
  '#e08e79',
  '#777777',
];

export function endingColour(place: number): string {
  return COLOURS[place % COLOURS.length] ?? '#777777';
}

/** One bar for each option, parted by endings; shares wide enough carry their number. */
export function endingsPicture(words: Wording, endings: readonly EndingTold[]): string {
  const parts = words.answer.options.flatMap((option, index) => {
    let from = 0;
    return endings.map(({ id }, place) => {
      const share = (option.endings.find(({ ending }) => ending === id)?.share.value ?? 0) / 100;
      const start = from;
      from += share;
      const label = share >= 5 ? `${numberText(share, 0)}%` : '';
      const colour = endingColour(place);
      return {
        option: broken(words.option(index), 30),
        start,
        end: from,
        middle: (start + from) / 2,
        label,
        colour,
        ink: inkOn(colour),
      };
    });
  });
  return draw({
    height: 40 + words.answer.options.length * 44,
    marginLeft: 220,
    marginRight: 20,
    x: { domain: [0, 100], label: null, tickFormat: (value: number) => `${value}%` },
    y: {
      domain: words.answer.options.map((_, index) => broken(words.option(index), 30)),
      label: null,
      tickSize: 0,
      padding: 0.25,
    },
    marks: [
      Plot.barX(parts, { x1: 'start', x2: 'end', y: 'option', fill: 'colour', stroke: '#fff' }),
      Plot.text(parts, { x: 'middle', y: 'option', text: 'label', fill: 'ink', fontWeight: 600 }),
    ],
  });
}

/** Dark on light and light on dark. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 299 * red + 587 * green + 114 * blue > 140_000 ? '#111' : '#fff';
}
