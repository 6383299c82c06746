import { describe, expect, it } from 'vitest';
import { normalReach } from '../../src/statistics/confidence.ts';
import { studentReach } from '../../src/statistics/student.ts';

describe("Student's quantiles", () => {
  // NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.2: two-sided 90%, 95% and 99%.
  it.each([
    [1, 6.314, 12.706, 63.657],
    [2, 2.92, 4.303, 9.925],
    [3, 2.353, 3.182, 5.841],
    [4, 2.132, 2.776, 4.604],
    [5, 2.015, 2.571, 4.032],
    [6, 1.943, 2.447, 3.707],
    [7, 1.895, 2.365, 3.499],
    [8, 1.86, 2.306, 3.355],
    [9, 1.833, 2.262, 3.25],
    [10, 1.812, 2.228, 3.169],
    [11, 1.796, 2.201, 3.106],
    [12, 1.782, 2.179, 3.055],
    [15, 1.753, 2.131, 2.947],
    [20, 1.725, 2.086, 2.845],
    [29, 1.699, 2.045, 2.756],
    [30, 1.697, 2.042, 2.75],
    [60, 1.671, 2.0, 2.66],
    [100, 1.66, 1.984, 2.626],
  ])('for %i degrees of freedom are the published ones', (degrees, at90, at95, at99) => {
    expect(studentReach(degrees, 90)).toBeCloseTo(at90, 3);
    expect(studentReach(degrees, 95)).toBeCloseTo(at95, 3);
    expect(studentReach(degrees, 99)).toBeCloseTo(at99, 3);
  });

  it('are exact where the distribution has a closed form', () => {
    // One degree: tan(pi/2 * 0.95). Two: c * sqrt(2 / (1 - c^2)).
    expect(studentReach(1, 95)).toBeCloseTo(Math.tan((Math.PI / 2) * 0.95), 9);
    expect(studentReach(2, 95)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 10);
    expect(studentReach(2, 99)).toBeCloseTo(0.99 * Math.sqrt(2 / (1 - 0.99 ** 2)), 10);
  });

  it('pass smoothly from the sum to the expansion, down to those of the normal distribution', () => {
    for (const confidence of [90, 95, 99] as const) {
      const [before, at, after] = [199, 200, 201].map((degrees) => studentReach(degrees, confidence));
      // The quantile falls to z as 1 / degrees: its second difference is about 2 (t - z) / degrees^2, here about 10^-6.
      const bend = (2 * (at! - normalReach(confidence))) / 200 ** 2;
      expect((before! - 2 * at! + after!) / bend).toBeCloseTo(1, 1);
      expect(at! - after!).toBeGreaterThan(0);
    }
    expect(studentReach(1e9, 99)).toBeCloseTo(2.575829, 6);
  });
});
