import type { Expression } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import {
  NUMBER,
  number,
  PERCENTAGE,
  type Type,
  type Typed,
  WRONG,
  YES_NO,
} from '../../src/lower/typing/expression-type.ts';
import { arithmetic, between, commonType, comparison, negated, share } from '../../src/lower/typing/operator.ts';

const of = (type: Type, expression: Expression = number(1)): Typed => ({ type, expression });
const ships = of({ is: 'number', unit: 'ships' });
const days = of({ is: 'number', unit: 'days' });
const posture = of({ is: 'enumeration', id: 'Posture' });
const words = { left: 'tension', right: 'risk' };

describe('arithmetic', () => {
  const number_ = of(NUMBER);
  const percentage = of(PERCENTAGE);
  test.each([
    ['+', number_, number_, 'number', 'add'],
    ['*', number_, percentage, 'percentage', 'multiply'],
    ['*', percentage, number_, 'percentage', 'multiply'],
    ['*', percentage, percentage, 'percentage', 'share'],
    ['-', percentage, percentage, 'percentage', 'subtract'],
    ['/', percentage, number_, 'percentage', 'divide'],
    ['/', percentage, percentage, 'number', 'divide'],
    ['mod', number_, number_, 'number', 'modulo'],
  ] as const)('%s', (operator, left, right, type, op) => {
    const result = arithmetic(operator, left, right, words);
    expect([result.type.is, result.expression.op, result.problem]).toEqual([type, op, undefined]);
  });

  test('of a number and a percentage says how to write it', () => {
    expect(arithmetic('+', percentage, number_, { left: 'risk', right: 'tension' }).problem?.message).toBe(
      'This adds a percentage and a number. Write e.g. ‘5% * tension’ to turn a number into a percentage.',
    );
    expect(arithmetic('-', percentage, number_, { left: 'risk', right: '5' }).problem?.message).toBe(
      'This subtracts a percentage and a number. Write ‘5%’.',
    );
    expect(arithmetic('/', number_, percentage, words).problem?.message).toBe('This divides a number by a percentage.');
    expect(arithmetic('+', number_, of(YES_NO), words).problem?.message).toBe('This adds a number and yes/no.');
  });

  test('keeps units and warns where they mix', () => {
    expect(arithmetic('+', ships, number_, words).type).toEqual(ships.type);
    expect(arithmetic('*', number_, ships, words).type).toEqual(ships.type);
    expect(arithmetic('/', ships, ships, words).type).toEqual(NUMBER);
    expect(arithmetic('+', ships, days, words).problem).toEqual({
      code: 'units-mixed',
      message: 'This adds ships and days.',
    });
  });

  test('of something wrong is silent', () => {
    expect(arithmetic('+', of(WRONG), of(YES_NO), words).problem).toBeUndefined();
  });
});

describe('comparison', () => {
  test('needs two of a kind', () => {
    expect(comparison('>=', posture, of(NUMBER)).problem?.message).toBe('Cannot compare enum Posture with a number.');
    expect(comparison('<', posture, posture).problem?.message).toBe(
      'Enum Posture has no order: compare it with ‘=’ or ‘!=’.',
    );
    expect(comparison('=', posture, posture).problem).toBeUndefined();
    expect(comparison('>', ships, days).problem?.message).toBe('This compares ships and days.');
    expect(between(posture, number_(4), number_(9)).problem?.message).toBe(
      'Cannot compare enum Posture with a number.',
    );
    expect(between(number_(1), number_(4), number_(9))).toMatchObject({ type: YES_NO, expression: { op: 'between' } });
  });
});

test('a share is a percentage of something', () => {
  expect(share(of(PERCENTAGE), ships)).toMatchObject({ type: ships.type, expression: { op: 'share' } });
  expect(share(of(NUMBER), ships).problem?.message).toBe(
    'The share before ‘of’ is a percentage, but this is a number.',
  );
  expect(share(of(PERCENTAGE), posture).problem?.message).toBe(
    'A share is taken of a number or a percentage, but this is enum Posture.',
  );
});

test('only numbers and percentages can be negative', () => {
  expect(negated(number_(3)).expression).toEqual(number(-3));
  expect(negated(of(YES_NO)).problem?.message).toBe(
    'Only a number or a percentage can be negative, but this is yes/no.',
  );
});

test('alternatives agree', () => {
  expect(commonType([NUMBER, WRONG, ships.type]).type).toEqual(ships.type);
  expect(commonType([NUMBER, PERCENTAGE]).problem?.message).toBe(
    'These are of different types: one is a number, another a percentage.',
  );
  expect(commonType([ships.type, days.type]).problem?.code).toBe('units-mixed');
});

function number_(value: number): Typed {
  return of(NUMBER, number(value));
}
