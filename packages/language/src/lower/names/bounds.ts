import type { Band, Bound, Range } from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { NUMBER, PERCENTAGE, type Type } from '../typing/expression-type.ts';

/** Two ends and what they are: numbers, or percentages in hundredths of a percent. */
export type Bounds = { readonly min: number; readonly max: number; readonly type: Type };

export function boundValue(bound: Bound): number {
  const value = bound.number ?? bound.percentage ?? 0;
  return bound.negative ? 0 - value : value;
}

export function boundType(bound: Bound): Type {
  return bound.percentage === undefined ? NUMBER : PERCENTAGE;
}

/** The bounds of a written range; a single number is a range of one. Ends the wrong way round are reported and turned. */
export function boundsOf(range: Range, report: Report): Bounds {
  const to = range.to ?? range.from;
  const type = boundType(range.from);
  if (boundType(to).is !== type.is) {
    report.error('type-mismatch', range, 'One end of this range is a number, the other a percentage.');
  }
  const [from, until] = [boundValue(range.from), boundValue(to)];
  if (from > until) {
    report.error('range-reversed', range, `This range ends (${range.to?.$cstNode?.text}) before it begins.`);
  }
  return { min: Math.min(from, until), max: Math.max(from, until), type };
}

/** A number as an author writes it: percentages as `35%` or `2.5%`. */
export function inWords(value: number, type: Type): string {
  return type.is === 'percentage' ? `${value / 100}%` : String(value);
}

/**
 * The ranges of the bands of one clause, in rising order. Percentages are written in whole percent, so 39% reaches up
 * to the 40% with which the next band begins.
 */
export function bandRanges(bands: readonly Band[], report: Report): (Bounds & { readonly band: Band })[] {
  const ranges = bands.map((band) => ({ band, ...boundsOf(band.range, report) })).sort((a, b) => a.min - b.min);
  return ranges.map((range, index) => {
    const next = ranges[index + 1];
    const isWholePercent = range.type.is === 'percentage' && next !== undefined && next.min - range.max <= 100;
    return isWholePercent && next.min > range.max ? { ...range, max: next.min - 1 } : range;
  });
}
