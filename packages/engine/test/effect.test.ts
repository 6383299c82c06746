import { activation, below, draw, type RunKey, siteOf } from '@sandtable/random';
import type { Effect, Expression, Table } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import {
  at,
  ending,
  eventsOf,
  give,
  local,
  number,
  onward,
  type Played,
  raise,
  rule,
  scenario,
  set,
  start,
  track,
  variable,
  words,
} from './small.ts';

// Effects are those of a rule `r`, which fires in the first turn; everything starts at 0 unless said otherwise.

const die: Table = {
  id: 'die',
  title: words('Die'),
  dice: { count: 1, sides: 6 },
  gives: 'number',
  columns: { kind: 'only' },
  rows: [
    { from: 1, to: 3, cells: [7] },
    { from: 4, to: 6, cells: [8] },
  ],
  grounds: { sources: [] },
};

const of = (effects: readonly Effect[]) =>
  scenario({
    calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 1, turnsPerMove: 1 },
    variables: [
      track('a'),
      track('b'),
      track('c', { max: 1000 }),
      track('cutters.home', { start: 8 }),
      track('cutters.front', { start: 1, max: 5 }),
    ],
    tables: [die],
    endings: [ending('war'), ending('peace')],
    rules: [rule('r', effects)],
  });

function play(effects: readonly Effect[]): Played {
  return give(start(of(effects)), onward('turn'));
}

function after(effects: readonly Effect[], ...ids: string[]): (number | undefined)[] {
  const { world } = play(effects).game;
  return ids.map((id) => world[id]);
}

function changesOf(played: Played, id: string) {
  return eventsOf(played, 'changed').filter((change) => change.variable === id);
}

function wordAt(site: string, key: RunKey, count = 0): number {
  return draw(key, siteOf(site), 1, activation(0, count))[0];
}

describe('change', () => {
  test('raise, lower and set', () => {
    expect(after([raise('a', 4)], 'a')).toEqual([4]);
    const lower: Effect = { do: 'change', how: 'lower', target: variable('a'), amount: number(3) };
    expect(after([set('a', 9), lower], 'a')).toEqual([6]);
    expect(after([raise('a', 4), set('a', 2)], 'a')).toEqual([2]);
  });

  test('each effect sees what the ones before it did', () => {
    expect(after([raise('a', 3), raise('b', variable('a')), raise('a', variable('b'))], 'a', 'b')).toEqual([6, 3]);
  });

  test('a variable saturates at its bounds, and the explanation says by how much', () => {
    const played = play([raise('a', 7), raise('a', 7)]);
    expect(played.game.world.a).toBe(10);
    expect(changesOf(played, 'a').map(({ from, to, wanted }) => ({ from, to, wanted }))).toEqual([
      { from: 0, to: 7, wanted: 7 },
      { from: 7, to: 10, wanted: 14 },
    ]);
    expect(after([{ do: 'change', how: 'lower', target: variable('a'), amount: number(3) }], 'a')).toEqual([0]);
  });

  test('each effect yields a patch, none where nothing changed', () => {
    const [first, second] = changesOf(play([raise('a', 10), raise('a', 1)]), 'a');
    expect(first).toMatchObject({
      construct: 'r',
      how: 'raise',
      patches: [{ op: 'replace', path: ['a'], value: 10 }],
    });
    expect(second).toMatchObject({ from: 10, to: 10, wanted: 11, patches: [] });
  });

  test('an element of a family by a number', () => {
    const target = { op: 'element', ids: ['a', 'b'], index: number(1) } as const;
    expect(after([{ do: 'change', how: 'raise', target, amount: number(2) }], 'a', 'b')).toEqual([0, 2]);
  });
});

describe('move', () => {
  const move = (amount: number, from = 'cutters.home', to = 'cutters.front'): Effect => ({
    do: 'move',
    amount: number(amount),
    from: variable(from),
    to: variable(to),
  });

  test.each([
    ['what is asked for', 3, 5, 4],
    ['what fits', 6, 4, 5],
    ['nothing for less than nothing', -2, 8, 1],
  ])('%s', (_, amount, home, front) => {
    expect(after([move(amount)], 'cutters.home', 'cutters.front')).toEqual([home, front]);
  });

  test('no more than stand there', () => {
    expect(after([move(6, 'cutters.front', 'cutters.home')], 'cutters.home', 'cutters.front')).toEqual([9, 0]);
  });

  test('from a place to itself nothing moves', () => {
    const played = play([move(3, 'cutters.home', 'cutters.home')]);
    expect(played.game.world['cutters.home']).toBe(8);
    expect(changesOf(played, 'cutters.home')).toEqual([]);
  });

  test('the explanation has what was wanted of both', () => {
    const played = play([move(6)]);
    expect(changesOf(played, 'cutters.home')).toMatchObject([{ from: 8, to: 4, wanted: 2 }]);
    expect(changesOf(played, 'cutters.front')).toMatchObject([{ from: 1, to: 5, wanted: 7 }]);
  });
});

describe('let', () => {
  const name = (value: Expression): Effect => ({ do: 'let', name: 'n', value });

  test('names a number for what follows in the block and the blocks inside', () => {
    const inner: Effect = {
      do: 'if',
      when: number(1),
      then: [raise('b', local('n')), name(number(5)), raise('c', local('n'))],
      otherwise: [],
    };
    expect(after([name(number(3)), raise('a', local('n')), inner, raise('c', local('n'))], 'a', 'b', 'c')).toEqual([
      3, 3, 8,
    ]);
  });

  test('dice in it roll once', () => {
    const roll: Expression = { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/0' };
    const played = play([name(roll), raise('a', local('n')), raise('b', local('n'))]);
    const face = 1 + below(wordAt('r/0', played.game.key), 6);
    expect([played.game.world.a, played.game.world.b]).toEqual([face, face]);
    expect(eventsOf(played, 'drawn')).toMatchObject([{ construct: 'r', draw: { of: 'dice', total: face } }]);
  });
});

describe('branches', () => {
  test('if takes one branch', () => {
    const ifLess = (value: number): Effect => ({
      do: 'if',
      when: at(number(value), 'less', number(2)),
      then: [raise('a')],
      otherwise: [raise('b')],
    });
    expect(after([ifLess(1)], 'a', 'b')).toEqual([1, 0]);
    expect(after([ifLess(2)], 'a', 'b')).toEqual([0, 1]);
  });

  test('repeat applies its effects again and again, each time a draw of its own', () => {
    const roll: Expression = { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/0' };
    const played = play([{ do: 'repeat', times: 3, effects: [raise('c', roll)] }]);
    const faces = [0, 1, 2].map((count) => 1 + below(wordAt('r/0', played.game.key, count), 6));
    expect(played.game.world.c).toBe(faces.reduce((sum, face) => sum + face));
  });

  test('chance takes one branch by its draw', () => {
    const chance = (percentage: number): Effect => ({
      do: 'chance',
      chance: { percentage: number(percentage), site: 'r/0' },
      then: [raise('a')],
      otherwise: [raise('b')],
    });
    const roll = below(wordAt('r/0', play([chance(0)]).game.key), 10_000);
    expect(after([chance(roll + 1)], 'a', 'b')).toEqual([1, 0]);
    expect(after([chance(roll)], 'a', 'b')).toEqual([0, 1]);
  });

  test('one of takes the branch of its draw, else otherwise', () => {
    const branches = (...percentages: number[]): Effect => ({
      do: 'one-of',
      site: 'r/0',
      branches: percentages.map((percentage, index) => ({
        percentage: number(percentage),
        effects: [raise(index === 0 ? 'a' : 'b')],
      })),
      otherwise: [raise('c')],
    });
    const roll = below(wordAt('r/0', play([branches(0)]).game.key), 10_000);
    expect(after([branches(roll + 1, 0)], 'a', 'b', 'c')).toEqual([1, 0, 0]);
    expect(after([branches(roll, 1)], 'a', 'b', 'c')).toEqual([0, 1, 0]);
    expect(after([branches(roll, 0)], 'a', 'b', 'c')).toEqual([0, 0, 1]);
  });

  test('a roll takes the outcome that names its cell; a cell that none names does nothing', () => {
    const roll = (...cells: number[]): Effect => ({
      do: 'roll',
      roll: { table: 'die', column: { by: { kind: 'only' } }, site: 'r/0' },
      outcomes: [
        { cells: [1], effects: [raise('a')] },
        { cells, effects: [raise('b')] },
      ],
    });
    const face = 1 + below(wordAt('r/0', play([]).game.key), 6);
    const [cell, other] = face <= 3 ? [7, 8] : [8, 7];
    expect(after([roll(cell, 99)], 'a', 'b')).toEqual([0, 1]);
    expect(after([roll(other)], 'a', 'b')).toEqual([0, 0]);
  });
});

describe('what is told', () => {
  test('seats are told a text with its values as they now are', () => {
    const text = { en: ['Level ', { show: variable('a'), as: { kind: 'number' as const, unit: 'points' } }, '.'] };
    const played = play([raise('a', 2), { do: 'tell', seats: ['red'], text }, raise('a', 2)]);
    const said = ['Level ', { value: 2, as: { kind: 'number', unit: 'points' } }, '.'];
    expect(played.game.messages).toEqual([
      { turn: 1, seats: ['red'], construct: 'r', text: { en: said }, withheld: [] },
    ]);
    expect(eventsOf(played, 'told')).toMatchObject([{ message: { seats: ['red'] } }]);
  });

  test('a story names its knot', () => {
    expect(eventsOf(play([{ do: 'story', knot: 'dawn' }]), 'story')).toEqual([
      { kind: 'story', knot: 'dawn', construct: 'r', seats: ['blue', 'red'] },
    ]);
  });
});

describe('end', () => {
  test('latches an ending unless one is latched; the turn plays out', () => {
    const played = play([{ do: 'end', ending: 'peace' }, { do: 'end', ending: 'war' }, raise('a')]);
    expect(played.game.world.ending).toBe(2);
    expect(played.game.world.a).toBe(1);
    expect(eventsOf(played, 'ending')).toEqual([{ kind: 'ending', ending: 'peace', by: 'r' }]);
  });
});
