import { describe, expect, it } from 'vitest';
import { checkSignals, type Effect, type Inject, problemText, type State, signalCycles } from '../src/index.ts';
import { machine, scenario, state, text } from './build.ts';
import { harbour } from './harbour.ts';

const send = (signal: string): Effect => ({ do: 'send', signal });
const release = (inject: string): Effect => ({ do: 'release', inject });
const signals = (...ids: string[]) => ids.map((id) => ({ id, title: text(id) }));
const go = (target: string, on?: string, effects: readonly Effect[] = []) => ({ target, ...(on && { on }), effects });
const inject = (id: string, effects: readonly Effect[]): Inject => ({
  id,
  title: text(id),
  seats: [],
  text: text(''),
  effects,
});

const cyclesOf = (states: readonly State[], ids = ['a', 'b', 'c'], injects: readonly Inject[] = []) =>
  signalCycles(scenario({ signals: signals(...ids), machines: [machine('m', states)], injects }));

describe('cycles of signals', () => {
  it('are none in a scenario whose signals end', () => {
    expect(signalCycles(harbour)).toEqual([]);
  });

  it('go through the effects of transitions', () => {
    expect(
      cyclesOf([
        state('m.x', { initial: true, transitions: [go('m.x', 'a', [send('b')]), go('m.x', 'b', [send('c')])] }),
        state('m.y', { transitions: [go('m.x', 'c', [send('a')])] }),
      ]),
    ).toEqual([['a', 'b', 'c']]);
  });

  it('go through deeper effects and through a signal itself', () => {
    const deep: Effect = {
      do: 'repeat',
      times: 2,
      effects: [{ do: 'if', when: { op: 'number', value: 0 }, then: [], otherwise: [send('a')] }],
    };
    expect(cyclesOf([state('m.x', { initial: true, transitions: [go('m.x', 'a', [deep])] })])).toEqual([['a']]);
  });

  it('go through states that are left and entered, and through no others', () => {
    const states = (target: string) => [
      state('m.x', { initial: true, transitions: [go(target, 'a')] }),
      state('m.y', { entry: [send('a')] }),
      state('m.z', { exit: [send('a')] }),
    ];
    expect(cyclesOf(states('m.y'))).toEqual([['a']]);
    expect(cyclesOf(states('m.z'))).toEqual([]);
    expect(
      cyclesOf([state('m.x', { initial: true, exit: [send('a')], transitions: [go('m.y', 'a')] }), state('m.y')]),
    ).toEqual([['a']]);
  });

  it('do not go through transitions of the turn', () => {
    expect(
      cyclesOf([
        state('m.x', { initial: true, transitions: [go('m.x', 'a', [send('b')]), go('m.x', undefined, [send('a')])] }),
      ]),
    ).toEqual([]);
  });

  it('go through initial states and through regions beside', () => {
    const nested = (inside: string) => [
      state('m.x', { initial: true, transitions: [go('m.p', 'a')] }),
      state('m.p', { kind: 'parallel' }),
      state('m.p.l', { kind: 'compound', parent: 'm.p' }),
      state('m.p.l.one', { parent: 'm.p.l', initial: true, entry: inside === 'one' ? [send('a')] : [] }),
      state('m.p.l.two', { parent: 'm.p.l', entry: inside === 'two' ? [send('a')] : [] }),
      state('m.p.r', { parent: 'm.p', entry: inside === 'r' ? [send('a')] : [] }),
    ];
    expect(cyclesOf(nested('one'))).toEqual([['a']]);
    expect(cyclesOf(nested('r'))).toEqual([['a']]);
    expect(cyclesOf(nested('two'))).toEqual([]);
    const deepTarget = nested('r').with(0, state('m.x', { initial: true, transitions: [go('m.p.l.two', 'a')] }));
    expect(cyclesOf(deepTarget)).toEqual([['a']]);
  });

  it('stay within a region whose transition does', () => {
    const regions = (source: string, target: string) => [
      state('m.p', { kind: 'parallel', initial: true, exit: [] }),
      state('m.p.l', { kind: 'compound', parent: 'm.p' }),
      state('m.p.l.one', { parent: 'm.p.l', initial: true, transitions: source === 'one' ? [go(target, 'a')] : [] }),
      state('m.p.l.two', { parent: 'm.p.l' }),
      state('m.p.r', { parent: 'm.p', exit: [send('a')] }),
      state('m.q'),
    ];
    expect(cyclesOf(regions('one', 'm.p.l.two'))).toEqual([]);
    // Out of the whole, and to a region itself, which in a statechart leaves the regions beside it too.
    expect(cyclesOf(regions('one', 'm.q'))).toEqual([['a']]);
    expect(cyclesOf(regions('one', 'm.p.l'))).toEqual([['a']]);
  });

  it('go through injects', () => {
    const states = [state('m.x', { initial: true, transitions: [go('m.x', 'a', [release('news')])] })];
    expect(cyclesOf(states, ['a'], [inject('news', [send('a')])])).toEqual([['a', 'news']]);
    expect(
      cyclesOf(
        [state('m.x', { initial: true })],
        ['a'],
        [inject('news', [release('more')]), inject('more', [release('news')])],
      ),
    ).toEqual([['news', 'more']]);
  });

  it('are each reported once, and not what only leads to them', () => {
    const transitions = [
      go('m.x', 'a', [send('b')]),
      go('m.x', 'b', [send('b'), send('c')]),
      go('m.x', 'c', [send('d')]),
      go('m.x', 'd', [send('c')]),
    ];
    expect(cyclesOf([state('m.x', { initial: true, transitions })], ['a', 'b', 'c', 'd'])).toEqual([['b'], ['c', 'd']]);
  });

  it('are problems of the first of them', () => {
    const transitions = [go('m.x', 'b', [send('c')]), go('m.x', 'c', [send('b')])];
    const circle = scenario({
      signals: signals('a', 'b', 'c'),
      machines: [machine('m', [state('m.x', { initial: true, transitions })])],
    });
    expect(checkSignals(circle).map(problemText)).toEqual(['signals[1]: signals go in a circle: b → c → b']);
  });

  it('are found among very many signals at once', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `s${index}`);
    const transitions = ids.map((id, index) => go('m.x', id, [send(ids[(index + 1) % ids.length] ?? '')]));
    expect(cyclesOf([state('m.x', { initial: true, transitions })], ids)).toEqual([ids]);
    const pairs = ids.map((id, index) => go('m.x', id, [send(ids[index ^ 1] ?? '')]));
    expect(cyclesOf([state('m.x', { initial: true, transitions: pairs })], ids)).toHaveLength(100);
  });
});
