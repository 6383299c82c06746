import { describe, expect, test } from 'vitest';
import { loweredFile, mistakesIn } from './lowered.ts';

const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });

const THEATRE = `library theatre
side japan players { seat pm seat jcg }
side china
place okinawa
enum Alert: green, red
track tension "Regional tension" 0..10 start 3 shown to all
`;
const HOST = `scenario host
calendar { start 2027-04-05 turn is 1 week turns 12 }
use "theatre.sand"
`;
const MODULE = `module taiwan
use "theatre.sand"
steps every month
needs track tension_in "Tension" 0..10
needs place port
needs side owner_side
needs status alert: Alert
param risk 0%..50% default 10%
enum Mood: calm, angry
track stocks 0..100 start 60 unit days shown to owner_side
force ships of owner_side 0..9 { port 2 }
status mood: Mood shown to all
machine m { initial state a { go b at risk each month go b on alarm } state b }
signal alarm
action sail by owner_side { requires stocks > 10 then add 1 ships to port lower tension_in by 1 send signal alarm }
rule quarantine { when tension_in >= 6 chance risk then raise tension_in by 1 lower stocks by 1d6 }
inject note { on 2027-05-10 to owner_side text "{stocks} days" }
`;
const USE = `use "taiwan.sand" as taiwan with { set risk to 20%  bind tension_in to tension  bind port to okinawa  bind owner_side to japan bind alert to level }
status level: Alert shown to all
`;

describe('instances', () => {
  const scenario = loweredFile(
    `${HOST}${USE}rule r { when taiwan.stocks < 30 and taiwan.m is b and taiwan.mood is angry then raise taiwan.stocks by 5 }`,
    {
      'theatre.sand': THEATRE,
      'taiwan.sand': MODULE,
    },
  );

  test('have ids under their name; what is shared keeps its own', () => {
    expect(scenario.variables.map(({ id }) => id)).toEqual([
      'tension',
      'taiwan.stocks',
      'taiwan.mood',
      'level',
      'taiwan.ships.okinawa',
    ]);
    expect(scenario.enumerations.map(({ id }) => id)).toEqual(['Alert', 'taiwan.Mood']);
    expect(scenario.machines[0]?.states.map(({ id }) => id)).toEqual(['taiwan.m.a', 'taiwan.m.b']);
    expect(scenario.signals).toEqual([{ id: 'taiwan.alarm', title: { en: ['alarm'] } }]);
    expect(scenario.injects[0]).toMatchObject({ id: 'taiwan.note', seats: ['pm', 'jcg'], turn: 6 });
    expect(scenario.forces).toEqual([{ id: 'taiwan.ships', title: { en: ['ships'] }, side: 'japan' }]);
  });

  test('have their own parameters', () => {
    expect(scenario.parameters).toMatchObject([{ id: 'taiwan.risk', default: 2_000, min: 0, max: 5_000 }]);
  });

  test('mean by what they need what is bound to it', () => {
    expect(scenario.actions[0]).toMatchObject({
      id: 'taiwan.sail',
      seats: ['pm', 'jcg'],
      effects: [
        { target: v('taiwan.ships.okinawa') },
        { target: v('tension') },
        { do: 'send', signal: 'taiwan.alarm' },
      ],
    });
  });

  test('are named from outside by their name', () => {
    expect(scenario.rules.at(-1)).toMatchObject({
      when: {
        of: [
          { left: v('taiwan.stocks') },
          { op: 'active', state: 'taiwan.m.b' },
          { op: 'equal', left: v('taiwan.mood'), right: n(1) },
        ],
      },
      effects: [{ target: v('taiwan.stocks') }],
    });
  });

  test('step at their own pace: rules and transitions without a signal, with rates of a month', () => {
    const pace = { op: 'listed', values: [1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0], from: 1, index: v('turn') };
    expect(scenario.rules[0]).toMatchObject({ id: 'taiwan.quarantine', when: { op: 'and', of: [pace, {}] } });
    expect(scenario.machines[0]?.states[0]?.transitions).toMatchObject([
      { when: pace, chance: { percentage: { op: 'parameter', id: 'taiwan.risk' } } },
      { on: 'taiwan.alarm' },
    ]);
    expect(scenario.machines[0]?.states[0]?.transitions[0]?.chance).not.toHaveProperty('scale');
    expect(scenario.machines[0]?.states[0]?.transitions[1]).not.toHaveProperty('when');
  });

  test('two of one file are two of everything', () => {
    const two = loweredFile(
      `${HOST}use "m.sand" as a with { set start_at to 1 } use "m.sand" as b rule r { when a.x > b.x then raise a.x by 1 }`,
      {
        'theatre.sand': THEATRE,
        'm.sand': 'module m param start_at 0..9 default 5 track x 0..9 start start_at shown to all',
      },
    );
    expect(two.variables.map(({ id, start }) => [id, start])).toEqual([
      ['tension', n(3)],
      ['a.x', { op: 'parameter', id: 'a.start_at' }],
      ['b.x', { op: 'parameter', id: 'b.start_at' }],
    ]);
    expect(two.parameters.map((each) => each.default)).toEqual([1, 5]);
    expect(two.rules[0]?.when).toEqual({ op: 'greater', left: v('a.x'), right: v('b.x') });
  });
});

describe('a used scenario', () => {
  const SENKAKU = `scenario senkaku
calendar { start 2026-01-01 turn is 1 month turns 5 }
use "theatre.sand"
initiative china, japan
interrupt when tension = 9
track hulls 0..40 start 8 shown to all
action intrude by china { then raise hulls by 1 end game with gone }
rule watch { when war then lower hulls by 1 }
policy measured for china { prefer intrude when tension > 3 }
ending war "War" { when hulls > 30 }
ending gone { when tension = 0 }
metric peak: highest hulls
expect "t" { check hulls = 8 }
study d { ask share(war) }
`;
  const campaign = loweredFile(
    `campaign c
calendar { start 2027-04-05 turn is 1 week turns 12 }
use "theatre.sand"
use "senkaku.sand" as senkaku
policy bold for china { prefer from senkaku.measured }
ending both { when senkaku.war and tension = 10 }
`,
    { 'theatre.sand': THEATRE, 'senkaku.sand': SENKAKU },
  );

  test('brings its world, actions, rules and policies, and leaves the rest behind', () => {
    expect(campaign.calendar).toMatchObject({ start: '2027-04-05', turns: 12 });
    expect(campaign.initiative).toEqual({ kind: 'listed', sides: ['japan', 'china'] });
    expect(campaign.interrupts).toEqual([]);
    expect(campaign.metrics).toEqual([]);
    expect(campaign.tests).toEqual([]);
    expect(campaign.studies).toEqual([]);
    expect(campaign.endings.map(({ id }) => id)).toEqual(['both']);
    expect(campaign.policies.map(({ id }) => id)).toEqual(['senkaku.measured', 'bold']);
    expect(campaign.policies[1]?.preferences).toMatchObject([{ action: 'senkaku.intrude' }]);
    expect(campaign.seats.at(-1)).toMatchObject({ id: 'china', policy: 'bold' });
  });

  test('has its endings as values, which an effect can make good', () => {
    expect(campaign.values.map(({ id, kind, is }) => [id, kind, is])).toEqual([
      [
        'senkaku.war',
        'yes-no',
        { op: 'or', of: [v('senkaku.war.reached'), { op: 'greater', left: v('senkaku.hulls'), right: n(30) }] },
      ],
      [
        'senkaku.gone',
        'yes-no',
        { op: 'or', of: [v('senkaku.gone.reached'), { op: 'equal', left: v('tension'), right: n(0) }] },
      ],
    ]);
    expect(campaign.rules[0]?.when).toEqual({ op: 'value', id: 'senkaku.war' });
    expect(campaign.actions[0]?.effects[1]).toEqual({
      do: 'change',
      how: 'set',
      target: v('senkaku.gone.reached'),
      amount: n(1),
    });
  });
});

describe('files', () => {
  test('come depth first, so that what is used stands before what uses it', () => {
    const { variables } = loweredFile(
      'scenario s calendar { start 2027-04-05 turn is 1 week turns 2 } use "a.sand" use "b.sand" side x track z 0..1',
      {
        'a.sand': 'library a use "c.sand" track ta 0..1',
        'b.sand': 'library b use "c.sand" track tb 0..1',
        'c.sand': 'library c track tc 0..1',
      },
    );
    expect(variables.map(({ id }) => id)).toEqual(['tc', 'ta', 'tb', 'z']);
  });

  test('a library is checked by itself, and is no scenario', () => {
    expect(mistakesIn(THEATRE, {})).toEqual([]);
    expect(mistakesIn(MODULE, { 'theatre.sand': THEATRE })).toEqual([]);
    expect(mistakesIn(MODULE.replace('>= 6', '>= yes'), { 'theatre.sand': THEATRE })).toEqual([
      'type-mismatch main.sand:16:24 Cannot compare a number with yes/no.',
    ]);
  });

  const files = {
    'theatre.sand': THEATRE,
    'm.sand': 'module m use "theatre.sand" needs track t 0..10 rule r { each turn then raise t by 1 }',
  };
  test.each([
    [
      'use "m.sand" as m',
      'need-unbound main.sand:4:5 m.sand needs ‘t’, which nobody gives it: add ‘with { bind t to … }’.',
    ],
    [
      'use "m.sand"',
      'need-unbound main.sand:4:5 m.sand needs ‘t’, which nobody gives it: use it under a name, ‘as … with { bind t to … }’.',
    ],
    [
      'use "m.sand" as m with { bind t to small } track small 0..5',
      'binding-mismatch main.sand:4:36 The module needs the range 0..10, and this has only 0..5.',
    ],
    [
      'use "m.sand" as m with { bind t to okinawa }',
      'binding-mismatch main.sand:4:36 The module needs a track, and ‘okinawa’ is a place.',
    ],
    [
      'use "m.sand" as m with { bind t to f } flag f',
      'binding-mismatch main.sand:4:36 The module needs a track, and ‘f’ is a flag.',
    ],
    [
      'use "m.sand" as m with { bind t to p } track p 0%..100%',
      'binding-mismatch main.sand:4:36 The module needs a number.',
    ],
  ])('%s', (text, expected) => expect(mistakesIn(`${HOST}${text}`, files)).toContain(expected));

  const NEEDY = `module n use "theatre.sand"
needs machine ladder { state high { state deep } }
needs track opinion of each side 0..100
needs seat office
needs side country
action act by office { then raise opinion of country by 1 }
policy p for office { prefer act otherwise pass }
rule r { when ladder is deep then raise opinion of country by 1 tell office "{opinion of country}" }`;
  const GIVEN: Readonly<Record<string, string>> = {
    ladder: 'crisis',
    opinion: 'support',
    office: 'pm',
    country: 'japan',
  };
  const OTHERS = `track support of each side 0..100 shown to all
track ground of each place 0..100
machine crisis { initial state low { go high when turn > 2 } state high { initial state deep } }
machine calm { initial state low { go high when turn > 2 } state high { initial state shallow } }
side many { seat one seat two }`;
  test.each([
    ['ladder', 'calm', 'The module needs exactly one state ‘high.deep’ in ‘calm’.'],
    ['ladder', 'support', 'The module needs a machine, and ‘support’ is a track.'],
    ['opinion', 'ground', 'The module needs one for each side.'],
    ['opinion', 'japan', 'The module needs a track, and ‘japan’ is a side.'],
    ['office', 'many', 'The module needs one seat, and ‘many’ has several: say which of ‘one’, ‘two’.'],
    ['office', 'crisis', 'The module needs a seat, and ‘crisis’ is a machine.'],
    ['country', 'pm', 'The module needs a side, and ‘pm’ is a seat.'],
  ])('‘%s’ bound to ‘%s’ is one mistake, told at the binding', (need, source, message) => {
    const bindings = Object.entries({ ...GIVEN, [need]: source }).map(([name, to]) => `bind ${name} to ${to}`);
    const text = `${HOST}use "n.sand" as n with { ${bindings.join(' ')} }\n${OTHERS}`;
    const found = mistakesIn(text, { ...files, 'n.sand': NEEDY });
    expect(found).toEqual([expect.stringMatching(/^binding-mismatch main\.sand:4:\d+ /)]);
    expect(found[0]).toContain(message);
  });

  test('what is set or bound twice', () => {
    const text = `${HOST}use "m.sand" as m with { bind t to tension bind t to tension set p to 1 set p to 2 }`;
    const module = `${files['m.sand']} param p 0..5 default 1`;
    expect(mistakesIn(text, { ...files, 'm.sand': module })).toEqual([
      'repeated-clause main.sand:4:49 ‘t’ is given something a second time; only one can count.',
      'repeated-clause main.sand:4:77 ‘p’ is given something a second time; only one can count.',
    ]);
  });

  test('a file that uses itself under names ends in a message', () => {
    const found = mistakesIn(`${HOST}use "loop.sand" as loop`, {
      'theatre.sand': THEATRE,
      'loop.sand': 'module loop use "loop.sand" as again',
    });
    expect(found).toEqual(['use-cycle loop.sand:1:17 loop.sand uses itself through loop.sand.']);
  });

  test('doublings of files end in a message', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `f${index}.sand`,
        `module f${index} ${index < 11 ? `use "f${index + 1}.sand" as x use "f${index + 1}.sand" as y` : ''}`,
      ]),
    );
    const found = mistakesIn(`${HOST}use "f0.sand" as f`, { 'theatre.sand': THEATRE, ...files });
    expect(found.some((each) => each.startsWith('too-large'))).toBe(true);
  });
});
