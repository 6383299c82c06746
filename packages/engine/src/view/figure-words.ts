import type { Metric } from '@sandtable/scenario';
import type { Figure } from '../metric.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { wordsOfPercentage } from './words.ts';

/** What stands around a figure, in the reader's language. */
export type FigurePhrases = {
  readonly yes: string;
  readonly no: string;
  readonly never: string;
  readonly inTurn: (turn: number) => string;
  readonly turns: (count: number) => string;
  readonly ofTurns: (share: string) => string;
};

/** What a metric came to, with its unit: `7 points`, `55%`, `never`, `turn 3`, `12 turns`. */
export function wordsOfFigure(
  words: ScenarioWords,
  phrases: FigurePhrases,
  { aggregate, kind, unit }: Metric,
  { total, turns }: Figure,
): string {
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
