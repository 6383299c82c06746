import type { Expression, Scenario, Script, Test, TestStep } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { reproductionOf } from '../src/expectation/result.ts';
import { runTest, runTests } from '../src/expectation/run-test.ts';
import {
  action,
  at,
  ending,
  go,
  inject,
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
  words,
} from './small.ts';

const die = (site: string): Expression => ({ op: 'dice', dice: { count: 1, sides: 20 }, site });
const chance = (site: string, percentage: number, id: string) =>
  ({ do: 'chance', chance: { percentage: number(percentage), site }, then: [raise(id)], otherwise: [] }) as const;
const now = { hours: number(0), turns: number(0) };
const month = { hours: number(700), turns: number(1) };

const of: Scenario = scenario({
  calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 8, turnsPerMove: 1 },
  variables: [track('tension', { max: 100 }), track('incidents'), track('storms', { max: 50 }), track('luck')],
  parameters: [
    { id: 'push_by', title: words('Push'), min: 0, max: 9, default: 3, kind: 'number', grounds: { sources: [] } },
  ],
  machines: [
    machine('crisis', [
      state('crisis.calm', {
        initial: true,
        entry: [raise('luck', 2)],
        transitions: [go('crisis.hot', { when: at(variable('tension'), 'at-least', number(20)) })],
      }),
      state('crisis.hot'),
    ]),
  ],
  actions: [
    action('push', { effects: [raise('tension', { op: 'parameter', id: 'push_by' })] }),
    action('roll', {
      seats: ['blue', 'red'],
      effects: [raise('tension', die('roll/0')), chance('roll/1', 5000, 'incidents')],
    }),
    action('strike', { consents: [{ seat: 'red', takes: now }], effects: [set('incidents', 9)] }),
    action('plan', { consents: [{ seat: 'red', takes: month }], effects: [raise('tension', die('plan/0'))] }),
    action('scold', { requirements: [{ when: at(variable('tension'), 'at-least', number(5)), secretly: false }] }),
  ],
  rules: [rule('weather', [raise('storms', die('weather/0')), chance('weather/1', 5000, 'storms')])],
  injects: [inject('news', { effects: [raise('incidents', 2)] })],
  policies: [policy('pusher', { preferences: [{ action: 'push', choices: [], weight: number(1) }] })],
  endings: [ending('war', { when: at(variable('tension'), 'at-least', number(40)) })],
  metrics: [metric('peak', 'highest', variable('storms'))],
});

const noScript: Script = { dice: [] };

function given(id: string, value: number): TestStep {
  return { do: 'given', target: variable(id), value: number(value) };
}

function order(id: string, seat = 'blue', script: Script = noScript): TestStep {
  return { do: 'order', seat, order: { action: id, choices: [] }, script };
}

function answer(id: string, grant: boolean, seat = 'red'): TestStep {
  return { do: 'answer', seat, action: id, grant };
}

function after(turns: number, script: Script = noScript): TestStep {
  return { do: 'after', turns, script };
}

function check(left: Expression, op: 'equal' | 'at-least' | 'less' | 'greater', right: number): TestStep {
  return { do: 'check', that: at(left, op, number(right)), text: `${'id' in left ? left.id : left.op} ${op} ${right}` };
}

const is = (id: string, value: number): TestStep => check(variable(id), 'equal', value);

function run(...steps: readonly TestStep[]) {
  return runTest(of, { title: 'a test', seed: 1, policies: [], steps });
}

/** That the test passes, with why where it does not. */
function passes(...steps: readonly TestStep[]): void {
  expect(run(...steps)).toMatchObject({ passed: true });
}

describe('a test without runs', () => {
  it('judges what is given, before anything is played', () => {
    passes(given('tension', 7), is('tension', 7), is('turn', 1));
  });

  it('gives parameters before the game, wherever they stand', () => {
    passes(order('push'), { do: 'given-parameter', parameter: 'push_by', value: number(8) }, is('tension', 8));
    expect(run({ do: 'given-parameter', parameter: 'push_by', value: number(80) }).failure).toMatchObject({
      found: 'push_by is 80, outside 0..9.',
    });
  });

  it('gives states, with what their entry did at the beginning', () => {
    const hot = { op: 'active', state: 'crisis.hot' } as const;
    passes({ do: 'given-state', state: 'crisis.hot' }, check(hot, 'equal', 1), is('luck', 2));
  });

  it('plays turns: one that is given to is the first of them', () => {
    passes(given('tension', 20), after(1), is('turn', 1), check({ op: 'active', state: 'crisis.hot' }, 'equal', 1));
    passes(after(3), is('turn', 3));
    passes(given('tension', 1), after(2), is('turn', 2));
  });

  it('judges an order when its turn has closed, and plays the turns after it', () => {
    passes(order('push'), is('tension', 3), is('turn', 1));
    passes(order('push'), after(2), is('turn', 3));
    passes(order('push'), is('tension', 3), order('push'), is('tension', 6), is('turn', 2));
  });

  it("puts orders that follow one another into one turn, each into the seat's next slot", () => {
    passes(order('push'), order('push'), order('roll', 'red', { dice: [4] }), is('tension', 10), is('turn', 1));
    expect(run(order('push'), order('push'), order('push'), is('tension', 9)).failure).toMatchObject({
      expected: 'push by blue',
      found: 'This seat gives at most 2 orders a move.',
      place: { step: 3, turn: 1 },
    });
  });

  it("fixes an order's dice and chances, and those of no other", () => {
    const rolled = [
      order('roll', 'blue', { dice: [5], chances: 'succeed' }),
      order('roll', 'red', { dice: [7], chances: 'fail' }),
    ];
    passes(...rolled, is('tension', 12), is('incidents', 1));
    // The weather rolls its own die, 1 to 20, whatever the order's script says.
    passes(order('roll', 'blue', { dice: [5], chances: 'succeed' }), check(variable('storms'), 'greater', 0));
  });

  it('fixes all dice and chances of the turns after, in the order in which they are rolled', () => {
    passes(after(3, { dice: [4, 5, 6], chances: 'succeed' }), is('storms', 18));
    passes(given('tension', 1), after(2, { dice: [4, 5], chances: 'fail' }), is('storms', 9));
  });

  it('fails where dice that it fixed are never rolled', () => {
    expect(run(order('push', 'blue', { dice: [5, 6] }), is('tension', 3)).failure).toMatchObject({
      expected: '5, 6 to be rolled',
      found: 'these dice were never rolled',
      place: { step: 2, turn: 1 },
    });
    expect(run(after(1, { dice: [4, 5] })).failure).toMatchObject({ expected: '5 to be rolled' });
    expect(run(order('roll', 'blue', { dice: [4, 5] })).failure).toMatchObject({ expected: '5 to be rolled' });
  });

  it('answers what is asked in the same turn', () => {
    passes(order('strike'), answer('strike', true), is('incidents', 9));
    passes(order('strike'), answer('strike', false), is('incidents', 0));
    passes(order('strike'), is('incidents', 0));
    expect(run(answer('strike', true), after(1)).failure).toMatchObject({
      expected: 'red to grant strike',
      found: 'nobody has ordered it or waits for the answer',
    });
  });

  it("answers what waits, and keeps an order's dice until it is carried out", () => {
    passes(
      order('plan', 'blue', { dice: [13] }),
      is('tension', 0),
      answer('plan', true),
      is('tension', 13),
      is('turn', 2),
    );
    passes(order('plan', 'blue', { dice: [13] }), answer('plan', true), after(1), is('tension', 13), is('turn', 2));
    expect(run(order('plan', 'blue', { dice: [13] }), answer('plan', false), after(1)).failure).toMatchObject({
      expected: '13 to be rolled',
    });
  });

  it('releases injects', () => {
    passes({ do: 'release', inject: 'news' }, is('incidents', 2));
    expect(run({ do: 'release', inject: 'news' }, { do: 'release', inject: 'news' }).passed).toBe(false);
  });

  it('says why an order cannot be given', () => {
    expect(run(order('scold'), is('tension', 0)).failure).toEqual({
      expected: 'scold by blue',
      found: 'scold is not possible as things stand.',
      place: { scenario: 'small', version: '1', test: 'a test', seed: 1, step: 1, turn: 1 },
    });
  });

  it('tells what it found of all that a check looks at', () => {
    const both: TestStep = {
      do: 'check',
      text: 'tension > 5 and crisis is hot',
      that: { op: 'and', of: [at(variable('tension'), 'greater', number(5)), { op: 'active', state: 'crisis.hot' }] },
    };
    const result = run(order('push'), is('tension', 3), both);
    expect(result).toMatchObject({ passed: false, runs: 1 });
    expect(result.failure).toBeUndefined();
    expect(result.checks.map(({ text, passed, found }) => ({ text, passed, found }))).toEqual([
      { text: 'tension equal 3', passed: true, found: 'tension is 3' },
      { text: 'tension > 5 and crisis is hot', passed: false, found: 'tension is 3, crisis is calm' },
    ]);
    const [, failed] = result.checks;
    expect(failed && reproductionOf(failed.place)).toBe('small 1, expect "a test", seed 1, turn 1, step 3');
  });

  it('plays seats by the policies that it names; an order by such a seat takes their place for its turn', () => {
    const policies = [{ seat: 'blue', policy: 'pusher' }];
    const withPusher = (...steps: readonly TestStep[]) => runTest(of, { title: 'policy', seed: 1, policies, steps });
    expect(withPusher(after(2), is('tension', 12))).toMatchObject({ passed: true });
    expect(
      withPusher(order('roll', 'blue', { dice: [1] }), is('tension', 1), after(1), is('tension', 7)),
    ).toMatchObject({ passed: true });
  });

  it('gives orders in the next move where the turn is within one', () => {
    const slow = { ...of, calendar: { ...of.calendar, turnsPerMove: 3 } };
    const steps = [after(1), order('push'), is('tension', 3), is('turn', 4)];
    expect(runTest(slow, { title: 'moves', seed: 1, policies: [], steps })).toMatchObject({ passed: true });
  });

  describe('in an edition', () => {
    const editions = [
      { id: 'quick', title: words('Quick'), parameters: [{ parameter: 'push_by', value: 5 }], turnsPerMove: 3 },
      { id: 'plain', title: words('Plain'), parameters: [] },
    ];
    const inIt = (edition: string, ...steps: readonly TestStep[]) =>
      runTest({ ...of, editions }, { title: 'edition', edition, seed: 1, policies: [], steps });

    it('plays with its parameters', () => {
      expect(inIt('quick', order('push'), is('tension', 5))).toMatchObject({ passed: true });
      expect(inIt('plain', order('push'), is('tension', 3))).toMatchObject({ passed: true });
    });

    it('plays moves of its length', () => {
      expect(inIt('quick', after(1), order('push'), is('turn', 4))).toMatchObject({ passed: true });
      expect(inIt('plain', after(1), order('push'), is('turn', 2))).toMatchObject({ passed: true });
    });

    it('lets what is given come before what it sets', () => {
      const given: TestStep = { do: 'given-parameter', parameter: 'push_by', value: number(9) };
      expect(inIt('quick', given, order('push'), is('tension', 9))).toMatchObject({ passed: true });
    });
  });

  it('fails where it would go on after the end', () => {
    expect(run(given('tension', 40), after(3)).failure).toMatchObject({ found: 'the game was over after turn 1' });
  });
});

describe('a test over runs', () => {
  const runs = (count: number, steps: readonly TestStep[], policies: Test['policies'] = []) =>
    runTest(of, { title: 'many', runs: count, seed: 7, policies, steps });
  const share = (
    that: Expression,
    compare: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal',
    bound: number,
  ): TestStep => ({
    do: 'check-runs',
    figure: { kind: 'share', of: that },
    compare,
    bound,
    text: `share(that = 1) <= ${bound}`,
  });
  const war = at(variable('ending'), 'equal', number(1));
  const lucky = at(variable('incidents'), 'at-least', number(1));
  const one = { ...of, calendar: { ...of.calendar, turns: 1 } };
  const roller = policy('roller', { preferences: [{ action: 'roll', choices: [], weight: number(1) }] });

  it('plays every seat by its policy to the end', () => {
    const pusher = [{ seat: 'blue', policy: 'pusher' }];
    // Two orders of 3 a turn: 42 in turn 7.
    const result = runs(5, [share(war, 'equal', 10_000), is('turn', 7)], pusher);
    expect(result).toMatchObject({ passed: true, runs: 5 });
    expect(result.checks[0]).toMatchObject({ estimate: { value: 10_000, runs: 5 }, place: { step: 1 } });
  });

  it('fails only where no number of the interval fulfils the check', () => {
    const blueRolls = {
      ...one,
      policies: [roller],
      seats: one.seats.map((seat) => ({ ...seat, orders: 1, policy: 'roller' })),
    };
    const steps = [5000, 7500, 9900].flatMap((bound) => [
      share(lucky, 'at-most', bound),
      share(lucky, 'at-least', bound),
    ]);
    const result = runTest(blueRolls, { title: 'luck', runs: 200, seed: 7, policies: [], steps });
    // Two rolls at 50%: three in four runs have an incident.
    expect(result.checks.map(({ passed }) => passed)).toEqual([false, true, true, true, true, false]);
    const value = result.checks[0]?.estimate?.value ?? 0;
    expect(value).toBeGreaterThan(6500);
    expect(value).toBeLessThan(8500);
    expect(result.checks[0]?.found).toMatch(/^share\(that = 1\) is [\d.]+% \(99% interval [\d.]+% to [\d.]+%\)$/);
    expect(result.passed).toBe(false);
  });

  it('estimates means and quantiles of metrics', () => {
    const figures: TestStep[] = [
      {
        do: 'check-runs',
        figure: { kind: 'mean', metric: 'peak' },
        compare: 'equal',
        bound: 11,
        text: 'mean(peak) = 11',
      },
      {
        do: 'check-runs',
        figure: { kind: 'mean', metric: 'peak' },
        compare: 'greater',
        bound: 14,
        text: 'mean(peak) > 14',
      },
      {
        do: 'check-runs',
        figure: { kind: 'quantile', metric: 'peak', at: 50 },
        compare: 'at-most',
        bound: 11,
        text: 'quantile(peak, 50)<=11',
      },
    ];
    // A turn's storms: one d20 and half a chance of one more, 11 on the average.
    const result = runTest(one, { title: 'storms', runs: 300, seed: 3, policies: [], steps: figures });
    expect(result.checks.map(({ passed }) => passed)).toEqual([true, false, true]);
    expect(result.checks[2]?.found).toMatch(/^quantile\(peak, 50\) is \d+ \(99% interval \d+ to \d+\)$/);
  });

  it('does its steps in each run, and names the first in which a check does not hold', () => {
    const few = check(variable('storms'), 'less', 12);
    const result = runTest(one, { title: 'calm', runs: 50, seed: 3, policies: [], steps: [given('storms', 2), few] });
    const [failed] = result.checks;
    expect(result.passed).toBe(false);
    expect(failed).toMatchObject({ passed: false, place: { step: 2, turn: 1 } });
    // The run that it names is found again by its number.
    expect(failed?.place.run).toBeGreaterThanOrEqual(0);
    expect(failed?.found).toMatch(/^storms is (1[2-9]|2\d)$/);
    const before = runTest(one, {
      title: 'calm',
      runs: failed?.place.run ?? 0,
      seed: 3,
      policies: [],
      steps: [given('storms', 2), few],
    });
    expect(before).toMatchObject({ passed: true });
  });

  it('compares in five ways', () => {
    // In every run of one turn the war is far and the turn is 1: the shares are 0% and 100%.
    const compare = (that: Expression, bound: number) =>
      (['less', 'at-most', 'greater', 'at-least', 'equal'] as const).map(
        (how) =>
          runTest(one, { title: how, runs: 400, seed: 1, policies: [], steps: [share(that, how, bound)] }).passed,
      );
    const never = at(variable('turn'), 'equal', number(0));
    const always = at(variable('turn'), 'equal', number(1));
    expect(compare(never, 5000)).toEqual([true, true, false, false, false]);
    expect(compare(always, 5000)).toEqual([false, false, true, true, false]);
    expect(compare(never, 0)).toEqual([false, true, true, true, true]);
    expect(compare(always, 10_000)).toEqual([true, true, false, true, true]);
  });

  it('another seed is another batch', () => {
    const steps = [share(at(variable('storms'), 'at-least', number(11)), 'at-least', 0)];
    const batch = (seed: number) =>
      runTest(one, { title: 'many', runs: 40, seed, policies: [], steps }).checks[0]?.found;
    expect(batch(3)).toBe(batch(3));
    expect(batch(3)).not.toBe(batch(1));
  });

  it('has the same result each time', () => {
    const steps = [share(lucky, 'at-most', 100), share(war, 'less', 5000)];
    expect(runs(20, steps)).toEqual(runs(20, steps));
  });

  it('says where a step fails in a run', () => {
    expect(runs(3, [order('scold'), share(war, 'less', 5000)]).failure).toMatchObject({
      place: { run: 0, step: 1, seed: 7 },
    });
  });
});

it('all tests of a scenario run in their order', () => {
  const tests: Test[] = [
    { title: 'first', seed: 1, policies: [], steps: [is('tension', 0)] },
    { title: 'second', seed: 1, policies: [], steps: [is('tension', 1)] },
  ];
  expect(runTests({ ...of, tests }).map(({ title, passed }) => [title, passed])).toEqual([
    ['first', true],
    ['second', false],
  ]);
});
