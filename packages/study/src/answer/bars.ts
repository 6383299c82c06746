import type { FigureCounts } from '../result/figure-counts.ts';
import type { Histogram } from '../statistics/histogram.ts';
import type { Bar } from './answer.ts';

const BARS_MOST = 40;

/**
 * How single runs of each option are spread, in at most forty bars, of one width and on one grid for all options, so
 * that their heights can be compared; undefined for an option without runs. None where nothing is spread.
 */
export function barsOf({ spread, spreadUnit }: FigureCounts): (Bar[] | undefined)[] {
  const histograms = spread.map((counting) => counting.histogram());
  const bins = histograms.flatMap((histogram) => histogram.bins);
  const [low, high] = bins.reduce(
    ([least, most], { from }) => [Math.min(least, from), Math.max(most, from)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  // Widths are powers of two, and bins begin at multiples of theirs: those of the widest hold the others whole.
  const widest = Math.max(1, ...histograms.map(({ width }) => width));
  const first = Math.floor(low / widest) * widest;
  const width = Math.max(Math.ceil((high + 1 - first) / widest / BARS_MOST), 1) * widest;
  return histograms.map((histogram) => barsOn(histogram, first, width, spreadUnit));
}

/** From the first bar that holds runs to the last. */
function barsOn({ bins }: Histogram, first: number, width: number, unit: number): Bar[] | undefined {
  const runs = new Map<number, number>();
  for (const { from, count } of bins) {
    const bar = Math.floor((from - first) / width);
    runs.set(bar, (runs.get(bar) ?? 0) + count);
  }
  const [begin, ...others] = runs.keys();
  if (begin === undefined) return undefined;
  const end = others.at(-1) ?? begin;
  const edge = (bar: number): number => unit * (first + bar * width);
  return Array.from({ length: end - begin + 1 }, (_, index) => {
    const bar = begin + index;
    return { from: edge(bar), to: edge(bar + 1), runs: runs.get(bar) ?? 0 };
  });
}
