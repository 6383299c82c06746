import { type Figure, wordsOfPercentage } from '@sandtable/engine';
import type { Metric } from '@sandtable/scenario';

/** What a metric came to, with its unit: `7 points`, `55%`, `never`, `turn 3`, `12 turns`. */
export function figureText({ aggregate, kind, unit }: Metric, { total, turns }: Figure): string {
  switch (aggregate) {
    case 'first':
      return total === 0 ? 'never' : `turn ${total}`;
    case 'count':
    case 'longest':
      return `${total} ${total === 1 ? 'turn' : 'turns'}`;
    default:
  }
  const value = total / turns;
  if (kind === 'percentage') return wordsOfPercentage(Math.round(value));
  if (kind === 'yes-no') {
    if (aggregate === 'average') return `${wordsOfPercentage(Math.round(value * 10_000))} of turns`;
    if (aggregate !== 'total') return value === 0 ? 'no' : 'yes';
  }
  const number = String(Number(value.toFixed(2)));
  return unit ? `${number} ${unit}` : number;
}
