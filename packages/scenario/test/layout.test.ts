import { describe, expect, it } from 'vitest';
import { byCodeUnit, layoutOf, ScenarioAssertion, slotOf, startVector } from '../src/index.ts';
import { action, machine, number, scenario, state, track } from './build.ts';
import { harbour } from './harbour.ts';

const layout = layoutOf(harbour);
const spans = Object.fromEntries(layout.slots.map(({ id, min, max, start }) => [id, [min, max, start]]));

describe('the layout of a world', () => {
  it('holds exactly what is declared and what follows from it', () => {
    // Counted by hand from the scenario: 12 turns; the mayor has 2 orders a move, the board and the harbourmaster 1.
    expect(spans).toEqual({
      approval: [0, 10_000, number(5000)],
      budget: [0, 50, number(20)],
      ending: [0, 3, 0],
      'gale/ready': [0, 14, 0],
      'gale/uses': [0, 3, 0],
      leaked: [0, 1, number(0)],
      // The mayor always has authority, but may need the harbourmaster's consent.
      'make_offer@board/ask': [0, 6, 0],
      'make_offer@board/ask.answer': [0, 2, 0],
      'make_offer@board/ask.hours': [0, 10_000, 0],
      'make_offer@board/ask.left': [0, 12, 0],
      'make_offer@board/ask.of': [0, 3, 0],
      'make_offer@board/ask.stage': [0, 1, 0],
      'make_offer@board/now': [0, 1, 0],
      'make_offer@board/ready': [0, 15, 0],
      'make_offer@board/uses': [0, 4, 0],
      'make_offer@mayor/ask': [0, 6, 0],
      'make_offer@mayor/ask.answer': [0, 2, 0],
      'make_offer@mayor/ask.hours': [0, 10_000, 0],
      'make_offer@mayor/ask.left': [0, 12, 0],
      'make_offer@mayor/ask.of': [0, 3, 0],
      'make_offer@mayor/ask.stage': [0, 1, 0],
      'make_offer@mayor/now': [0, 1, 0],
      'make_offer@mayor/ready': [0, 15, 0],
      'make_offer@mayor/uses': [0, 4, 0],
      'move/left': [0, 12, 0],
      'move/length': [1, 12, 2],
      'news/state': [0, 2, 0],
      'offer.company': [0, 10, number(2)],
      'offer.town': [0, 10, number(0)],
      'pay/uses': [0, 12, 0],
      'port/in': [1, 2, 1],
      posture: [0, 2, number(0)],
      'standing/board/1': [0, 6, 0],
      'standing/mayor/1': [0, 6, 0],
      'standing/mayor/2': [0, 6, 0],
      'strike.out.talk.silent/since': [0, 12, 0],
      'strike.out.talk/in': [0, 2, 0],
      'strike.slow/in': [0, 2, 0],
      'strike.slow/since': [0, 12, 0],
      'strike/in': [1, 4, 1],
      'tow@harbourmaster/now': [0, 2, 0],
      'tow@harbourmaster/uses': [0, 24, 0],
      'tugs.quay': [0, 6, number(4)],
      'tugs.roads': [0, 6, number(0)],
      turn: [0, 12, 0],
      unrest: [0, 10, { op: 'parameter', id: 'mood' }],
    });
  });

  it('is in the order of ids by code unit, and says where each is', () => {
    const ids = layout.slots.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted(byCodeUnit));
    for (const [index, { id }] of layout.slots.entries()) expect(layout.indexOf.get(id)).toBe(index);
  });

  it.each([
    ['unrest', { is: 'declared', variable: 'unrest' }],
    ['turn', { is: 'turn' }],
    ['move/length', { is: 'move-length' }],
    ['strike/in', { is: 'machine-in', machine: 'strike' }],
    ['strike.slow/in', { is: 'state-in', machine: 'strike', state: 'strike.slow' }],
    ['strike.slow/since', { is: 'state-since', machine: 'strike', state: 'strike.slow' }],
    ['make_offer@board/ask.stage', { is: 'ask-stage', action: 'make_offer', seat: 'board' }],
    ['tow@harbourmaster/uses', { is: 'uses', action: 'tow', seat: 'harbourmaster' }],
    ['gale/ready', { is: 'rule-ready', rule: 'gale' }],
    ['news/state', { is: 'inject-state', inject: 'news' }],
    ['standing/mayor/2', { is: 'standing', seat: 'mayor', slot: 2 }],
  ])('says what %s is for', (id, role) => {
    expect(slotOf(layout, id).role).toEqual(role);
  });

  it('begins in the initial configuration, also below states that are active at once', () => {
    const nested = machine('m', [
      state('m.a', {}),
      state('m.b', { kind: 'parallel', initial: true }),
      state('m.b.left', { parent: 'm.b', kind: 'compound' }),
      state('m.b.left.one', { parent: 'm.b.left' }),
      state('m.b.left.two', { parent: 'm.b.left', initial: true }),
      state('m.b.right', { parent: 'm.b', kind: 'compound' }),
      state('m.b.right.one', { parent: 'm.b.right', initial: true }),
    ]);
    const starts = layoutOf(scenario({ machines: [nested] })).slots.map(({ id, start }) => [id, start]);
    expect(Object.fromEntries(starts)).toMatchObject({ 'm/in': 2, 'm.b.left/in': 2, 'm.b.right/in': 1 });
  });

  it('has no asks for a seat that never asks: sole authority without condition, consent of itself', () => {
    const free = action('free', ['mayor'], {
      authority: [{ seat: 'mayor' }],
      consents: [{ seat: 'mayor', takes: { hours: number(1), turns: number(0) } }],
    });
    const ids = layoutOf(scenario({ actions: [free] })).slots.map(({ id }) => id);
    expect(ids.filter((id) => id.includes('ask'))).toEqual([]);
  });

  it('asserts that ids differ', () => {
    const twice = scenario({ variables: [track('a', 0, 1), track('a', 0, 1)] });
    expect(() => layoutOf(twice)).toThrow(ScenarioAssertion);
    expect(() => slotOf(layout, 'nothing')).toThrow('expected the id of a variable, found nothing');
  });
});

describe('the world before the first turn', () => {
  it('is every start under the parameters, clamped to its bounds', () => {
    const at = (id: string, mood: number) =>
      startVector(layout, new Map([['mood', mood]]))[layout.indexOf.get(id) ?? -1];
    expect(at('unrest', 7)).toBe(7);
    expect(at('unrest', 99)).toBe(10);
    expect(at('tugs.quay', 7)).toBe(4);
    expect(at('strike/in', 7)).toBe(1);
    expect(at('make_offer@mayor/uses', 7)).toBe(0);
  });
});
