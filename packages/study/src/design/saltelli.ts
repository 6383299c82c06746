import type { StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { type Design, makeDesign, POINTS_MOST } from './design.ts';
import { sobolDesign } from './sobol.ts';

/**
 * The design for Sobol' indices: for each of `samples` pairs of independent points A and B of a scrambled Sobol'
 * sequence of twice the dimensions, the points A, B, and for each dimension A with that one coordinate taken from B. So
 * the points of one sample follow one another, dimensions + 2 of them, and a longer design begins with a shorter one.
 *
 * Source: Saltelli et al., "Variance based sensitivity analysis of model output: design and estimator for the total
 * sensitivity index", Computer Physics Communications 181 (2010), the radial scheme.
 *
 * @param samples a power of two for the best spread
 */
export function saltelliDesign(key: StudyKey, samples: number, dimensions: number): Design {
  assertInteger('number of samples', samples, 1, POINTS_MOST);
  const block = dimensions + 2;
  const both = sobolDesign(key, samples, 2 * dimensions);
  return makeDesign(samples * block, (point) => {
    const pair = both.at(Math.floor(point / block));
    const which = point % block;
    if (which === 1) return pair.slice(dimensions);
    const coordinates = pair.slice(0, dimensions);
    if (which > 1) coordinates[which - 2] = pair[dimensions + which - 2]!;
    return coordinates;
  });
}
