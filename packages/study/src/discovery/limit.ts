import type { Dimension } from '../design/design.ts';

/** What a box lets through in one dimension: numbers from low to high, infinite where there is no limit, or some levels. */
export type Limit = { readonly low: number; readonly high: number } | { readonly levels: readonly number[] };

/** Everything. */
export function unlimited({ levels }: Dimension): Limit {
  if (levels === undefined) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { levels: Array.from({ length: levels }, (_, level) => level) };
}

export function lets(limit: Limit, value: number): boolean {
  return 'levels' in limit ? limit.levels.includes(value) : limit.low <= value && value <= limit.high;
}

/** One side on which a limit restricts its dimension. */
export type Side = 'low' | 'high' | 'levels';

/** On which sides it lets less than everything through. */
export function restrictedSides(limit: Limit, { levels }: Dimension): Side[] {
  if ('levels' in limit) return limit.levels.length < (levels ?? 0) ? ['levels'] : [];
  const low: Side[] = limit.low > Number.NEGATIVE_INFINITY ? ['low'] : [];
  return limit.high < Number.POSITIVE_INFINITY ? [...low, 'high'] : low;
}

/** The limit without its restriction on one side. */
export function relaxed(limit: Limit, side: Side, dimension: Dimension): Limit {
  if ('levels' in limit || side === 'levels') return unlimited(dimension);
  return side === 'low' ? { ...limit, low: Number.NEGATIVE_INFINITY } : { ...limit, high: Number.POSITIVE_INFINITY };
}

/** The same limits but for one dimension. */
export function withLimit(limits: readonly Limit[], dimension: number, limit: Limit): Limit[] {
  return limits.map((each, place) => (place === dimension ? limit : each));
}
