import { describe, expect, test } from 'vitest';
import type { Deed } from '../src/input.ts';
import { loadGame } from '../src/save/load.ts';
import { saveGame } from '../src/save/save.ts';
import {
  action,
  at,
  give,
  go,
  inject,
  machine,
  metric,
  number,
  onward,
  order,
  type Played,
  policy,
  raise,
  rule,
  scenario,
  start,
  state,
  track,
  variable,
  words,
} from './small.ts';

const die = (site: string) => ({ op: 'dice', dice: { count: 1, sides: 6 }, site }) as const;

const of = scenario({
  calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 8, turnsPerMove: 2 },
  initiative: { kind: 'rolled' },
  parameters: [
    { id: 'push', title: words('Push'), min: 1, max: 9, default: 4, kind: 'number', grounds: { sources: [] } },
  ],
  variables: [track('a', { max: 100 }), track('b', { max: 100 })],
  signals: [{ id: 'alarm', title: words('Alarm') }],
  machines: [
    machine('m', [
      state('m.calm', {
        initial: true,
        transitions: [go('m.crisis', { on: 'alarm', chance: { percentage: number(6000), site: 'm.calm/go/0' } })],
      }),
      state('m.crisis', { kind: 'compound', transitions: [go('m.calm', { after: 2 })] }),
      state('m.crisis.talks', { parent: 'm.crisis', initial: true, transitions: [go('m.crisis.fight')] }),
      state('m.crisis.fight', { parent: 'm.crisis' }),
    ]),
  ],
  actions: [
    action('roll', {
      standing: true,
      seats: ['blue', 'red'],
      effects: [raise('a', die('roll/0')), { do: 'send', signal: 'alarm' }],
    }),
    action('ask', {
      authority: [{ seat: 'red' }],
      request: { takes: { hours: number(24), turns: number(1) } },
      consents: [{ seat: 'red', takes: { hours: number(1), turns: number(0) } }],
      choices: [{ name: 'n', title: words('N'), values: [3, 5], of: 'number' }],
      effects: [raise('b', { op: 'local', name: 'n' }), raise('b', die('ask/0'))],
    }),
  ],
  rules: [rule('r', [raise('b', die('r/0'))], { when: at(variable('a'), 'greater', number(4)) })],
  injects: [inject('news', { turn: 2, seats: ['blue'], effects: [raise('a', die('news/0'))] })],
  policies: [policy('idle')],
  metrics: [metric('level', 'average', variable('a'))],
});

const people = { control: { blue: { by: 'people' }, red: { by: 'people' } }, whiteCell: true } as const;

const deeds: readonly Deed[] = [
  onward('phase'),
  order('roll'),
  order('ask', [3], 'blue', 2),
  order('roll', [], 'red'),
  { kind: 'submit', seat: 'blue' },
  {
    kind: 'inject',
    do: 'add',
    inject: { title: words('Live'), seats: ['red'], text: words('Live'), turn: 3, effects: [raise('b', die('x'))] },
  },
  onward('phase'),
  { kind: 'rule', ruling: { decide: 'override', draws: { dice: [5] } } },
  onward('halt'),
  { kind: 'rule', ruling: { decide: 'delay' } },
  onward('halt'),
  onward('turn'),
  onward('phase'),
  { kind: 'publish', seats: ['red'] },
  onward('halt'),
  onward('halt'),
  { kind: 'answer', seat: 'red', requester: 'blue', action: 'ask', grant: true, choices: [5] },
  onward('turn'),
  onward('phase'),
  { kind: 'order', seat: 'blue', slot: 1, order: { text: 'Talk to the press.' } },
  onward('phase'),
  { kind: 'rule', ruling: { decide: 'override', effects: [raise('a', die('y'))] } },
  onward('turn'),
  onward('turn'),
  { kind: 'control', seat: 'blue', control: { by: 'nobody' } },
  { kind: 'control', seat: 'red', control: { by: 'policy', policy: 'idle' } },
  onward('end'),
];

/** The game after each of the deeds; deeds that are not possible where it stands are left out. */
function states(): Played[] {
  const all: Played[] = [start(of, people)];
  for (const deed of deeds) all.push(give({ game: (all.at(-1) as Played).game, events: [] }, deed));
  return all;
}

const all = states();

/** The game of a save. */
function loaded({ game }: Played): Played {
  const { game: again, refused } = loadGame(of, saveGame(game));
  if (refused) throw new Error(refused.text);
  return { game: again, events: [] };
}

describe('save and load', () => {
  test('the deeds reach every kind of rest', () => {
    const reached = new Set(all.map(({ game: { phase } }) => ('halt' in phase ? phase.halt : phase.at)));
    expect([...reached].sort()).toEqual(['ask', 'briefing', 'order', 'orders', 'over', 'world']);
  });

  test.each(all.map((played, index) => [index, played] as const))('give an equal game after deed %i', (_, played) => {
    expect(JSON.stringify(loaded(played).game)).toBe(JSON.stringify(played.game));
  });

  test('at each rest the game goes on as if it had never been saved', () => {
    for (const [index, played] of all.entries()) {
      const rest = deeds.slice(index);
      const [straight, saved] = [played, loaded(played)].map(({ game }) => give({ game, events: [] }, ...rest));
      expect(JSON.stringify(saved)).toBe(JSON.stringify(straight));
    }
  });

  test('also when it is saved after every deed', () => {
    const saved = deeds.reduce(
      (played, deed) => loaded(give({ game: played.game, events: [] }, deed)),
      start(of, people),
    );
    expect(JSON.stringify(saved.game)).toBe(JSON.stringify(all.at(-1)?.game));
  });
});

describe('a save of any origin', () => {
  const save = JSON.parse(saveGame((all[10] as Played).game));
  const told = (value: object) => ({ turn: 1, seats: [], construct: 'r', text: { en: ['In ', value] }, withheld: [] });
  const refusal = (changed: object) => loadGame(of, JSON.stringify({ ...save, ...changed })).refused;

  test('what is not a save is refused with what is wrong', () => {
    expect(loadGame(of, '{').refused).toEqual({ code: 'malformed', text: 'This is not JSON.' });
    expect(loadGame(of, '{}').refused).toEqual({
      code: 'malformed',
      text: 'Expected the save to have a field format.',
    });
    expect(refusal({ formatVersion: 2 })?.text).toBe('Expected the save.formatVersion to be one of 1.');
  });

  test('a save of another scenario is refused', () => {
    expect(loadGame({ ...of, version: '2' }, JSON.stringify(save)).refused?.code).toBe('unfit');
  });

  test.each<[string, object, string]>([
    ['a variable too many', { world: { ...save.world, x: 1 } }, 'unfit'],
    ['a variable out of its bounds', { world: { ...save.world, a: 101 } }, 'out-of-range'],
    ['a variable too few', { world: { ...save.world, a: undefined } }, 'unfit'],
    [
      'states that do not fit together',
      { world: { ...save.world, 'm.crisis/in': save.world['m/in'] === 2 ? 0 : 1 } },
      'unfit',
    ],
    ['an ask of nobody', { world: { ...save.world, 'ask@blue/ask': 1, 'ask@blue/ask.of': 0 } }, 'unfit'],
    ['a key of three words', { key: [1, 2, 3] }, 'out-of-range'],
    ['a seat without a player', { control: { blue: { by: 'people' } } }, 'malformed'],
    ['an unknown policy', { control: { ...save.control, red: { by: 'policy', policy: 'x' } } }, 'unknown'],
    ['a parameter out of range', { parameters: { push: 99 } }, 'out-of-range'],
    [
      'an order that there is none of',
      { drafts: [{ seat: 'blue', slot: 1, order: { action: 'ask', choices: [4] } }] },
      'out-of-range',
    ],
    [
      'an answer with choices that there are none of',
      { answers: [{ seat: 'red', requester: 'blue', action: 'ask', grant: true, choices: [4] }] },
      'out-of-range',
    ],
    ['an agenda without anything', { agenda: [] }, 'unfit'],
    ['an ask that is not open', { agenda: [{ kind: 'ask', seat: 'blue', action: 'roll' }] }, 'unfit'],
    [
      'an inject that does not fit',
      { live: { ...save.live, edited: { news: inject('news', { effects: [raise('x')] }) } } },
      'unfit',
    ],
    ['an unknown seat', { submitted: ['green'] }, 'unknown'],
    ['a slot that the seat has not', { delayed: [{ ...save.agenda[0], slot: 3 }] }, 'out-of-range'],
    ['an edited inject of another name', { live: { ...save.live, edited: { news: inject('olds') } } }, 'unfit'],
    ['an inject written twice', { live: { ...save.live, added: [...save.live.added, ...save.live.added] } }, 'unfit'],
    [
      'a message of a place that there is none of',
      { messages: [told({ value: 3, as: { kind: 'place' } })] },
      'unknown',
    ],
    ['a message of what is not said so', { messages: [told({ value: 3, as: { kind: 'poem' } })] }, 'malformed'],
    ['more draws than any turn has', { drawn: { '1/roll/0@blue': 2 ** 24 } }, 'out-of-range'],
    ['more signals than any turn has', { heard: { alarm: 2 ** 53 - 1 } }, 'out-of-range'],
    ['more written than anybody could', { live: { ...save.live, count: 2 ** 53 - 1 } }, 'out-of-range'],
  ])('refuses %s', (_, changed, code) => {
    expect(save.phase.at).toBe('resolution');
    expect(refusal(changed)?.code).toBe(code);
  });
});
