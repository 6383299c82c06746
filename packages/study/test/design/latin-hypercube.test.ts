import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../src/design/latin-hypercube.ts';
import { keyedPermutation } from '../../src/design/permutation.ts';
import { purposeKey } from '../../src/design/unit-draw.ts';

const key = studyKeyFromSeed('slices');

describe('a Latin hypercube', () => {
  it.each([1, 2, 3, 7, 100, 1021, 4096])('of %i points has one in each slice of each dimension', (points) => {
    const design = latinHypercube(key, points, 5);
    for (let dimension = 0; dimension < 5; dimension += 1) {
      const slices = Array.from({ length: points }, (_, point) => Math.floor(design.at(point)[dimension]! * points));
      expect(slices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, slice) => slice));
    }
  });

  it('has points anywhere in their slices', () => {
    const design = latinHypercube(key, 1000, 1);
    const within = Array.from({ length: 1000 }, (_, point) => (design.at(point)[0]! * 1000) % 1);
    const mean = within.reduce((sum, place) => sum + place, 0) / 1000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 1000));
    expect(Math.min(...within)).toBeLessThan(0.01);
    expect(Math.max(...within)).toBeGreaterThan(0.99);
  });

  it('shuffles dimensions apart: their correlation is that of chance', () => {
    const points = 2000;
    const design = latinHypercube(key, points, 6);
    const rows = Array.from({ length: points }, (_, point) => design.at(point));
    for (let a = 0; a < 6; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const correlation = rows.reduce((sum, row) => sum + (row[a]! - 0.5) * (row[b]! - 0.5), 0) / (points / 12);
        expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(points));
      }
    }
  });

  it('gives a point of ten million alone', () => {
    const design = latinHypercube(key, 10_000_000, 2);
    expect(design.at(9_999_999)).toEqual(design.at(9_999_999));
    expect(design.at(9_999_999)).not.toEqual(design.at(9_999_998));
  });
});

describe('a keyed permutation', () => {
  const own = purposeKey(key, 'test');

  it.each([1, 2, 3, 4, 5, 31, 32, 33, 1000])('of %i has each element once', (count) => {
    const order = keyedPermutation(own, 3, count);
    const elements = Array.from({ length: count }, (_, place) => order(place));
    expect(elements.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, element) => element));
  });

  it.each([3, 4, 5, 6])('of %i is any of all orders, each about as often', (count) => {
    const tries = 7200;
    const seen = new Map<string, number>();
    for (let number = 0; number < tries; number += 1) {
      const order = keyedPermutation(own, number, count);
      const text = Array.from({ length: count }, (_, place) => order(place)).join();
      seen.set(text, (seen.get(text) ?? 0) + 1);
    }
    const orders = Array.from({ length: count }, (_, index) => index + 1).reduce((product, each) => product * each, 1);
    const expected = tries / orders;
    const found = [...seen.values()].reduce((sum, times) => sum + (times - expected) ** 2 / expected, 0);
    const chiSquare = found + (orders - seen.size) * expected;
    // Mean orders - 1, variance twice that.
    expect((chiSquare - (orders - 1)) / Math.sqrt(2 * (orders - 1))).toBeLessThan(5);
  });

  it('stays within the greatest number of elements', () => {
    const order = keyedPermutation(own, 0, 0xffffffff);
    for (const place of [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe]) expect(order(place)).toBeLessThan(0xffffffff);
  });
});
