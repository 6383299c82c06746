import type { Action } from './action.ts';
import { at, fail } from './assert.ts';

/** More combinations than this make an action's list of orders useless to people and costly to policies. */
export const COMBINATIONS_MOST = 500;

type Choices = Pick<Action, 'choices'>;

/** How many ways an action can be ordered: 1 where it has no choices. Numbers of combinations are 0 up to this less 1. */
export function combinationsOf({ choices }: Choices): number {
  return choices.reduce((product, choice) => product * choice.values.length, 1);
}

/**
 * The values chosen in a combination, one for each choice. Combinations are numbered as mixed digits, the first choice
 * the most significant, so they are in the order in which a reader would list them.
 */
export function valuesOfCombination({ choices }: Choices, combination: number): number[] {
  const digits: number[] = [];
  let rest = combination;
  for (const choice of choices.toReversed()) {
    digits.push(at(choice.values, rest % choice.values.length));
    rest = Math.floor(rest / choice.values.length);
  }
  if (rest !== 0) fail('the number of a combination', combination);
  return digits.reverse();
}

/** The number of the combination that chooses these values; undefined where one of them cannot be chosen. */
export function combinationOfValues({ choices }: Choices, values: readonly number[]): number | undefined {
  if (values.length !== choices.length) return undefined;
  let combination = 0;
  for (const [index, choice] of choices.entries()) {
    const digit = choice.values.indexOf(at(values, index));
    if (digit < 0) return undefined;
    combination = combination * choice.values.length + digit;
  }
  return combination;
}
