import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsOfSeat,
  combinationOfValues,
  combinationsOf,
  ScenarioAssertion,
  seatOrder,
  seatOrderNumber,
  seatOrdersOf,
  valuesOfCombination,
} from '../src/index.ts';
import { action, text } from './build.ts';
import { harbour } from './harbour.ts';

fc.configureGlobal({ seed: 1 });

const choosing = (...lists: readonly (readonly number[])[]) =>
  action('any', ['mayor'], {
    choices: lists.map((values, index) => ({ name: `c${index}`, title: text('Choice'), values, of: 'number' })),
  });

describe('combinations', () => {
  it('are one where there is nothing to choose', () => {
    expect(combinationsOf(choosing())).toBe(1);
    expect(valuesOfCombination(choosing(), 0)).toEqual([]);
    expect(combinationOfValues(choosing(), [])).toBe(0);
  });

  it('are numbered as mixed digits, the first choice the most significant', () => {
    const deploy = choosing([7, 8], [10, 20, 30]);
    expect(Array.from({ length: 6 }, (_, number) => valuesOfCombination(deploy, number))).toEqual([
      [7, 10],
      [7, 20],
      [7, 30],
      [8, 10],
      [8, 20],
      [8, 30],
    ]);
  });

  it.each([[[7]], [[7, 10, 20]], [[7, 11]], [[10, 7]]])(
    'have no number for values that cannot be chosen: %j',
    (values) => {
      expect(combinationOfValues(choosing([7, 8], [10, 20, 30]), values)).toBeUndefined();
    },
  );

  it.each([-1, 6, 0.5])('refuse a number that there is not: %d', (number) => {
    expect(() => valuesOfCombination(choosing([7, 8], [10, 20, 30]), number)).toThrow(ScenarioAssertion);
  });

  it('come back from their values', () => {
    const lists = fc.array(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.nat(), (values, pick) => {
        const any = choosing(...values);
        const number = pick % combinationsOf(any);
        expect(combinationOfValues(any, valuesOfCombination(any, number))).toBe(number);
      }),
    );
  });
});

describe('the orders of a seat', () => {
  it('are its actions in order, and of each its combinations', () => {
    expect(actionsOfSeat(harbour, 'mayor').map(({ action: { id } }) => id)).toEqual(['make_offer']);
    expect(seatOrdersOf(harbour, 'mayor')).toBe(6);
    expect(seatOrdersOf(harbour, 'harbourmaster')).toBe(2);
    expect(seatOrder(harbour, 'harbourmaster', 1)).toEqual({ action: 1, combination: 1 });
    expect(seatOrderNumber(harbour, 'mayor', { action: 0, combination: 5 })).toBe(5);
  });

  it('count on through several actions', () => {
    const two = { actions: [choosing([1, 2, 3]), action('other', ['board']), choosing([1, 2])] };
    expect(seatOrdersOf(two, 'mayor')).toBe(5);
    expect(Array.from({ length: 5 }, (_, number) => seatOrder(two, 'mayor', number))).toEqual([
      { action: 0, combination: 0 },
      { action: 0, combination: 1 },
      { action: 0, combination: 2 },
      { action: 2, combination: 0 },
      { action: 2, combination: 1 },
    ]);
    for (let number = 0; number < 5; number += 1) {
      expect(seatOrderNumber(two, 'mayor', seatOrder(two, 'mayor', number))).toBe(number);
    }
  });

  it('refuse numbers and orders that there are not', () => {
    expect(() => seatOrder(harbour, 'mayor', 6)).toThrow(ScenarioAssertion);
    expect(() => seatOrder(harbour, 'mayor', -1)).toThrow(ScenarioAssertion);
    expect(() => seatOrderNumber(harbour, 'mayor', { action: 1, combination: 0 })).toThrow(ScenarioAssertion);
    expect(() => seatOrderNumber(harbour, 'mayor', { action: 0, combination: 6 })).toThrow(ScenarioAssertion);
  });
});
