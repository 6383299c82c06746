import { activation, below, draw, siteOf } from '@sandtable/random';
import type { Effect, State } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import {
  at,
  eventsOf,
  give,
  go,
  inject,
  machine,
  number,
  onward,
  type Played,
  raise,
  refusalOf,
  rule,
  scenario,
  set,
  start,
  state,
  track,
  variable,
  words,
} from './small.ts';

const say = (text: string): Effect => ({ do: 'tell', seats: [], text: words(text) });

/** A state that tells when it is entered and left. */
function spoken(id: string, given: Partial<State> = {}): State {
  const name = id.slice('m.'.length);
  return state(id, { entry: [say(`+${name}`)], exit: [say(`-${name}`)], ...given });
}

/** The same without an exit: final states have none. */
function final(id: string, given: Partial<State> = {}): State {
  return spoken(id, { kind: 'final', exit: [], ...given });
}

const low = (id: string) => at(variable(id), 'at-least', number(1));

function begin(...states: State[]): Played {
  const of = scenario({
    calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 12, turnsPerMove: 1 },
    variables: [track('x'), track('y')],
    signals: [{ id: 'alarm', title: words('Alarm') }],
    machines: [machine('m', states)],
  });
  return give(start(of), onward('phase'));
}

/** What is told from here to the end of the turn. */
function toldIn(played: Played): string {
  return eventsOf(played, 'told')
    .map(({ message }) => String(message.text.en?.[0]))
    .join(' ');
}

function turn(played: Played): Played {
  return give({ ...played, events: [] }, onward('turn'));
}

function active({ game }: Played): string[] {
  return Object.entries(game.world)
    .filter(([id]) => id.endsWith('/in'))
    .map(([id, value]) => `${id}=${value}`);
}

describe('entering the initial states, in turn 1', () => {
  test('outermost first, then in document order; the configuration is there before any effect', () => {
    const told = begin(
      spoken('m.p', {
        kind: 'parallel',
        initial: true,
        entry: [
          say('+p'),
          { do: 'if', when: { op: 'active', state: 'm.p.b.in' }, then: [say('sees b.in')], otherwise: [] },
        ],
      }),
      spoken('m.p.a', { parent: 'm.p', kind: 'compound' }),
      spoken('m.p.a.one', { parent: 'm.p.a' }),
      spoken('m.p.a.two', { parent: 'm.p.a', initial: true }),
      spoken('m.p.b', { parent: 'm.p', kind: 'compound' }),
      spoken('m.p.b.in', { parent: 'm.p.b', initial: true }),
    );
    expect(toldIn(told)).toBe('+p sees b.in +p.a +p.a.two +p.b +p.b.in');
    expect(active(told)).toEqual(['m.p.a/in=2', 'm.p.b/in=1', 'm/in=1']);
    expect(eventsOf(told, 'entered').map(({ state }) => state)).toEqual([
      'm.p',
      'm.p.a',
      'm.p.a.two',
      'm.p.b',
      'm.p.b.in',
    ]);
  });

  test('signals are heard when all machines have been entered', () => {
    const of = scenario({
      signals: [{ id: 'alarm', title: words('Alarm') }],
      machines: [
        machine('m', [
          spoken('m.a', {
            initial: true,
            entry: [{ do: 'send', signal: 'alarm' }],
            transitions: [go('m.b', { on: 'alarm' })],
          }),
          spoken('m.b'),
        ]),
        machine('n', [state('n.a', { initial: true, entry: [say('+n')] })]),
      ],
    });
    expect(toldIn(give(start(of), onward('phase')))).toBe('+n -a +b');
  });
});

describe('which transition is taken', () => {
  const nested = (inner: Partial<Parameters<typeof go>[1]>, outer: Partial<Parameters<typeof go>[1]>) => [
    spoken('m.out', { kind: 'compound', initial: true, transitions: [go('m.there', outer)] }),
    spoken('m.out.in', { parent: 'm.out', initial: true, transitions: [go('m.out.next', inner)] }),
    spoken('m.out.next', { parent: 'm.out' }),
    spoken('m.there'),
  ];

  test('the innermost state with an enabled one wins', () => {
    expect(toldIn(turn(begin(...nested({}, {}))))).toBe('-out.in +out.next');
  });

  test('where the inner one is not enabled the outer one is taken', () => {
    expect(toldIn(turn(begin(...nested({ when: low('x') }, {}))))).toBe('-out.in -out +there');
  });

  test('among a state’s own, the first in document order', () => {
    const told = turn(
      begin(
        spoken('m.a', {
          initial: true,
          transitions: [go('m.b', { when: low('x') }), go('m.c'), go('m.d')],
        }),
        spoken('m.b'),
        spoken('m.c'),
        spoken('m.d'),
      ),
    );
    expect(toldIn(told)).toBe('-a +c');
  });

  test('one step a turn: what a step opens waits for the next', () => {
    const played = begin(
      spoken('m.a', { initial: true, transitions: [go('m.b')] }),
      spoken('m.b', { transitions: [go('m.c')] }),
      spoken('m.c'),
    );
    expect([toldIn(turn(played)), toldIn(turn(turn(played)))]).toEqual(['-a +b', '-b +c']);
  });

  test('guards are judged on the world before the step, in all regions', () => {
    const told = turn(
      begin(
        state('m.p', { kind: 'parallel', initial: true }),
        state('m.p.a', { parent: 'm.p', kind: 'compound' }),
        state('m.p.a.one', {
          parent: 'm.p.a',
          initial: true,
          transitions: [go('m.p.a.two', { effects: [raise('x')] })],
        }),
        state('m.p.a.two', { parent: 'm.p.a' }),
        state('m.p.b', { parent: 'm.p', kind: 'compound' }),
        state('m.p.b.one', { parent: 'm.p.b', initial: true, transitions: [go('m.p.b.two', { when: low('x') })] }),
        state('m.p.b.two', { parent: 'm.p.b' }),
      ),
    );
    expect(active(told)).toEqual(['m.p.a/in=2', 'm.p.b/in=1', 'm/in=1']);
    expect(active(turn(told))).toEqual(['m.p.a/in=2', 'm.p.b/in=2', 'm/in=1']);
  });

  test('a signal takes only its own transitions, and none of the turn’s', () => {
    const of = scenario({
      signals: [{ id: 'alarm', title: words('Alarm') }],
      rules: [rule('r', [{ do: 'send', signal: 'alarm' }], { limits: { perGame: 1 } })],
      machines: [
        machine('m', [
          spoken('m.a', { initial: true, transitions: [go('m.b'), go('m.c', { on: 'alarm' })] }),
          spoken('m.b'),
          spoken('m.c', { transitions: [go('m.b')] }),
        ]),
      ],
    });
    const told = turn(give(start(of), onward('phase')));
    expect(toldIn(told)).toBe('-a +c -c +b');
    expect(eventsOf(told, 'moved').map(({ on, to }) => [on, to])).toEqual([
      ['alarm', 'm.c'],
      [null, 'm.b'],
    ]);
  });

  test('a final state stays', () => {
    const played = turn(begin(spoken('m.a', { initial: true, transitions: [go('m.z')] }), final('m.z')));
    expect(toldIn(played)).toBe('-a +z');
    expect(toldIn(turn(played))).toBe('');
    expect(active(turn(played))).toEqual(['m/in=2']);
  });
});

describe('the order of effects', () => {
  test('exits innermost and last first, then the transition, then entries outermost and first first', () => {
    const told = turn(
      begin(
        spoken('m.p', { kind: 'parallel', initial: true, transitions: [go('m.q', { effects: [say('go')] })] }),
        spoken('m.p.a', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.a.one', { parent: 'm.p.a', initial: true }),
        spoken('m.p.b', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.b.one', { parent: 'm.p.b', initial: true }),
        spoken('m.q', { kind: 'parallel' }),
        spoken('m.q.a', { parent: 'm.q' }),
        spoken('m.q.b', { parent: 'm.q', kind: 'compound' }),
        spoken('m.q.b.one', { parent: 'm.q.b', initial: true }),
      ),
    );
    expect(toldIn(told)).toBe('-p.b.one -p.b -p.a.one -p.a -p go +q +q.a +q.b +q.b.one');
  });

  test('several regions: all exits, all transitions, all entries', () => {
    const told = turn(
      begin(
        spoken('m.p', { kind: 'parallel', initial: true }),
        spoken('m.p.a', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.a.one', {
          parent: 'm.p.a',
          initial: true,
          transitions: [go('m.p.a.two', { effects: [say('a')] })],
        }),
        spoken('m.p.a.two', { parent: 'm.p.a' }),
        spoken('m.p.b', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.b.one', {
          parent: 'm.p.b',
          initial: true,
          transitions: [go('m.p.b.two', { effects: [say('b')] })],
        }),
        spoken('m.p.b.two', { parent: 'm.p.b' }),
      ),
    );
    expect(toldIn(told)).toBe('-p.b.one -p.a.one a b +p.a.two +p.b.two');
  });

  test('all of them see the new configuration', () => {
    const sees: Effect = {
      do: 'if',
      when: { op: 'active', state: 'm.b' },
      then: [say('b')],
      otherwise: [say('a')],
    };
    const told = turn(
      begin(
        state('m.a', { initial: true, exit: [sees], transitions: [go('m.b', { effects: [sees] })] }),
        state('m.b', { entry: [sees] }),
      ),
    );
    expect(toldIn(told)).toBe('b b b');
  });

  test('a transition to its own state leaves and enters it, and its initial state', () => {
    const played = begin(
      spoken('m.a', {
        kind: 'compound',
        initial: true,
        transitions: [go('m.a', { when: low('x'), effects: [say('again')] })],
      }),
      spoken('m.a.one', { parent: 'm.a', initial: true, transitions: [go('m.a.two')] }),
      spoken('m.a.two', { parent: 'm.a', transitions: [] }),
    );
    const moved = turn(played);
    expect(active(moved)).toEqual(['m.a/in=2', 'm/in=1']);
    const again = turn(give(moved, { kind: 'correct', variable: 'x', value: 1 }));
    expect(toldIn(again)).toBe('-a.two -a again +a +a.one');
    expect(active(again)).toEqual(['m.a/in=1', 'm/in=1']);
  });

  test('a transition out of one region leaves the others too', () => {
    const told = turn(
      begin(
        spoken('m.p', { kind: 'parallel', initial: true }),
        spoken('m.p.a', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.a.one', { parent: 'm.p.a', initial: true, transitions: [go('m.out')] }),
        spoken('m.p.b', { parent: 'm.p', kind: 'compound' }),
        spoken('m.p.b.one', { parent: 'm.p.b', initial: true, transitions: [go('m.p.b.two')] }),
        spoken('m.p.b.two', { parent: 'm.p.b' }),
        spoken('m.out'),
      ),
    );
    expect(toldIn(told)).toBe('-p.b.one -p.b -p.a.one -p.a -p +out');
    expect(active(told)).toEqual(['m.p.a/in=0', 'm.p.b/in=0', 'm/in=2']);
  });

  test('a target inside a compound state enters it there', () => {
    const told = turn(
      begin(
        spoken('m.a', { initial: true, transitions: [go('m.b.two')] }),
        spoken('m.b', { kind: 'compound' }),
        spoken('m.b.one', { parent: 'm.b', initial: true }),
        spoken('m.b.two', { parent: 'm.b', transitions: [go('m.b.three')] }),
        spoken('m.b.three', { parent: 'm.b' }),
      ),
    );
    expect(toldIn(told)).toBe('-a +b +b.two');
    // It goes on from there, and not from where the compound state begins.
    expect(toldIn(turn(told))).toBe('-b.two +b.three');
  });
});

describe('after', () => {
  const waiting = (after: number, ...more: State[]) =>
    begin(state('m.a', { initial: true, transitions: [go('m.b', { after })] }), state('m.b'), ...more);

  /** In which turn the machine leaves its first state. */
  function leaves(played: Played, from = 1): number {
    const next = turn(played);
    return next.game.world['m/in'] === 1 ? leaves(next, from + 1) : from;
  }

  test('true from entry plus that many turns: entered in turn 1, left in turn 1 + n', () => {
    expect([1, 2, 5].map((after) => leaves(waiting(after)))).toEqual([2, 3, 6]);
  });

  test('the counter is the turn of entry, and 0 while the state is not active', () => {
    const played = waiting(2);
    expect(played.game.world['m.a/since']).toBe(1);
    const left = turn(turn(turn(played)));
    expect([left.game.world['m/in'], left.game.world['m.a/since']]).toEqual([2, 0]);
  });

  test('entering again starts it again', () => {
    const played = begin(
      state('m.a', {
        initial: true,
        transitions: [go('m.a', { when: at(variable('turn'), 'equal', number(2)) }), go('m.b', { after: 2 })],
      }),
      state('m.b'),
    );
    expect(turn(turn(played)).game.world['m.a/since']).toBe(2);
    expect(leaves(played)).toBe(4);
  });

  test('time, condition and chance must all hold', () => {
    const played = begin(
      state('m.a', { initial: true, transitions: [go('m.b', { after: 2, when: low('x') })] }),
      state('m.b'),
    );
    const late = turn(turn(turn(played)));
    expect(late.game.world['m/in']).toBe(1);
    expect(turn(give(late, { kind: 'correct', variable: 'x', value: 1 })).game.world['m/in']).toBe(2);
  });
});

describe('chance', () => {
  const signals = ['alarm', 'call'].map((id) => ({ id, title: words(id) }));
  const send = (signal: string) => ({ do: 'send', signal }) as const;
  const hearing = machine('m', [
    state('m.a', {
      initial: true,
      transitions: [
        go('m.a', { on: 'alarm', chance: { percentage: number(5000), site: 'm.a/go/0' }, effects: [raise('x')] }),
        go('m.a', { chance: { percentage: number(5000), site: 'm.a/go/1' } }),
      ],
    }),
  ]);

  test('the draw is numbered by how often the signal was heard in the turn, and told once', () => {
    const of = scenario({
      signals,
      variables: [track('x')],
      rules: [rule('r', [send('alarm'), send('alarm')])],
      machines: [hearing],
    });
    const played = give(start(of), onward('phase'), onward('phase'), onward('phase'));
    const succeeded = [0, 1].map(
      (count) => below(draw(played.game.key, siteOf('m.a/go/0'), 1, activation(0, count))[0], 10_000) < 5000,
    );
    const heard = eventsOf(played, 'drawn').filter(({ draw: { site } }) => site === 'm.a/go/0');
    expect(heard.map(({ draw: { count, ...drawn } }) => [count, 'succeeded' in drawn && drawn.succeeded])).toEqual([
      [0, succeeded[0]],
      [1, succeeded[1]],
    ]);
    expect(played.game.world.x).toBe(succeeded.filter(Boolean).length);
    expect({ ...played.game.heard }).toEqual({ alarm: 2 });
    expect({ ...give(played, onward(), onward('phase'), onward('phase'), onward('phase')).game.heard }).toEqual({
      alarm: 2,
    });
  });

  test('what else is sent and heard shifts no draw', () => {
    const drawnWith = (...sent: readonly string[]) => {
      const of = scenario({
        signals,
        variables: [track('x')],
        rules: [rule('r', sent.map(send))],
        machines: [hearing],
      });
      return eventsOf(turn(give(start(of), onward('phase'))), 'drawn').map(({ draw: { site, count, blocks } }) => [
        site,
        count,
        blocks,
      ]);
    };
    const plain = drawnWith('alarm');
    expect(plain.map(([site, count]) => [site, count])).toEqual([
      ['m.a/go/0', 0],
      ['m.a/go/1', 0],
    ]);
    expect(drawnWith('call', 'alarm', 'call')).toEqual(plain);
  });

  test('no chance is drawn where time or condition already forbid it', () => {
    const played = begin(
      state('m.a', {
        initial: true,
        transitions: [go('m.b', { when: low('x'), chance: { percentage: number(10_000), site: 'm.a/go/0' } })],
      }),
      state('m.b'),
    );
    expect(eventsOf(turn(played), 'drawn')).toEqual([]);
  });
});

test('before the first turn no machine hears anything, nor is put into a state', () => {
  const of = scenario({
    variables: [track('x')],
    machines: [machine('m', [state('m.a', { initial: true }), state('m.b')])],
    injects: [inject('i')],
  });
  expect(refusalOf(start(of), { kind: 'correct', state: 'm.b' })).toBe('not-now');
  expect(refusalOf(start(of), { kind: 'rule', ruling: { decide: 'effects', effects: [] } })).toBe('not-now');
  expect(refusalOf(start(of), { kind: 'inject', do: 'release', id: 'i' })).toBe('not-now');
  expect(refusalOf(start(of), { kind: 'correct', variable: 'x', value: 1 })).toBeUndefined();
});

describe('putting a machine into a state by hand', () => {
  const states = [
    state('m.calm', { initial: true, entry: [set('x', 9)] }),
    state('m.crisis', { kind: 'parallel' }),
    state('m.crisis.sea', { parent: 'm.crisis', kind: 'compound' }),
    state('m.crisis.sea.near', {
      parent: 'm.crisis.sea',
      initial: true,
      transitions: [go('m.crisis.sea.far', { after: 3 })],
    }),
    state('m.crisis.sea.far', { parent: 'm.crisis.sea', entry: [set('y', 9)] }),
    state('m.crisis.air', { parent: 'm.crisis', kind: 'compound' }),
    state('m.crisis.air.clear', { parent: 'm.crisis.air', initial: true }),
    state('m.crisis.air.busy', { parent: 'm.crisis.air' }),
  ];
  const put = (played: Played, id: string) => give({ ...played, events: [] }, { kind: 'correct', state: id });

  test('the states around it and the initial ones beside and inside it become active; no effects apply', () => {
    const played = put(begin(...states), 'm.crisis.sea.far');
    expect(active(played)).toEqual(['m.crisis.air/in=1', 'm.crisis.sea/in=2', 'm/in=2']);
    expect(played.game.world.y).toBe(0);
    expect(eventsOf(played, 'corrected')).toMatchObject([{ what: 'm.crisis.sea.far' }]);
  });

  test('regions beside it that were active stay as they are; what is entered counts from this turn', () => {
    const busy = put(turn(begin(...states)), 'm.crisis.air.busy');
    const near = put(turn(busy), 'm.crisis.sea.near');
    expect(active(near)).toEqual(['m.crisis.air/in=2', 'm.crisis.sea/in=1', 'm/in=2']);
    expect(near.game.world['m.crisis.sea.near/since']).toBe(2);
    expect(active(put(near, 'm.calm'))).toEqual(['m.crisis.air/in=0', 'm.crisis.sea/in=0', 'm/in=1']);
    expect(put(near, 'm.calm').game.world['m.crisis.sea.near/since']).toBe(0);
  });
});
