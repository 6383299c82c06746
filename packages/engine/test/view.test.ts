import { activation, below, draw, siteOf } from '@sandtable/random';
import type { Scenario, Variable, Visibility } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../src/view/view.ts';
import { whiteCellView } from '../src/view/white-cell.ts';
import {
  action,
  at,
  ending,
  give,
  go,
  inject,
  local,
  machine,
  number,
  onward,
  order,
  type Played,
  raise,
  rule,
  scenario,
  set,
  start,
  state,
  track,
  variable,
  words,
} from './small.ts';

const exact: Visibility['as'] = { kind: 'exact' };

function shown(of: Variable, ...clauses: readonly Visibility[]): Variable {
  return { ...of, shown: clauses };
}

function to(seats: readonly string[], as: Visibility['as'] = exact, when?: Visibility['when']): Visibility {
  return { seats, as, ...(when && { when }) };
}

/** What a seat sees, by id. */
function sights({ game }: Played, seat: string) {
  return Object.fromEntries(viewOf(game, seat).variables.map(({ id, sight }) => [id, sight]));
}

describe('what a seat sees of a number', () => {
  it('is nothing without a clause, and what its first clause gives', () => {
    const low = { id: 'low', title: words('Low'), from: 0, to: 4 };
    const high = { id: 'high', title: words('High'), from: 5, to: 10 };
    const played = start(
      scenario({
        variables: [
          track('hidden', { start: 3 }),
          shown(track('open', { start: 3 }), to(['blue', 'red'])),
          shown(track('banded', { start: 5 }), to(['red']), to(['blue'], { kind: 'bands', bands: [low, high] })),
        ],
      }),
    );
    expect(sights(played, 'blue')).toEqual({
      open: { kind: 'exact', value: 3 },
      banded: { kind: 'band', band: high },
    });
    expect(sights(played, 'red')).toEqual({
      open: { kind: 'exact', value: 3 },
      banded: { kind: 'exact', value: 5 },
    });
    const derived = { title: words('V'), min: 0, max: 9, kind: 'number', is: number(4) } as const;
    const valued = start(
      scenario({
        values: [
          { ...derived, id: 'secret', shown: [] },
          { ...derived, id: 'plain', shown: [to(['blue'])] },
        ],
      }),
    );
    expect(viewOf(valued.game, 'blue').values.map(({ id, sight }) => [id, sight])).toEqual([
      ['plain', { kind: 'exact', value: 4 }],
    ]);
  });

  it('says how it is put into words', () => {
    const everybody = [to(['blue', 'red'])];
    const of = (id: string, kind: Variable['kind']): Variable => ({ ...track(id), kind, shown: everybody });
    const value = { title: words('V'), min: 0, max: 9, is: number(1), shown: everybody } as const;
    const { game } = start(
      scenario({
        enumerations: [{ id: 'Posture', literals: [{ id: 'calm', title: words('Calm') }] }],
        places: [{ id: 'bay', title: words('Bay'), borders: [] }],
        forces: [
          { id: 'cutters', title: words('Cutters'), side: 'blue', unit: 'ships' },
          { id: 'crews', title: words('Crews'), side: 'blue' },
        ],
        variables: [
          of('plain', { is: 'track' }),
          of('hours', { is: 'track', unit: 'hours' }),
          of('share', { is: 'track', percentage: true }),
          of('leak', { is: 'flag' }),
          of('posture', { is: 'status', enumeration: 'Posture' }),
          of('cutters.bay', { is: 'force', force: 'cutters', place: 'bay' }),
          of('crews.bay', { is: 'force', force: 'crews', place: 'bay' }),
        ],
        values: [
          { ...value, id: 'latency', kind: 'number', unit: 'hours' },
          { ...value, id: 'ready', kind: 'yes-no' },
          { ...value, id: 'odds', kind: 'percentage' },
        ],
      }),
    );
    const { variables, values } = viewOf(game, 'blue');
    expect(Object.fromEntries([...variables, ...values].map(({ id, as }) => [id, as]))).toEqual({
      plain: { kind: 'number' },
      hours: { kind: 'number', unit: 'hours' },
      share: { kind: 'percentage' },
      leak: { kind: 'yes-no' },
      posture: { kind: 'enumeration', enumeration: 'Posture' },
      'cutters.bay': { kind: 'number', unit: 'ships' },
      'crews.bay': { kind: 'number' },
      latency: { kind: 'number', unit: 'hours' },
      ready: { kind: 'yes-no' },
      odds: { kind: 'percentage' },
    });
  });

  it('follows the first clause whose condition holds', () => {
    const when = at(variable('leak'), 'equal', number(1));
    const of = scenario({
      variables: [track('leak'), shown(track('plan', { start: 7 }), to(['red'], exact, when), to(['blue']))],
    });
    const before = give(start(of), onward('phase'));
    expect(sights(before, 'red')).toEqual({});
    expect(sights(before, 'blue')).toEqual({ plan: { kind: 'exact', value: 7 } });
    const after = give(before, { kind: 'correct', variable: 'leak', value: 1 });
    expect(sights(after, 'red')).toEqual({ plan: { kind: 'exact', value: 7 } });
  });

  it('within a margin is the number and an error, one a turn for all seats of a side, stopping at the bounds', () => {
    const margin: Visibility['as'] = { kind: 'margin', margin: 3 };
    const of = scenario({
      seats: [
        { id: 'blue', side: 'blue', title: words('Blue'), orders: 1 },
        { id: 'navy', side: 'blue', title: words('Navy'), orders: 1 },
        { id: 'red', side: 'red', title: words('Red'), orders: 1 },
      ],
      calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 40, turnsPerMove: 1 },
      variables: [shown(track('ships', { start: 9 }), to(['blue', 'navy', 'red'], margin))],
    });
    const seen: number[] = [];
    let played = start(of);
    for (let turn = 1; turn <= 40; turn += 1) {
      played = give(played, onward('phase'));
      // Reckoned here from the keyed draw: an error of 7 equally likely ones, -3..3, then the bounds 0..10.
      const errorFor = (side: string): number =>
        below(draw(played.game.key, siteOf(`ships/margin/${side}`), turn, activation(0, 0))[0], 7) - 3;
      for (const [seat, side] of [
        ['blue', 'blue'],
        ['navy', 'blue'],
        ['red', 'red'],
      ] as const) {
        const value = Math.min(9 + errorFor(side), 10);
        expect(sights(played, seat)).toEqual({ ships: { kind: 'margin', value, margin: 3 } });
        if (seat === 'blue') seen.push(value);
      }
      if (turn < 40) played = give(played, onward('turn'));
    }
    expect([...new Set(seen)].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10]);
  });
});

describe('what else a seat sees', () => {
  const crisis = {
    ...machine('crisis', [
      state('crisis.calm', {
        initial: true,
        transitions: [go('crisis.hot', { when: at(variable('turn'), 'equal', number(2)) })],
      }),
      state('crisis.hot', { kind: 'compound' }),
      state('crisis.hot.fire', { parent: 'crisis.hot', initial: true }),
    ]),
    shown: [to(['blue'])],
  };

  it('is the date, and of machines the active states, where they are shown', () => {
    const of = scenario({ machines: [crisis] });
    const first = give(start(of), onward('phase'));
    expect(viewOf(first.game, 'blue')).toMatchObject({
      turn: 1,
      date: '2024-07-01',
      hour: 0,
      phase: 'orders',
      turnsLeft: 1,
    });
    expect(viewOf(first.game, 'blue').machines).toEqual([
      { id: 'crisis', title: words('crisis'), states: [{ id: 'crisis.calm', title: words('crisis.calm') }] },
    ]);
    expect(viewOf(first.game, 'red').machines).toEqual([]);
    const third = give(first, onward(), onward(), onward('phase'));
    expect(viewOf(third.game, 'blue').date).toBe('2024-09-01');
    expect(viewOf(third.game, 'blue').machines[0]?.states.map(({ id }) => id)).toEqual([
      'crisis.hot',
      'crisis.hot.fire',
    ]);
  });

  it("is its own drafts and nobody else's", () => {
    const of = scenario({ actions: [action('go'), action('stay', { seats: ['red'] })] });
    const played = give(start(of), onward('phase'), order('go', [], 'blue', 2), order('stay', [], 'red', 1));
    expect(viewOf(played.game, 'blue').slots).toEqual([
      { slot: 1, draft: null, standing: null },
      { slot: 2, draft: { action: 'go', choices: [] }, standing: null },
    ]);
    expect(JSON.stringify(viewOf(played.game, 'blue'))).not.toContain('stay');
  });

  it('is what it was told, and never by what', () => {
    const of = scenario({
      injects: [
        inject('news', { seats: ['red'], turn: 1, text: words('Ships leave port.'), from: words('An agency') }),
      ],
      rules: [rule('leaky_rule', [{ do: 'tell', seats: ['blue'], text: words('Quiet.') }])],
    });
    const played = give(start(of), onward());
    expect(viewOf(played.game, 'red').messages).toEqual([
      { turn: 1, text: words('Ships leave port.'), from: words('An agency') },
    ]);
    expect(viewOf(played.game, 'blue').messages).toEqual([{ turn: 1, text: words('Quiet.') }]);
  });

  it('is what it asks and what is asked of it', () => {
    const takes = { hours: number(900), turns: number(1) };
    const of = scenario({
      actions: [
        action('strike', {
          choices: [{ name: 'size', title: words('Size'), values: [1, 2, 3], of: 'number' }],
          consents: [{ seat: 'red', takes }],
        }),
      ],
    });
    const people = { blue: { by: 'people' }, red: { by: 'people' } } as const;
    const begun = give(start(of, { control: people }), onward('phase'), order('strike', [2]));
    const played = give(begun, { kind: 'submit', seat: 'blue' }, { kind: 'submit', seat: 'red' }, onward());
    const terms = { order: { action: 'strike', choices: [2] }, stage: 1, turnsLeft: 1, hours: 900 };
    expect(viewOf(played.game, 'blue').asked).toEqual([{ of: 'red', ...terms }]);
    expect(viewOf(played.game, 'blue').asks).toEqual([]);
    expect(viewOf(played.game, 'red').asks).toEqual([{ requester: 'blue', answer: 'none', ...terms }]);
    const answered = give(played, { kind: 'answer', seat: 'red', requester: 'blue', action: 'strike', grant: true });
    expect(viewOf(answered.game, 'red').asks).toMatchObject([{ answer: 'granted' }]);
    expect(viewOf(answered.game, 'blue')).toEqual(viewOf(played.game, 'blue'));
  });

  it('is what became of its orders, but not which secret stood in their way', () => {
    const secret = { when: at(variable('luck'), 'at-least', number(5)), secretly: true };
    const of = scenario({
      variables: [track('luck')],
      actions: [action('dig', { requirements: [secret] }), action('wait')],
    });
    const played = give(start(of), onward('phase'), order('dig'), order('wait', [], 'blue', 2), onward());
    expect(viewOf(played.game, 'blue').outcomes).toEqual([
      { turn: 1, slot: 1, order: { action: 'dig', choices: [] }, result: { is: 'lapsed', lapse: { why: 'secret' } } },
      { turn: 1, slot: 2, order: { action: 'wait', choices: [] }, result: { is: 'executed', waited: 0 } },
    ]);
    expect(viewOf(played.game, 'red').outcomes).toEqual([]);
  });

  it('is the ending when the game is over, not when it is latched', () => {
    const of = scenario({
      endings: [
        ending('war', {
          when: at(variable('turn'), 'equal', number(1)),
          text: words('The guns speak.'),
          outcomes: [{ side: 'blue', text: words('Lost.') }],
        }),
      ],
    });
    const close = give(start(of), onward('phase'), onward('phase'), onward('halt'));
    expect(close.game.phase.at).toBe('close');
    expect(viewOf(close.game, 'blue').ending).toBeNull();
    expect(viewOf(give(close, onward()).game, 'blue').ending).toMatchObject({
      id: 'war',
      text: words('The guns speak.'),
      outcomes: [{ side: 'blue', text: words('Lost.') }],
    });
  });
});

describe('results that are provisional', () => {
  const of: Scenario = scenario({
    variables: [shown(track('tension'), to(['blue', 'red']))],
    actions: [
      action('push', { effects: [raise('tension', 4), { do: 'tell', seats: ['blue'], text: words('Done.') }] }),
    ],
  });

  it('are seen by a seat when they are released to it', () => {
    const begun = give(start(of, { whiteCell: true }), onward('phase'), order('push'));
    const closed = give(begun, onward());
    expect(closed.game.world.tension).toBe(4);
    expect(sights(closed, 'blue')).toEqual({ tension: { kind: 'exact', value: 0 } });
    expect(viewOf(closed.game, 'blue')).toMatchObject({ messages: [], outcomes: [] });
    const released = give(closed, { kind: 'publish', seats: ['blue'] });
    expect(sights(released, 'blue')).toEqual({ tension: { kind: 'exact', value: 4 } });
    expect(viewOf(released.game, 'blue').messages).toHaveLength(1);
    expect(viewOf(released.game, 'blue').outcomes).toHaveLength(1);
    expect(sights(released, 'red')).toEqual({ tension: { kind: 'exact', value: 0 } });
  });

  it('are seen at once where there is no white cell', () => {
    const closed = give(start(of), onward('phase'), order('push'), onward());
    expect(sights(closed, 'red')).toEqual({ tension: { kind: 'exact', value: 4 } });
  });
});

describe('the white cell', () => {
  it('sees everything, and no seed, key or digest', () => {
    const of = scenario({
      variables: [track('hidden', { start: 6 })],
      values: [
        {
          id: 'double',
          title: words('Double'),
          min: 0,
          max: 20,
          kind: 'number',
          is: { op: 'multiply', left: number(2), right: variable('hidden') },
          shown: [],
        },
      ],
      injects: [inject('news', { seats: ['red'] }), inject('more')],
      actions: [
        action('go', {
          choices: [{ name: 'n', title: words('n'), values: [1, 2], of: 'number' }],
          effects: [set('hidden', local('n'))],
        }),
      ],
    });
    const played = give(start(of, { seed: 'a secret' }), onward('phase'), order('go', [2]), {
      kind: 'inject',
      do: 'hold',
      id: 'more',
    });
    const view = whiteCellView(played.game);
    expect(view.variables).toMatchObject([{ id: 'hidden', value: 6, min: 0, max: 10 }]);
    expect(view.values).toMatchObject([{ id: 'double', value: 12 }]);
    expect(view.seats[0]).toMatchObject({ seat: 'blue', control: { by: 'nobody' }, released: null });
    expect(view.seats[0]?.slots[0]?.draft).toEqual({ action: 'go', choices: [2] });
    expect(view.injects.map(({ inject: { id }, state }) => [id, state])).toEqual([
      ['news', 'waiting'],
      ['more', 'held'],
    ]);
    const text = JSON.stringify(view);
    expect(text).not.toContain('a secret');
    for (const word of played.game.key) expect(text).not.toContain(String(word));
  });
});
