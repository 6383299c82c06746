import type { StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { type Design, makeDesign } from './design.ts';
import { purposeKey, unitDraw } from './unit-draw.ts';

/** Points that know nothing of each other, uniform in the cube: the first n are the same however many are asked for. */
export function randomDesign(key: StudyKey, points: number, dimensions: number): Design {
  assertInteger('number of dimensions', dimensions, 1, 0x7fffffff);
  const own = purposeKey(key, 'design.random');
  return makeDesign(points, (point) =>
    Float64Array.from({ length: dimensions }, (_, dimension) => unitDraw(own, point, dimension)),
  );
}
