import { activation, below, draw, siteOf } from '@sandtable/random';
import type { Rule } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { at, eventsOf, give, number, onward, raise, rule, scenario, start, track, variable } from './small.ts';

const turns = 12;

/** The turns in which a rule fires. */
function firings(given: Partial<Rule>): number[] {
  const of = scenario({
    calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns, turnsPerMove: 1 },
    variables: [track('a', { max: 100 }), track('b', { max: 100 })],
    rules: [rule('count', [raise('b')]), rule('r', [raise('a')], given)],
  });
  const played = give(start(of), onward('end'));
  const fired: number[] = [];
  let turn = 0;
  for (const event of played.events) {
    if (event.kind === 'turn') turn = event.turn;
    if (event.kind === 'fired' && event.rule === 'r') fired.push(turn);
  }
  expect(played.game.world.a).toBe(fired.length);
  expect(played.game.world['r/uses']).toBe(fired.length);
  return fired;
}

test('a rule fires each turn in which its condition holds, which sees the rules before it', () => {
  expect(firings({})).toHaveLength(turns);
  expect(firings({ when: at(variable('b'), 'at-least', number(11)) })).toEqual([11, 12]);
  expect(firings({ when: at(variable('turn'), 'less', number(3)) })).toEqual([1, 2]);
});

test('once per game, and at most n times', () => {
  expect(firings({ limits: { perGame: 1 } })).toEqual([1]);
  expect(firings({ limits: { perGame: 3 } })).toEqual([1, 2, 3]);
  expect(firings({ limits: { perTurn: 1 } })).toHaveLength(turns);
});

test('wait: that many turns pass between', () => {
  expect(firings({ limits: { wait: 1 } })).toEqual([1, 3, 5, 7, 9, 11]);
  expect(firings({ limits: { wait: 3 } })).toEqual([1, 5, 9]);
  expect(firings({ limits: { wait: 3, perGame: 2 } })).toEqual([1, 5]);
});

test('a chance is drawn once a turn at its site', () => {
  const { game } = start(scenario());
  const expected = Array.from({ length: turns }, (_, index) => index + 1).filter(
    (turn) => below(draw(game.key, siteOf('r/0'), turn, activation(0, 0))[0], 10_000) < 4000,
  );
  expect(firings({ chance: { percentage: number(4000), site: 'r/0' } })).toEqual(expected);
});

test('a rule that its chance forbids counts no use and keeps no one waiting', () => {
  expect(firings({ chance: { percentage: number(0), site: 'r/0' }, limits: { perGame: 1, wait: 2 } })).toEqual([]);
});

test('what a rule did is told after it fired', () => {
  const played = give(start(scenario({ variables: [track('a')], rules: [rule('r', [raise('a')])] })), onward('turn'));
  const kinds = played.events
    .filter((event) => 'construct' in event && event.construct === 'r')
    .map(({ kind }) => kind);
  expect(kinds).toEqual(['changed', 'changed']);
  expect(eventsOf(played, 'changed').filter(({ construct }) => construct === 'r')).toMatchObject([
    { how: 'count', variable: 'r/uses', from: 0, to: 1 },
    { how: 'raise', variable: 'a', from: 0, to: 1 },
  ]);
});
