/**
 * Sums of samples that are not independent: all runs with the same dice, at whatever point, belong together. What is
 * known of a mean depends on how many such clusters there are, and not on how many runs.
 */
export type Clusters = {
  /** How many clusters each series has. */
  readonly each: number;
  /** For each series and cluster. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
};

/** More dice than this share a cluster with others, which leaves the clusters independent and bounds the memory. */
const CLUSTERS_MOST = 4096;

/** @param dice how many different dice there can be */
export function newClusters(series: number, dice: number): Clusters {
  const each = Math.min(dice, CLUSTERS_MOST);
  return { each, sums: new Float64Array(series * each), counts: new Int32Array(series * each) };
}

export function addToCluster({ each, sums, counts }: Clusters, series: number, dice: number, sample: number): void {
  const place = series * each + (dice % each);
  sums[place] = (sums[place] ?? 0) + sample;
  counts[place] = (counts[place] ?? 0) + 1;
}

/**
 * The variance of a mean over clusters of unequal size, and how many clusters it is known from.
 * Source: Liang and Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73 (1986): the
 * robust variance, with the usual correction for few clusters.
 */
export function clusteredVariance(
  { each, sums, counts }: Clusters,
  series: number,
  mean: number,
): { readonly clusters: number; readonly varianceOfMean: number } {
  let [clusters, total, squares] = [0, 0, 0];
  for (let place = series * each; place < (series + 1) * each; place += 1) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    const distance = (sums[place] ?? 0) - count * mean;
    clusters += 1;
    total += count;
    squares += distance * distance;
  }
  return { clusters, varianceOfMean: (clusters / (clusters - 1)) * (squares / (total * total)) };
}
