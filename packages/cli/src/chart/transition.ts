import { wordsOfPercentage } from '@sandtable/engine';
import type { Scenario, Transition } from '@sandtable/scenario';
import { formulaText } from './formula.ts';

/** What a transition waits for, as an author would write it; undefined where it is taken at the first occasion. */
export function guardText(scenario: Scenario, { after, when, chance }: Transition): string | undefined {
  const parts = [
    after === undefined ? '' : `after ${after} ${after === 1 ? 'turn' : 'turns'}`,
    when === undefined ? '' : `when ${formulaText(scenario, when)}`,
    chance === undefined ? '' : `chance ${chanceText(scenario, chance)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function chanceText(scenario: Scenario, { percentage, scale }: NonNullable<Transition['chance']>): string {
  if (percentage.op !== 'number') return formulaText(scenario, percentage);
  const { numerator, denominator } = scale ?? { numerator: 1, denominator: 1 };
  return wordsOfPercentage(Math.floor((percentage.value * numerator) / denominator));
}
