import type { Known } from '@sandtable/study';

/** A figure with its interval: `12.4% (8.9% to 17%)`. Percentages are given in hundredths. */
export function knownText({ value, low, high }: Known, as: 'number' | 'percentage'): string {
  return `${numberText(value, as)} (${numberText(low, as)} to ${numberText(high, as)})`;
}

/** Two digits behind the point at most. */
function numberText(value: number, as: 'number' | 'percentage'): string {
  if (!Number.isFinite(value)) return 'unknown';
  const rounded = Math.round(as === 'percentage' ? value : 100 * value) / 100;
  return as === 'percentage' ? `${rounded}%` : String(rounded);
}
