import { type Figure, wordsOfPercentage } from '@sandtable/engine';
import type { Metric } from '@sandtable/scenario';
import type { Wording } from './wording.ts';

/** What a metric came to, with its unit: `7 points`, `55%`, `never`, `turn 3`, `12 turns`. */
export function figureText(words: Wording, { aggregate, kind, unit }: Metric, { total, turns }: Figure): string {
  const { phrases } = words;
  switch (aggregate) {
    case 'first':
      return total === 0 ? phrases.never : phrases.inTurn(total);
    case 'count':
    case 'longest':
      return phrases.turns(total);
    default:
  }
  const value = total / turns;
  if (kind === 'percentage') return wordsOfPercentage(Math.round(value));
  if (kind === 'yes-no') {
    if (aggregate === 'average') return phrases.ofTurns(wordsOfPercentage(Math.round(value * 10_000)));
    if (aggregate !== 'total') return value === 0 ? phrases.no : phrases.yes;
  }
  return words.withUnit(Number(value.toFixed(2)), unit);
}
