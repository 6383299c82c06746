import type { StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { type Design, makeDesign } from './design.ts';
import { directionNumbers, SOBOL_DIMENSIONS_MOST } from './direction-numbers.ts';
import { owenScrambling } from './owen-scrambling.ts';
import { purposeKey } from './unit-draw.ts';

const UNITS = 0x100000000;

/**
 * The first points of a scrambled Sobol' sequence: they fill the cube far more evenly than random ones. Any first 2^m
 * points are a net; so take a power of two. The first n are the same however many are asked for, so that a study can be
 * made longer.
 *
 * @param dimensions 1..`SOBOL_DIMENSIONS_MOST`
 */
export function sobolDesign(key: StudyKey, points: number, dimensions: number): Design {
  const sequence = sobolSequence(dimensions);
  const scrambled = owenScrambling(purposeKey(key, 'design.sobol'));
  return makeDesign(points, (point) =>
    Float64Array.from(sequence(point), (digits, each) => scrambled(digits, each) / UNITS),
  );
}

/**
 * Sobol's sequence without scrambling: 32 binary digits for each dimension, as unsigned integers. The order is that of
 * Gray's code, in which it is usually published: point 1 is at one half, 2 at three quarters in the first dimension.
 */
export function sobolSequence(dimensions: number): (point: number) => Uint32Array {
  assertInteger('number of dimensions', dimensions, 1, SOBOL_DIMENSIONS_MOST);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
  return (point) => {
    const gray = (point ^ (point >>> 1)) >>> 0;
    return Uint32Array.from(directions, (numbers) => {
      let digits = 0;
      for (let rest = gray, digit = 0; rest !== 0; rest >>>= 1, digit += 1) {
        if (rest & 1) digits ^= numbers[digit]!;
      }
      return digits;
    });
  };
}
