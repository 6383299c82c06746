const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23];

/**
 * Combinations of levels in which any two levels of any two factors meet: rows of the orthogonal array that lines of a
 * plane over a prime field make, levels taken modulo how many a factor has. For three levels and four factors nine rows.
 * Source: Bush, "Orthogonal arrays of index unity", Annals of Mathematical Statistics 23 (1952).
 *
 * @param levels how many each factor has, 1 or more
 */
export function pairwise(levels: readonly number[]): number[][] {
  if (levels.length === 0) return [];
  const prime = PRIMES.find((each) => each >= Math.max(...levels) && each + 1 >= levels.length);
  if (prime === undefined)
    throw new Error(`assertion: ${levels.length} factors of at most ${Math.max(...levels)} levels`);
  const field = Array.from({ length: prime }, (_, index) => index);
  const rows = field.flatMap((slope) =>
    field.map((start) =>
      levels.map((count, factor) => (factor === prime ? slope : (start + slope * factor) % prime) % count),
    ),
  );
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}
