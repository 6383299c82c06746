import * as Plot from '@observablehq/plot';
import type { BoxAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { draw, optionColour } from './draw.ts';

/** Coverage against density, box by box on the way from all samples to the smallest; the chosen box is ringed. */
export function peelingPicture({ phrases }: Wording, boxes: readonly BoxAnswer[]): string {
  const percent = (value: number): string => `${value}%`;
  const steps = boxes.flatMap(({ path }, box) =>
    path.map(({ coverage, density }) => ({
      coverage: 100 * coverage,
      density: 100 * density,
      box,
      colour: optionColour(box),
    })),
  );
  const chosen = boxes.map(({ coverage, density }, box) => ({
    ...{ coverage: 100 * coverage, density: 100 * density },
    ...{ label: `${box + 1}`, colour: optionColour(box) },
  }));
  return draw({
    ...{ height: 230, marginLeft: 60, marginRight: 40, marginBottom: 40 },
    x: { domain: [0, 100], label: phrases.columns.coverage, ticks: 5, tickFormat: percent, grid: true },
    y: { domain: [0, 100], label: phrases.columns.density, ticks: 5, tickFormat: percent, grid: true },
    marks: [
      Plot.line(steps, { x: 'coverage', y: 'density', z: 'box', stroke: 'colour', strokeOpacity: 0.5 }),
      Plot.dot(steps, { x: 'coverage', y: 'density', fill: 'colour', r: 2.5 }),
      Plot.dot(chosen, { x: 'coverage', y: 'density', stroke: 'colour', strokeWidth: 2, r: 7 }),
      Plot.text(chosen, { x: 'coverage', y: 'density', text: 'label', dy: -14, fontWeight: 600 }),
    ],
  });
}
