import type { FigureCounts } from '../result/figure-counts.ts';
import type { Bar } from './answer.ts';

const BARS_MOST = 40;

/** How single runs of an option are spread, in at most forty bars of one width; undefined where nothing is spread. */
export function barsOf(counts: FigureCounts | undefined, option: number): Bar[] | undefined {
  const counted = counts?.spread[option]?.histogram();
  const [first, last] = [counted?.bins[0], counted?.bins.at(-1)];
  if (!counts || !counted || !first || !last) return undefined;
  const { width, bins } = counted;
  const steps = Math.ceil((last.from + width - first.from) / width / BARS_MOST);
  const barWidth = steps * width;
  const runs = new Map<number, number>();
  for (const { from, count } of bins) {
    const bar = Math.floor((from - first.from) / barWidth);
    runs.set(bar, (runs.get(bar) ?? 0) + count);
  }
  const bars = Math.floor((last.from - first.from) / barWidth) + 1;
  const edge = (bar: number): number => counts.spreadUnit * (first.from + bar * barWidth);
  return Array.from({ length: bars }, (_, bar) => ({ from: edge(bar), to: edge(bar + 1), runs: runs.get(bar) ?? 0 }));
}
