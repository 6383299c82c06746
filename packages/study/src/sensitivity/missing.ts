/** How many points have no number. */
export function countMissing(means: ArrayLike<number>): number {
  let missing = 0;
  for (let point = 0; point < means.length; point += 1) if (Number.isNaN(means[point]!)) missing += 1;
  return missing;
}
