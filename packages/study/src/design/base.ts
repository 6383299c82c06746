import { assertInteger } from '../assert.ts';
import { type Design, makeDesign } from './design.ts';

/** One point: everything at its base value. */
export function baseDesign(dimensions: number): Design {
  assertInteger('number of dimensions', dimensions, 0, Number.MAX_SAFE_INTEGER);
  return makeDesign(1, () => new Float64Array(dimensions).fill(Number.NaN));
}
