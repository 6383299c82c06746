import { digestOf as digestOfVector, layoutOf } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { planOf } from '../src/plan.ts';
import { digestOf, patchOf, startWorld, written } from '../src/world.ts';
import { eventsOf, give, onward, rule, scenario, set, start, track } from './small.ts';

const of = scenario({ variables: [track('b', { start: 2 }), track('a', { start: 7 })] });
const plan = planOf(of);
const world = startWorld(plan, {});

function slot(id: string) {
  const found = plan.slots.get(id);
  if (!found) throw new Error(id);
  return found;
}

describe('writing', () => {
  test('makes another world, frozen, and leaves the first as it was', () => {
    const next = written(world, [
      { slot: slot('a'), wanted: 99 },
      { slot: slot('b'), wanted: 2 },
    ]);
    expect([next.a, next.b, world.a]).toEqual([10, 2, 7]);
    expect(Object.isFrozen(next)).toBe(true);
  });

  test('is a patch where something changes', () => {
    expect(patchOf(world, { slot: slot('a'), wanted: 99 })).toEqual({ op: 'replace', path: ['a'], value: 10 });
    expect(patchOf(world, { slot: slot('b'), wanted: 2 })).toBeUndefined();
  });

  test('that changes nothing gives the same world', () => {
    expect(written(world, [{ slot: slot('a'), wanted: 7 }])).toBe(world);
  });

  test('of a step leaves what an earlier turn closed with as it was', () => {
    const counts = scenario({ variables: [track('a')], rules: [rule('r', [set('a', 9)])] });
    const played = give(start(counts), onward('turn'), onward('turn'));
    const closed = eventsOf(played, 'closed').map((event) => event.world.turn);
    expect(closed).toEqual([1, 2]);
  });
});

test('the digest is that of the integers in the order of their ids', () => {
  // a, b, ending, move/left, move/length, turn
  expect(layoutOf(of).slots.map(({ id }) => id)).toEqual(['a', 'b', 'ending', 'move/left', 'move/length', 'turn']);
  expect(digestOf({ scenario: of, world })).toBe(digestOfVector(Int32Array.of(7, 2, 0, 0, 1, 0)));
});

test('a variable may have any name that the language allows', () => {
  const odd = scenario({
    variables: [track('constructor'), track('toString', { start: 4 })],
    rules: [rule('hasOwnProperty', [set('constructor', 3)])],
  });
  const { game } = give(start(odd), onward('turn'));
  expect([game.world.constructor, Object.hasOwn(game.world, 'toString')]).toEqual([3, true]);
  expect(game.world['hasOwnProperty/uses']).toBe(1);
});
