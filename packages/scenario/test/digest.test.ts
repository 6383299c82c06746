import { describe, expect, it } from 'vitest';
import { digestOf } from '../src/index.ts';

// From an implementation in another language, written from the description of the algorithm and itself held to the
// verification value that SMHasher publishes for MurmurHash3_x86_128: b3ece62a.
const vectors: readonly (readonly [readonly number[], string])[] = [
  [[], '00000000000000000000000000000000'],
  [[1], 'cf0f20ca519c70b1519c70b1519c70b1'],
  [[1, 2], '40e85748a4321e5e7fee4e567fee4e56'],
  [[1, 2, 3], '8504721670aa166f7385e62f9204edfb'],
  [[1, 2, 3, 4], '37d6ee173d4a429d3dbb9c175b64b81d'],
  [[0, 0, 0, 0], '5a4075d66b2d3d27d3926c2feb228a07'],
  [[-1, -2147483648, 2147483647, 12345, -7], 'd35f1945a5d3f549ea86978140531b5d'],
  [Array.from({ length: 100 }, (_, index) => index), '8702d5722e57c5e829f64652e6791425'],
];

describe('digestOf', () => {
  it.each(vectors)('of %j is that of another implementation', (vector, digest) => {
    expect(digestOf(Int32Array.from(vector))).toBe(digest);
  });

  it.each([
    [
      [1, 2, 3],
      [1, 2, 4],
    ],
    [[0], [0, 0]],
    [
      [1, 2],
      [2, 1],
    ],
  ])('tells %j from %j', (one, other) => {
    expect(digestOf(Int32Array.from(one))).not.toBe(digestOf(Int32Array.from(other)));
  });

  it('does not depend on where in a buffer the vector lies', () => {
    const buffer = Int32Array.from([9, 1, 2, 3, 9]);
    expect(digestOf(buffer.subarray(1, 4))).toBe(digestOf(Int32Array.from([1, 2, 3])));
  });
});

describe('published digests', () => {
  // Texts whose bytes fill whole words, with the digests that the test suites of several libraries share.
  it.each([
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40d9af2895890dddf5'],
    ['test', '6f02ef30550c7d68550c7d68550c7d68'],
  ])('%s', (text, digest) => {
    const bytes = new TextEncoder().encode(text);
    expect(digestOf(new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))).toBe(digest);
  });
});
