import * as Plot from '@observablehq/plot';
import type { InfluenceAnswer, Known } from '@sandtable/study';
import { withMinus } from '../wording/number.ts';
import type { Wording } from '../wording/wording.ts';
import { extent, tickFormat } from './axis.ts';
import { broken, draw, INK, PALE, WIDTH } from './draw.ts';

/** Only so many factors are drawn, those that matter most in any option; the table has all. */
const FACTORS_DRAWN = 14;

/** A mark of a factor: `x` to `y` for areas, `at` for dots. */
type Mark = {
  readonly option: string;
  readonly factor: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly weight: number;
};

/** What a figure hangs on: a panel for each option, a row for each factor, most important first. */
export function influencePicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const [first] = influences;
  switch (first?.by) {
    case 'variance':
      return variancePicture(words, influences);
    case 'elementary-effects':
      return scatterPicture(words, place, influences);
    case 'main-effects':
    case 'excursions':
      return effectsPicture(words, place, influences);
    case 'groups':
      return groupsPicture(words, place, influences);
    case undefined:
      return '';
  }
}

function variancePicture(words: Wording, influences: readonly InfluenceAnswer[]): string {
  const of = (which: 'first' | 'total'): Mark[] =>
    influences.flatMap((influence) =>
      influence.by === 'variance'
        ? influence.rows.map((row) =>
            mark(words, influence.option, words.factor(row.factor), row[which], row.total.value),
          )
        : [],
    );
  const [firsts, totals] = [of('first'), of('total')];
  const domain = extent([0, 1, ...totals.flatMap(({ high }) => high)]);
  return panels([...totals, ...firsts], {
    x: { domain: [0, domain[1]], label: null, tickSpacing: 56, tickFormat: tickFormat(0, domain[1]), grid: true },
    marks: (drawn) => [
      Plot.barX(totals.filter(drawn), { x: 'value', y: 'factor', fx: 'option', fill: PALE }),
      Plot.barX(firsts.filter(drawn), {
        x: 'value',
        y: 'factor',
        fx: 'option',
        fill: INK,
        insetTop: 4,
        insetBottom: 4,
      }),
      Plot.ruleY(totals.filter(drawn).filter(hasInterval), {
        x1: 'low',
        x2: 'high',
        y: 'factor',
        fx: 'option',
        stroke: '#111',
      }),
      Plot.ruleX([0]),
    ],
  });
}

function effectsPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn: scaled, unit } = words.measure(place);
  const effects = influences.flatMap((influence): Mark[] => {
    if (influence.by !== 'main-effects' && influence.by !== 'excursions') return [];
    return influence.rows.map((row) => {
      const title = words.factor(row.factor);
      const says = 'says' in row ? words.phrases.labelled(title, withMinus(row.says)) : title;
      const { value, low, high } = row.effect;
      const effect = { value: scaled(value), low: scaled(low), high: scaled(high) };
      return mark(words, influence.option, says, effect, Math.abs(value));
    });
  });
  const domain = extent([0, ...effects.flatMap(({ value, low, high }) => [value, low, high])]);
  return panels(effects, {
    x: { domain, nice: true, label: unit || null, tickSpacing: 56, tickFormat: tickFormat(...domain), grid: true },
    marks: (drawn) => [
      Plot.barX(effects.filter(drawn), { x: 'value', y: 'factor', fx: 'option', fill: PALE }),
      Plot.ruleY(effects.filter(drawn).filter(hasInterval), {
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

function groupsPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn: scaled, unit } = words.measure(place);
  const dots = influences.flatMap((influence) => {
    if (influence.by !== 'groups') return [];
    return influence.rows.flatMap((row) => {
      const means = row.groups.map(({ mean }) => scaled(mean));
      const reach = { low: Math.min(...means), high: Math.max(...means) };
      return means.map((value, nth) => ({
        ...mark(words, influence.option, words.factor(row.factor), { value, ...reach }, row.explained),
        shade: row.groups.length > 1 ? nth / (row.groups.length - 1) : 1,
      }));
    });
  });
  const domain = extent(dots.map(({ value }) => value));
  return panels(dots, {
    x: { domain, nice: true, label: unit || null, tickSpacing: 56, tickFormat: tickFormat(...domain), grid: true },
    marks: (drawn) => [
      Plot.ruleY(dots.filter(drawn), { x1: 'low', x2: 'high', y: 'factor', fx: 'option', stroke: '#999' }),
      Plot.dot(dots.filter(drawn), { x: 'value', y: 'factor', fx: 'option', fill: 'shade', stroke: INK, r: 4.5 }),
    ],
    color: { type: 'linear', domain: [0, 1], range: ['#ffffff', INK] },
  });
}

function scatterPicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const { drawn, unit } = words.measure(place);
  const dots = influences.flatMap((influence) => {
    if (influence.by !== 'elementary-effects') return [];
    return influence.rows.map(({ factor, muStar, sigma }) => ({
      ...mark(words, influence.option, factor, muStar, muStar.value),
      ...{ value: drawn(muStar.value), low: drawn(muStar.low), high: drawn(muStar.high), sigma: drawn(sigma) },
    }));
  });
  const largest = Math.max(0, ...dots.map(({ value }) => value).filter(Number.isFinite));
  const [, right] = extent([0, ...dots.flatMap(({ value, high }) => [value, high])]);
  const [, top] = extent([0, ...dots.map(({ sigma }) => sigma)]);
  return draw({
    ...{ height: 310, marginLeft: 60, marginTop: 44, marginRight: 16, marginBottom: 40 },
    x: {
      domain: [0, right],
      nice: true,
      label: axisLabel(words.phrases.columns.muStar, unit),
      tickSpacing: 56,
      tickFormat: tickFormat(0, right),
      grid: true,
    },
    y: {
      domain: [0, top],
      nice: true,
      label: axisLabel(words.phrases.columns.sigma, unit),
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSpacing: 56,
      tickFormat: tickFormat(0, top),
      grid: true,
    },
    fx: { domain: optionsOf(words, influences), label: null, padding: 0.06 },
    marks: [
      Plot.ruleY(dots.filter(hasInterval), { x1: 'low', x2: 'high', y: 'sigma', fx: 'option', stroke: PALE }),
      Plot.dot(dots, { x: 'value', y: 'sigma', fx: 'option', fill: INK, r: 3.5 }),
      Plot.text(
        dots.filter(({ value }) => value > largest / 4),
        { x: 'value', y: 'sigma', fx: 'option', text: 'factor', dy: -9, fontSize: 10 },
      ),
    ],
  });
}

type Panels = Pick<Plot.PlotOptions, 'x' | 'color'> & {
  /** @param drawn tells which marks are of factors that are drawn */
  readonly marks: (drawn: (mark: { readonly factor: string }) => boolean) => Plot.Markish[];
};

function panels(marks: readonly Mark[], { marks: make, ...scales }: Panels): string {
  const weights = new Map<string, number>();
  for (const { factor, weight } of marks) weights.set(factor, Math.max(weights.get(factor) ?? 0, weight));
  const factors = [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FACTORS_DRAWN)
    .map(([factor]) => factor);
  const options = [...new Set(marks.map(({ option }) => option))];
  return draw({
    ...scales,
    ...{
      height: 74 + factors.length * 30,
      marginLeft: 230,
      marginTop: options.length > 1 ? 48 : 20,
      marginRight: 18,
      marginBottom: 40,
    },
    y: { domain: factors, label: null, tickSize: 0, padding: 0.25, tickFormat: (factor: string) => broken(factor, 32) },
    ...(options.length > 1 && { fx: { domain: options, label: null, padding: 0.14 } }),
    marks: make(({ factor }) => factors.includes(factor)),
  });
}

function mark(words: Wording, option: number, factor: string, { value, low, high }: Known, weight: number): Mark {
  return { option: panelTitle(words, option), factor, value, low, high, weight: Number.isFinite(weight) ? weight : 0 };
}

function optionsOf(words: Wording, influences: readonly InfluenceAnswer[]): string[] {
  return influences.map(({ option }) => panelTitle(words, option));
}

/** Panels stand beside each other to the right of the factors' names. */
function panelTitle(words: Wording, option: number): string {
  return broken(words.option(option), Math.floor((WIDTH - 230) / 7.5 / words.answer.options.length));
}

function hasInterval({ low, high }: Pick<Mark, 'low' | 'high'>): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

function axisLabel(title: string, unit: string): string {
  return unit === '' ? title : `${title} (${unit})`;
}
