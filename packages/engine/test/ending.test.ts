import type { Ending } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { endingOf } from '../src/ending.ts';
import {
  at,
  ending,
  eventsOf,
  give,
  metric,
  number,
  onward,
  raise,
  rule,
  scenario,
  start,
  track,
  variable,
} from './small.ts';

const high = (value: number) => at(variable('a'), 'at-least', number(value));

const played = (endings: readonly Ending[]) =>
  give(
    start(
      scenario({
        variables: [track('a')],
        rules: [
          rule('r', [raise('a')]),
          rule('stop', [{ do: 'end', ending: 'stopped' }], { when: at(variable('a'), 'equal', number(2)) }),
          rule('more', [raise('a')]),
        ],
        endings: [ending('stopped'), ...endings],
        metrics: [metric('level', 'final', variable('a'))],
      }),
    ),
    onward('end'),
  );

test('the first ending that holds at the close is latched, and the game is over', () => {
  // In turn 1 a is 1 when `stop` looks and 2 at the close.
  const { game, events } = played([ending('late', { when: high(3) }), ending('early', { when: high(2) })]);
  expect(endingOf(game)).toBe('early');
  expect(game.world).toMatchObject({ ending: 3, turn: 1, a: 2 });
  expect(game.phase).toEqual({ at: 'over' });
  expect(eventsOf({ game, events }, 'ending')).toEqual([{ kind: 'ending', ending: 'early', by: 'close' }]);
});

test('an ending latched by an effect stays, whatever holds at the close; the turn plays out and is sampled', () => {
  const of = scenario({
    variables: [track('a')],
    rules: [rule('stop', [{ do: 'end', ending: 'stopped' }]), rule('more', [raise('a', 4)])],
    endings: [ending('high', { when: high(1) }), ending('stopped')],
    metrics: [metric('level', 'final', variable('a'))],
  });
  const over = give(start(of), onward('end'));
  expect(endingOf(over.game)).toBe('stopped');
  expect(eventsOf(over, 'sampled')).toEqual([{ kind: 'sampled', metric: 'level', value: 4 }]);
  expect(eventsOf(over, 'closed')).toHaveLength(1);
});

test('the story of an ending is named when its turn has closed', () => {
  const told = (endings: readonly Ending[]) => {
    const ended = played(endings);
    const kinds = ended.events.map(({ kind }) => kind);
    return [eventsOf(ended, 'story'), kinds.indexOf('story') > kinds.lastIndexOf('sampled')] as const;
  };
  const early = ending('early', { when: high(2), story: 'early_knot' });
  const late = ending('late', { when: high(1), story: 'late_knot' });
  expect(told([early, late])).toMatchObject([[{ kind: 'story', knot: 'early_knot', construct: 'early' }], true]);
  // Latched by an effect before the close, it waits for it.
  const stopped = scenario({
    rules: [rule('stop', [{ do: 'end', ending: 'stopped' }])],
    endings: [ending('stopped', { story: 'stopped_knot' })],
    metrics: [metric('level', 'final', number(0))],
  });
  const { events, game } = give(start(stopped), onward('end'));
  expect(events.map(({ kind }) => kind).filter((kind) => ['ending', 'sampled', 'story'].includes(kind))).toEqual([
    'ending',
    'sampled',
    'story',
  ]);
  expect(game.world.turn).toBe(1);
  expect(told([])[0]).toEqual([]);
});

test('an ending without a condition is reached only by an effect', () => {
  const of = scenario({ endings: [ending('never')] });
  expect(endingOf(give(start(of), onward('end')).game)).toBe('time');
});

test('after the last turn the built-in ending catches what no other covers', () => {
  const of = scenario({ endings: [ending('a', { when: number(0) }), ending('b', { when: number(0) })] });
  const over = give(start(of), onward('end'));
  expect(endingOf(over.game)).toBe('time');
  expect(over.game.world).toMatchObject({ turn: 5, ending: 3 });
  expect(eventsOf(over, 'closed')).toHaveLength(5);
});

test('an ending that holds in the last turn comes before the built-in one', () => {
  const of = scenario({ endings: [ending('last', { when: at(variable('turn'), 'equal', number(5)) })] });
  expect(endingOf(give(start(of), onward('end')).game)).toBe('last');
});

test('no ending before the first', () => {
  expect(endingOf(start(scenario()).game)).toBeUndefined();
});
