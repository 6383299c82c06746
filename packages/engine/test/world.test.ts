import { digestOf as digestOfVector, layoutOf } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { planOf } from '../src/plan.ts';
import { digestOf, startWorld, written } from '../src/world.ts';
import { give, onward, rule, scenario, set, start, track } from './small.ts';

const of = scenario({ variables: [track('b', { start: 2 }), track('a', { start: 7 })] });
const plan = planOf(of);
const world = startWorld(plan, {});

function slot(id: string) {
  const found = plan.slots.get(id);
  if (!found) throw new Error(id);
  return found;
}

describe('writing', () => {
  test('makes another world, its patches, and leaves the first as it was', () => {
    const [next, patches] = written(world, [
      { slot: slot('a'), wanted: 99 },
      { slot: slot('b'), wanted: 2 },
    ]);
    expect([next.a, next.b, world.a]).toEqual([10, 2, 7]);
    expect(patches).toEqual([{ op: 'replace', path: ['a'], value: 10 }]);
  });

  test('that changes nothing gives the same world', () => {
    const [next, patches] = written(world, [{ slot: slot('a'), wanted: 7 }]);
    expect(next).toBe(world);
    expect(patches).toEqual([]);
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
