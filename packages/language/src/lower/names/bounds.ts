import type { Bound, Range } from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { NUMBER, PERCENTAGE, type Type } from '../typing/type.ts';

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
