/** Longer words are compared by their beginnings: nobody mistypes what nobody would write. */
const LENGTH_MOST = 60;
const SUGGESTIONS_MOST = 4;

/**
 * Up to four of the candidates that are spelled much like `word`, the nearest first, equally near ones by code unit.
 * A slip is a letter missing, added, replaced or swapped with its neighbour; one slip in three letters is allowed.
 */
export function nearestNames(word: string, candidates: Iterable<string>): string[] {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate === word || near.has(candidate)) continue;
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const slips = slipsBetween(wanted, folded, limit);
    if (slips <= limit && slips < wanted.length) near.set(candidate, slips);
  }
  return [...near]
    .sort(([a, slipsA], [b, slipsB]) => slipsA - slipsB || (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, SUGGESTIONS_MOST)
    .map(([name]) => name);
}

/** ` Did you mean ‘a’, ‘b’ or ‘c’?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  const quoted = names.map((name) => `‘${name}’`);
  const last = quoted.pop();
  return ` Did you mean ${quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`}?`;
}

/** Capitals, and `-` for `_`, are no slips. */
function fold(word: string): string {
  return word.slice(0, LENGTH_MOST).toLowerCase().replaceAll('-', '_');
}

/** The optimal string alignment distance, or more than `limit` where it exceeds that. */
function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}
