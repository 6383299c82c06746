import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { betaDistribution } from '../../src/distribution/beta.ts';
import { normalDistribution, normalQuantile } from '../../src/distribution/normal.ts';

describe('the normal distribution', () => {
  it.each([
    // Wichura, Applied Statistics 37 (1988), the three values by which he has a program checked.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    // NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.1, and the usual critical values.
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9995, 3.2905267314918945],
  ])('has the published quantile at %f', (p, quantile) => {
    expect(normalQuantile(p)).toBeCloseTo(quantile, 13);
  });

  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [2, 0.9772498680518208],
    [3, 0.9986501019683699],
    [-3.49, 0.000241510273567836],
    [-3.51, 0.00022405334699109308],
    [-5, 2.866515718791939e-7],
    [-10, 7.619853024160527e-24],
  ])('below %f has the chance of half the complementary error function, as other libraries reckon it', (z, chance) => {
    expect(normalDistribution(z) / chance).toBeCloseTo(1, 11);
  });

  it('goes there and back', () => {
    for (let z = -8; z <= 6; z += 0.173) expect(normalQuantile(normalDistribution(z))).toBeCloseTo(z, z > 4 ? 7 : 12);
  });

  it('has no ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([normalDistribution(-50), normalDistribution(50)]).toEqual([0, 1]);
  });
});

describe('the beta distribution', () => {
  it('is a polynomial for whole shapes', () => {
    for (let x = 0; x <= 1; x += 0.01) {
      expect(betaDistribution(2, 3)(x)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 14);
      expect(betaDistribution(1, 5)(x)).toBeCloseTo(1 - (1 - x) ** 5, 14);
    }
  });

  it('is the arc sine for two halves', () => {
    for (const x of [0.01, 0.2, 0.5, 0.77]) {
      expect(betaDistribution(0.5, 0.5)(x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
  });

  it('is that of an independent program for the shapes of a PERT', () => {
    for (const a of [1, 1.5, 2.2, 3, 4.6, 5]) {
      for (let x = 0.02; x < 1; x += 0.02)
        expect(betaDistribution(a, 6 - a)(x)).toBeCloseTo(jStat.beta.cdf(x, a, 6 - a), 7);
    }
  });
});
