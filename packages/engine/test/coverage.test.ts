import type { Scenario } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../src/coverage/finding.ts';
import { measureCoverage } from '../src/coverage/measure.ts';
import {
  action,
  at,
  ending,
  go,
  machine,
  metric,
  number,
  policy,
  raise,
  rule,
  scenario,
  set,
  state,
  track,
  variable,
} from './small.ts';

const never = at(variable('turn'), 'greater', number(99));

/** Blue always pushes, though it could wait; red may only wait, and grabs the flag first when it acts first. */
const of: Scenario = scenario({
  calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 4, turnsPerMove: 2 },
  variables: [track('tension', { max: 5 }), track('flag')],
  machines: [
    machine('m', [
      state('m.off', { initial: true, transitions: [go('m.on', { when: at(variable('turn'), 'equal', number(2)) })] }),
      state('m.on'),
      state('m.lost'),
    ]),
  ],
  actions: [
    action('push', { effects: [raise('tension', 2)] }),
    action('wait', { seats: ['blue', 'red'] }),
    action('dream', { requirements: [{ when: never, secretly: false }] }),
    action('take', {
      limits: { perGame: 1 },
      effects: [{ do: 'if', when: at(variable('flag'), 'equal', number(0)), then: [set('flag', 1)], otherwise: [] }],
    }),
    action('grab', {
      seats: ['red'],
      limits: { perGame: 1 },
      effects: [{ do: 'if', when: at(variable('flag'), 'equal', number(0)), then: [set('flag', 2)], otherwise: [] }],
    }),
  ],
  rules: [rule('each_turn', []), rule('no_turn', [], { when: never })],
  policies: [
    policy('pusher', {
      preferences: [
        { action: 'take', choices: [], weight: number(1000), when: at(variable('turn'), 'equal', number(1)) },
        { action: 'push', choices: [], weight: number(1) },
      ],
    }),
    policy('grabber', { preferences: [{ action: 'grab', choices: [], weight: number(1) }] }),
  ],
  endings: [
    ending('blue_flag', {
      when: { op: 'and', of: [at(variable('turn'), 'equal', number(4)), at(variable('flag'), 'equal', number(1))] },
    }),
    ending('red_flag', {
      when: { op: 'and', of: [at(variable('turn'), 'equal', number(4)), at(variable('flag'), 'equal', number(2))] },
    }),
  ],
  metrics: [metric('heat', 'final', variable('tension'))],
  seats: scenario().seats.map((seat) => ({ ...seat, orders: 1, policy: seat.id === 'blue' ? 'pusher' : 'grabber' })),
});

const runs = 12;
const coverage = measureCoverage(of, { seed: '3', runs });

describe('coverage', () => {
  it('counts what rules and states did', () => {
    expect(coverage.rules).toEqual([
      { rule: 'each_turn', fired: { times: 4 * runs, runs } },
      { rule: 'no_turn', fired: { times: 0, runs: 0 } },
    ]);
    expect(coverage.states).toEqual([
      { state: 'm.off', entered: { times: runs, runs } },
      { state: 'm.on', entered: { times: runs, runs } },
      { state: 'm.lost', entered: { times: 0, runs: 0 } },
    ]);
  });

  it('counts endings', () => {
    expect(coverage.endings).toEqual([
      { ending: 'blue_flag', runs },
      { ending: 'red_flag', runs: 0 },
      { ending: 'time', runs: 0 },
    ]);
  });

  it('counts what each seat could order and chose, each time that orders were given', () => {
    // Two moves a run. In the first all but `dream` are legal; blue takes the flag, almost always.
    const use = (id: string, seat: string) => {
      const { legal, contested, chosen } =
        coverage.actions.find((each) => each.action === id && each.seat === seat) ?? {};
      return { legal, contested, chosen };
    };
    expect(use('take', 'blue')).toEqual({ legal: runs, contested: runs, chosen: runs });
    expect(use('push', 'blue')).toEqual({ legal: 2 * runs, contested: 2 * runs, chosen: runs });
    expect(use('wait', 'blue')).toEqual({ legal: 2 * runs, contested: 2 * runs, chosen: 0 });
    expect(use('dream', 'blue')).toEqual({ legal: 0, contested: 0, chosen: 0 });
    expect(use('grab', 'red')).toEqual({ legal: runs, contested: runs, chosen: runs });
    expect(use('wait', 'red')).toEqual({ legal: 2 * runs, contested: runs, chosen: 0 });
  });

  it('compares the runs in which an order was carried out with the others', () => {
    const outcomes = (id: string) => coverage.actions.find((each) => each.action === id)?.outcomes;
    expect(outcomes('push')).toEqual([{ metric: 'heat', taken: { runs, mean: 2 }, left: { runs: 0, mean: null } }]);
    expect(outcomes('dream')).toEqual([{ metric: 'heat', taken: { runs: 0, mean: null }, left: { runs, mean: 2 } }]);
  });

  it('plays the same runs with the sides turned round', () => {
    expect(coverage.initiative).toEqual({ sides: ['blue', 'red'], runs, endingDiffers: runs, worldDiffers: runs });
    const rolled = measureCoverage({ ...of, initiative: { kind: 'rolled' } }, { seed: '3', runs: 3 });
    expect(rolled.initiative).toEqual({ sides: ['blue', 'red'], runs: 3, endingDiffers: 3, worldDiffers: 3 });
    const apart = {
      ...of,
      actions: of.actions.filter(({ id }) => id !== 'grab'),
      policies: [of.policies[0]].flatMap((each) => each ?? []),
      seats: of.seats.map(({ policy: own, ...seat }) => (seat.id === 'blue' ? { ...seat, policy: own ?? '' } : seat)),
    };
    expect(measureCoverage(apart, { seed: '3', runs: 3 }).initiative).toMatchObject({
      endingDiffers: 0,
      worldDiffers: 0,
    });
  });

  it('finds tracks that their bounds stop', () => {
    expect(coverage.clamped).toEqual([]);
    const hot = { ...of, variables: [track('tension', { max: 1 }), track('flag')] };
    expect(measureCoverage(hot, { seed: '3', runs: 2 }).clamped).toEqual([{ variable: 'tension', runs: 2 }]);
  });
});

describe('the findings of a coverage', () => {
  it('are what never happened, what cannot be otherwise, and what initiative decides', () => {
    const eager = measureCoverage(of, { seed: '3', runs: 30 });
    expect(findingsIn(eager).map(({ code, of: subject }) => `${code} ${subject}`)).toEqual([
      'rule-never-fired no_turn',
      'state-never-entered m.lost',
      'ending-never-reached red_flag',
      'never-chosen wait@blue',
      'never-chosen wait@red',
      'never-legal dream@blue',
      'dominant take@blue',
      'dominant grab@red',
      'initiative-decides red, blue',
    ]);
  });

  it('say in sentences how often', () => {
    const sentences = findingsIn(measureCoverage(of, { seed: '3', runs: 30 })).map(({ sentence }) => sentence);
    expect(sentences).toContain('The rule no_turn never fired in 30 runs.');
    expect(sentences).toContain('blue chose take 30 of 30 times that it could have chosen something else.');
    expect(sentences).toContain('30 of 30 runs end otherwise when the sides act in the order red, blue.');
  });

  it('are none of orders that were hardly ever open to choice', () => {
    expect(findingsIn(coverage).some(({ code }) => code === 'dominant')).toBe(false);
  });
});
