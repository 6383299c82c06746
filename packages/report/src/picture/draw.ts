import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Drawn in a document of no browser; the page has the styles. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The width of every picture, in pixels of the page. */
export const WIDTH = 720;

/** Colours of options: dark enough for lines on white, and different to those who see few colours. */
const COLOURS = ['#1f4e79', '#b45f06', '#2e6b34', '#7a2e6b', '#4a4a4a', '#8a1c1c', '#1b7a8a', '#6b5b00'];

/** For what belongs to no option. */
export const INK = '#1f4e79';
export const PALE = '#7896b8';

export function optionColour(option: number): string {
  return COLOURS[option % COLOURS.length] ?? INK;
}

/** Draws a plot as SVG text: without names that only its maker reads, and with numbers of two digits at most. */
export function draw(options: Plot.PlotOptions): string {
  const svg = Plot.plot({
    width: WIDTH,
    className: 'plot',
    style: { fontSize: '12px' },
    ...options,
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
  }) as unknown as SVG;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('aria-')) element.removeAttribute(name);
      else if (LONG_NUMBER.test(value)) element.setAttribute(name, value.replaceAll(EACH_LONG_NUMBER, rounded));
    }
  }
  return svg.outerHTML;
}

/** What of an element is used here; no browser is needed to know the rest. */
type SVG = {
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly querySelectorAll: (selector: string) => Iterable<SVG>;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
};

const LONG_NUMBER = /\d\.\d{3}/;
const EACH_LONG_NUMBER = /-?\d+\.\d{3,}/g;

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(2)));
}

/**
 * Draws panels, so many beside each other and the others below, each of the same size.
 *
 * @param names of the panels
 * @param margins the pixels left and right of a row together
 * @param make the plot of a row, of the panels that stand in it
 */
export function drawRows(
  names: readonly string[],
  most: number,
  margins: number,
  make: (shown: readonly string[]) => Plot.PlotOptions,
): string {
  const beside = Math.min(names.length, most);
  const rows = Array.from({ length: Math.ceil(names.length / most) }, (_, row) =>
    names.slice(row * most, (row + 1) * most),
  );
  const width = (panels: number): number => Math.round(margins + ((WIDTH - margins) * panels) / beside);
  return rows.map((shown) => draw({ ...make(shown), width: width(shown.length) })).join('\n');
}

/** How high the titles of panels stand, in pixels. */
export function titleHeight(titles: readonly string[]): number {
  return 14 + 12 * Math.max(0, ...titles.map((title) => title.split('\n').length));
}

/** Breaks a label over lines of about so many letters; wide ones count twice. */
export function broken(text: string, letters: number): string {
  const lines: string[] = [''];
  let width = 0;
  for (const word of text.split(/(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])/u)) {
    const own = widthOf(word);
    if (width > 0 && width + own > letters) {
      lines.push('');
      width = 0;
    }
    lines.push((lines.pop() ?? '') + word);
    width += own;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(letter) ? 2 : 1), 0);
}
