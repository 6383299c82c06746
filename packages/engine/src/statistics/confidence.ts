/** How sure an interval is, in percent: it holds what it is about in so many of a hundred such studies. */
export type Confidence = 90 | 95 | 99;

/** The quantiles of the normal distribution that leave half of the rest on either side, to the last digit of a double. */
const NORMAL_QUANTILES = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
} as const satisfies Record<Confidence, number>;

/** How many standard errors an interval reaches to either side under a normal distribution. */
export function normalReach(confidence: Confidence): number {
  return NORMAL_QUANTILES[confidence];
}

/** How much may lie outside on either side, as a fraction of 1: 0.005 for 99%. */
export function tailOf(confidence: Confidence): number {
  return (100 - confidence) / 200;
}
