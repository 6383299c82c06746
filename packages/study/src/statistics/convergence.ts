import { type Confidence, type ConfidenceInterval, studentInterval, wilsonInterval } from '@sandtable/engine';

/** An estimate as it stood after so many runs. */
export type Milestone = { readonly runs: number; readonly estimate: number; readonly interval: ConfidenceInterval };

/**
 * How an estimate settled: after 2, 4, 8, … runs and after all of them, each with its interval. An estimate that still
 * wanders out of its earlier intervals more often than their confidence allows is not to be trusted.
 *
 * @param samples a number for each run that has one, in the order of the runs; for a share 1 or 0
 * @param of a mean has Student's interval, a share Wilson's
 */
export function convergenceOf(samples: ArrayLike<number>, of: 'mean' | 'share', confidence: Confidence): Milestone[] {
  const milestones: Milestone[] = [];
  let mean = 0;
  let squares = 0;
  let next = 2;
  for (let runs = 1; runs <= samples.length; runs += 1) {
    // Welford's recurrence: Technometrics 4 (1962).
    const before = samples[runs - 1]! - mean;
    mean += before / runs;
    squares += before * (samples[runs - 1]! - mean);
    if (runs < samples.length && runs < next) continue;
    next *= 2;
    const interval =
      of === 'share'
        ? wilsonInterval(Math.round(mean * runs), runs, confidence)
        : studentInterval({ count: runs, mean, variance: squares / (runs - 1) }, confidence);
    milestones.push({ runs, estimate: mean, interval });
  }
  return milestones;
}
