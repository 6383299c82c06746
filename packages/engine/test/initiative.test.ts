import { activation, draw, siteOf } from '@sandtable/random';
import { expect, test } from 'vitest';
import { eventsOf, give, onward, scenario, start, words } from './small.ts';

const sides = ['blue', 'red', 'green'];
const of = scenario({
  initiative: { kind: 'rolled' },
  sides: sides.map((id) => ({ id, title: words(id), aims: [], played: 'people' as const })),
  seats: sides.map((id) => ({ id, side: id, title: words(id), orders: 1 })),
});

test('rolled initiative: each turn the highest word is first', () => {
  const played = give(start(of), onward('end'));
  const expected = [1, 2, 3, 4, 5].map((turn) =>
    sides
      .map((side) => ({ side, word: draw(played.game.key, siteOf(`initiative/${side}`), turn, activation(0, 0))[0] }))
      .sort((a, b) => b.word - a.word)
      .map(({ side }) => side),
  );
  expect(eventsOf(played, 'initiative').map(({ sides: order }) => order)).toEqual(expected);
  expect(new Set(expected.map((order) => order.join())).size).toBeGreaterThan(1);
});

test('each roll is told with its word', () => {
  const played = give(start(of), onward('turn'));
  expect(eventsOf(played, 'drawn').map(({ draw: { site, ...drawn } }) => [site, drawn.of])).toEqual(
    sides.map((side) => [`initiative/${side}`, 'initiative']),
  );
});

test('listed initiative draws nothing', () => {
  expect(eventsOf(give(start(scenario()), onward('end')), 'drawn')).toEqual([]);
});
