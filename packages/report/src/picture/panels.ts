import type * as Plot from '@observablehq/plot';
import type { Known } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { broken, drawRows, titleHeight, WIDTH } from './draw.ts';

/** A mark in the row of a factor and the panel of an option; `weight` says how important it is. */
export type Mark = Known & { readonly option: string; readonly factor: string; readonly weight: number };

/** Only so many factors are drawn, those that matter most in any option; the table has all. */
const FACTORS_DRAWN = 14;
/** So many panels stand beside each other. */
export const PANELS = 3;
const [LEFT, RIGHT] = [230, 18];

type Panels = Pick<Plot.PlotOptions, 'x' | 'color'> & {
  /** @param isDrawn tells which marks are of factors and options that are drawn */
  readonly marks: (isDrawn: (mark: Pick<Mark, 'factor' | 'option'>) => boolean) => Plot.Markish[];
};

/** A panel for each option, a row for each factor, the most important first. */
export function panels({ answer }: Wording, marks: readonly Mark[], { marks: make, ...scales }: Panels): string {
  const weights = new Map<string, number>();
  for (const { factor, weight } of marks) weights.set(factor, Math.max(weights.get(factor) ?? 0, weight));
  const factors = [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FACTORS_DRAWN)
    .map(([factor]) => factor);
  const hasTitles = answer.options.length > 1;
  const options = [...new Set(marks.map(({ option }) => option))];
  const top = hasTitles ? titleHeight(options) : 20;
  return drawRows(options, PANELS, LEFT + RIGHT, (shown) => ({
    ...scales,
    ...{ height: top + 30 * factors.length + 40, marginLeft: LEFT, marginRight: RIGHT },
    ...{ marginTop: top, marginBottom: 40 },
    y: { domain: factors, label: null, tickSize: 0, padding: 0.25, tickFormat: (factor: string) => broken(factor, 32) },
    ...(hasTitles && { fx: { domain: shown, label: null, padding: 0.14 } }),
    marks: make((mark) => factors.includes(mark.factor) && isIn(shown)(mark)),
  }));
}

export function markOf(words: Wording, option: number, factor: string, known: Known, weight: number): Mark {
  const { value, low, high } = known;
  return { option: panelTitle(words, option), factor, value, low, high, weight: Number.isFinite(weight) ? weight : 0 };
}

/** Panels are narrow where there are several. */
export function panelTitle(words: Wording, option: number): string {
  const beside = Math.min(words.answer.options.length, PANELS);
  return broken(words.option(option), Math.floor((WIDTH - LEFT) / 7.5 / beside));
}

export function isIn(shown: readonly string[]): (mark: Pick<Mark, 'option'>) => boolean {
  return ({ option }) => shown.includes(option);
}

export function hasInterval({ low, high }: Pick<Mark, 'low' | 'high'>): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}
