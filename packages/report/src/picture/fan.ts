import * as Plot from '@observablehq/plot';
import type { Fan } from '@sandtable/study';
import type { Measure } from '../wording/measure.ts';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { broken, drawRows, optionColour, titleHeight, WIDTH } from './draw.ts';
import { isIn } from './panels.ts';

/** So many panels stand beside each other. */
const PANELS = 4;
const [LEFT, RIGHT] = [48, 10];

/** Panels side by side, one for each option: the median, and the bands of 50% and 90% of runs. */
export function fanPicture(words: Wording, fans: readonly Fan[], { drawn, unit }: Measure): string {
  const label = labels(words, fans.length);
  const turns = fans.flatMap(({ option, turns: own }) =>
    own.map(({ turn, low90, low50, median, high50, high90 }) => ({
      ...{ option: label(option), turn, colour: optionColour(option), median: drawn(median) },
      ...{ low90: drawn(low90), low50: drawn(low50), high50: drawn(high50), high90: drawn(high90) },
    })),
  );
  const domain = extent(turns.flatMap(({ low90, high90 }) => [low90, high90]));
  const shared = { x: 'turn', fx: 'option', fill: 'colour' } as const;
  const titles = fans.map(({ option }) => label(option));
  const top = titleHeight(titles);
  return drawRows(titles, PANELS, LEFT + RIGHT, (shown) => ({
    ...{ height: 160 + top, marginLeft: LEFT, marginTop: top, marginRight: RIGHT, marginBottom: 36 },
    x: {
      label: words.phrases.fans.axis,
      tickSpacing: 40,
      tickFormat: (turn: number) => (Number.isInteger(turn) ? String(turn) : ''),
    },
    y: {
      domain,
      nice: true,
      label: unit || null,
      ticks: Math.min(5, Math.ceil(domain[1] - domain[0])),
      tickFormat: tickFormat(...domain),
      grid: true,
    },
    fx: { domain: shown, label: null, padding: 0.06 },
    marks: [
      Plot.areaY(turns.filter(isIn(shown)), {
        ...shared,
        y1: 'low90',
        y2: 'high90',
        fillOpacity: 0.18,
        curve: 'step',
      }),
      Plot.areaY(turns.filter(isIn(shown)), {
        ...shared,
        y1: 'low50',
        y2: 'high50',
        fillOpacity: 0.35,
        curve: 'step',
      }),
      Plot.lineY(turns.filter(isIn(shown)), {
        x: 'turn',
        fx: 'option',
        y: 'median',
        stroke: 'colour',
        strokeWidth: 2,
        curve: 'step',
      }),
    ],
  }));
}

/** How many runs had not ended, in percent. */
export function goingPicture(words: Wording, fans: readonly Fan[]): string {
  const label = labels(words, fans.length);
  const going = fans.flatMap(({ option, runs, turns }) =>
    turns.map((each) => ({
      option: label(option),
      turn: each.turn,
      share: (100 * each.runs) / Math.max(runs, 1),
      colour: optionColour(option),
    })),
  );
  const titles = fans.map(({ option }) => label(option));
  const top = titleHeight(titles);
  return drawRows(titles, PANELS, LEFT + RIGHT, (shown) => ({
    ...{ height: 120 + top, marginLeft: LEFT, marginTop: top, marginRight: RIGHT, marginBottom: 36 },
    x: {
      label: words.phrases.fans.axis,
      tickSpacing: 40,
      tickFormat: (turn: number) => (Number.isInteger(turn) ? String(turn) : ''),
    },
    y: { domain: [0, 100], label: null, ticks: 3, tickFormat: (value: number) => `${value}%`, grid: true },
    fx: { domain: shown, label: null, padding: 0.06 },
    marks: [
      Plot.lineY(going.filter(isIn(shown)), {
        x: 'turn',
        y: 'share',
        fx: 'option',
        stroke: 'colour',
        strokeWidth: 2,
        curve: 'step-after',
      }),
    ],
  }));
}

/** Names of panels: narrow where there are many. */
function labels(words: Wording, panels: number): (option: number) => string {
  const letters = Math.floor(WIDTH / 7.5 / Math.min(Math.max(panels, 1), PANELS));
  return (option) => broken(words.option(option), letters);
}
