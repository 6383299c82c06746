import type { Metric } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { figureOf } from '../src/metric.ts';
import { at, eventsOf, give, metric, number, onward, raise, rule, scenario, start, track, variable } from './small.ts';

// At the closes a is 2, 5, 5, 1, 4 and thus at least 4 in the turns 2, 3 and 5.
const values = [2, 5, 5, 1, 4];
const level = { op: 'listed', values, from: 1, index: variable('turn') } as const;
const aggregates: Metric['aggregate'][] = [
  'highest',
  'lowest',
  'final',
  'average',
  'count',
  'longest',
  'first',
  'total',
];

const of = scenario({
  variables: [track('a')],
  rules: [rule('r', [{ do: 'change', how: 'set', target: variable('a'), amount: level }])],
  metrics: [
    ...aggregates.map((aggregate) => metric(`${aggregate}_level`, aggregate, variable('a'))),
    ...aggregates.map((aggregate) => metric(`${aggregate}_high`, aggregate, at(variable('a'), 'at-least', number(4)))),
    metric('first_never', 'first', number(0)),
  ],
});

test.each<[string, number, number]>([
  ['highest_level', 5, 1],
  ['lowest_level', 1, 1],
  ['final_level', 4, 1],
  ['average_level', 17, 5],
  ['total_level', 17, 1],
  ['count_high', 3, 1],
  ['longest_high', 2, 1],
  ['first_high', 2, 1],
  ['first_never', 0, 1],
  ['average_high', 3, 5],
])('%s is %i over %i', (id, total, turns) => {
  expect(figureOf(give(start(of), onward('end')).game, id)).toEqual({ total, turns });
});

test('a metric is sampled at each close, and has nothing before the first', () => {
  const begun = start(of);
  expect(figureOf(begun.game, 'final_level')).toBeUndefined();
  const two = give(begun, onward('turn'), onward('turn'));
  expect(figureOf(two.game, 'average_level')).toEqual({ total: 7, turns: 2 });
  const sampled = eventsOf(two, 'sampled').filter(({ metric }) => metric === 'final_level');
  expect(sampled.map(({ value }) => value)).toEqual([2, 5]);
});

test('the lowest of what is above 0, and a streak that is broken', () => {
  const rising = scenario({
    variables: [track('a', { start: 3 })],
    rules: [rule('r', [raise('a')])],
    metrics: [
      metric('low', 'lowest', variable('a')),
      metric('even', 'longest', { op: 'modulo', left: variable('a'), right: number(2) }),
    ],
  });
  const { game } = give(start(rising), onward('end'));
  expect([figureOf(game, 'low')?.total, figureOf(game, 'even')?.total]).toEqual([4, 1]);
});
