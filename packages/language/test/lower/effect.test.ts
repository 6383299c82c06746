import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
enum Contact: repelled, collision
enum Posture: shadowing, blocking
place okinawa place senkaku
force cutters of japan 0..40 unit ships { okinawa 12 } shown to all
track tension 0..10 shown to all
track approval 0%..100% start 50% shown to japan shown to usa within 3% shown to china as bands low "Low" 0%..49%, high "High" 50%..100%
track offer of each side 0..10 shown to owner
flag leaked shown to all
status posture: Posture shown to all
param risk 0%..40% default 10%
signal authorised
inject footage { released by hand to all text "Seen." }
ending war { when tension = 10 }
table close_pass roll 2d6 gives Contact {
  | roll  | 1:2      | 1:1       |
  | 2..7  | repelled | repelled  |
  | 8..12 | repelled | collision |
}
table losses roll 1d6 gives number {
  | roll | shadowing | blocking |
  | 1..3 | 0         | 1        |
  | 4..6 | 1         | 2        |
}
`;
const effectsOf = (text: string) => lowered(`${WORLD}rule r { each turn then ${text} }`).rules[0]?.effects;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });
const change = (how: string, id: string, amount: unknown) => ({ do: 'change', how, target: v(id), amount });

describe('changes', () => {
  test.each([
    ['raise tension by 1', [change('raise', 'tension', n(1))]],
    ['lower approval by 2.5%', [change('lower', 'approval', n(250))]],
    ['set leaked to yes', [change('set', 'leaked', n(1))]],
    ['set leaked to tension > 3', [change('set', 'leaked', { op: 'greater', left: v('tension'), right: n(3) })]],
    ['set posture to blocking', [change('set', 'posture', n(1))]],
    ['lower offer of japan by tension', [change('lower', 'offer.japan', v('tension'))]],
    ['set cutters in senkaku to 2', [change('set', 'cutters.senkaku', n(2))]],
    ['add 2 cutters to senkaku', [change('raise', 'cutters.senkaku', n(2))]],
    [
      'remove 1d6 cutters from okinawa',
      [change('lower', 'cutters.okinawa', { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/0' })],
    ],
    [
      'move 4 cutters from okinawa to senkaku',
      [{ do: 'move', amount: n(4), from: v('cutters.okinawa'), to: v('cutters.senkaku') }],
    ],
  ])('%s', (text, expected) => expect(effectsOf(text)).toEqual(expected));
});

describe('what is sent', () => {
  test.each([
    ['story first_shot', [{ do: 'story', knot: 'first_shot' }]],
    ['release footage', [{ do: 'release', inject: 'footage' }]],
    ['send signal authorised', [{ do: 'send', signal: 'authorised' }]],
    ['end game with war', [{ do: 'end', ending: 'war' }]],
    ['tell jcg, white cell "Go."', [{ do: 'tell', seats: ['jcg'], text: { en: ['Go.'] } }]],
    [
      'tell white cell "{approval}"',
      [{ do: 'tell', seats: [], text: { en: [{ show: v('approval'), as: { kind: 'percentage' } }] } }],
    ],
    [
      'tell all "{tension} now, {cutters in okinawa} there." ja "{tension}"',
      [
        {
          do: 'tell',
          seats: ['pm', 'jcg', 'china', 'usa'],
          text: {
            en: [
              { show: v('tension'), as: { kind: 'number' } },
              ' now, ',
              { show: v('cutters.okinawa'), as: { kind: 'number', unit: 'ships' } },
              ' there.',
            ],
            ja: [{ show: v('tension'), as: { kind: 'number' } }],
          },
        },
      ],
    ],
  ])('%s', (text, expected) => expect(effectsOf(text)).toEqual(expected));

  test('a text says to each reader what it sees: as it is, within the margin, in bands', () => {
    const told = (seats: string[], show: unknown, as: unknown) => ({
      do: 'tell',
      seats,
      text: { en: ['It is ', { show, as }, '.'] },
    });
    expect(effectsOf('tell all "It is {approval}."')).toEqual([
      told(['pm', 'jcg'], v('approval'), { kind: 'percentage' }),
      told(
        ['china'],
        {
          op: 'first',
          cases: [{ when: { op: 'at-most', left: v('approval'), right: n(4_999) }, then: n(0) }],
          otherwise: n(1),
        },
        { kind: 'enumeration', enumeration: 'approval.bands' },
      ),
      told(
        ['usa'],
        { op: 'seen', of: v('approval'), margin: 300, min: 0, max: 10_000, site: 'approval/margin/usa' },
        { kind: 'percentage' },
      ),
    ]);
  });

  test('bands shown in texts are an enumeration of their names', () => {
    const { enumerations } = lowered(`${WORLD}rule r { each turn then tell all "{approval}" }`);
    expect(enumerations.at(-1)).toEqual({
      id: 'approval.bands',
      literals: [
        { id: 'low', title: { en: ['Low'] } },
        { id: 'high', title: { en: ['High'] } },
      ],
    });
  });

  test('what a reader does not see cannot be told', () => {
    expect(mistakes(`${WORLD}rule r { each turn then tell all "{offer of japan}" }`)).toEqual([
      'unseen 25:36 ‘china’, ‘usa’ read this, but do not always see ‘offer of japan’ as a number.',
    ]);
  });
});

describe('chance', () => {
  test('a draw has its place in the construct, or its label', () => {
    expect(
      effectsOf('chance risk { raise tension by 1d6 } otherwise { lower tension by 2d6 as calm } raise tension by 1d4'),
    ).toEqual([
      {
        do: 'chance',
        chance: { percentage: { op: 'parameter', id: 'risk' }, site: 'r/0' },
        then: [change('raise', 'tension', { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/1' })],
        otherwise: [change('lower', 'tension', { op: 'dice', dice: { count: 2, sides: 6 }, site: 'r/calm' })],
      },
      change('raise', 'tension', { op: 'dice', dice: { count: 1, sides: 4 }, site: 'r/3' }),
    ]);
  });

  test('one of several', () => {
    expect(
      effectsOf('one of { 60%: lower tension by 1 25%: set leaked to yes otherwise: raise tension by 1 }'),
    ).toEqual([
      {
        do: 'one-of',
        site: 'r/0',
        branches: [
          { percentage: n(6_000), effects: [change('lower', 'tension', n(1))] },
          { percentage: n(2_500), effects: [change('set', 'leaked', n(1))] },
        ],
        otherwise: [change('raise', 'tension', n(1))],
      },
    ]);
  });

  test('a roll at odds', () => {
    expect(
      effectsOf(`roll on close_pass as pass at odds cutters in okinawa to tension plus 1 shift -1 columns {
        on repelled: lower tension by 1
        on collision: raise tension by 2
      }`),
    ).toEqual([
      {
        do: 'roll',
        roll: {
          table: 'close_pass',
          column: { by: { kind: 'odds', left: v('cutters.okinawa'), right: v('tension') }, shift: n(-1) },
          plus: n(1),
          site: 'r/pass',
        },
        outcomes: [
          { cells: [0], effects: [change('lower', 'tension', n(1))] },
          { cells: [1], effects: [change('raise', 'tension', n(2))] },
        ],
      },
    ]);
  });

  test('a roll at a column, its outcomes in ranges', () => {
    const [effect] = effectsOf('roll on losses at posture { on 1..2: raise tension by 1 }') ?? [];
    expect(effect).toMatchObject({
      roll: { table: 'losses', column: { by: { kind: 'number', of: v('posture') } }, site: 'r/0' },
      outcomes: [{ cells: [1, 2] }],
    });
  });

  test('rolls and hits are numbers', () => {
    expect(effectsOf('raise tension by roll(losses, posture) + hits of 4 at 35%')).toEqual([
      change('raise', 'tension', {
        op: 'add',
        left: { op: 'roll', table: 'losses', column: { by: { kind: 'number', of: v('posture') } }, site: 'r/0' },
        right: { op: 'hits', of: n(4), at: n(3_500), site: 'r/1' },
      }),
    ]);
  });
});

describe('blocks', () => {
  test('a let names a number for what follows it', () => {
    expect(
      effectsOf('let salvo = 2d6 if salvo > 7 { raise tension by salvo } otherwise if leaked { story s }'),
    ).toEqual([
      { do: 'let', name: 'salvo', value: { op: 'dice', dice: { count: 2, sides: 6 }, site: 'r/0' } },
      {
        do: 'if',
        when: { op: 'greater', left: { op: 'local', name: 'salvo' }, right: n(7) },
        then: [change('raise', 'tension', { op: 'local', name: 'salvo' })],
        otherwise: [{ do: 'if', when: v('leaked'), then: [{ do: 'story', knot: 's' }], otherwise: [] }],
      },
    ]);
  });

  test('for each is written out, its labels and names kept apart', () => {
    expect(effectsOf('for each s in {usa, china} { let x = 1d6 as luck raise offer of s by x }')).toEqual([
      { do: 'let', name: 'x', value: { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/luck.usa' } },
      change('raise', 'offer.usa', { op: 'local', name: 'x' }),
      { do: 'let', name: 'x.2', value: { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/luck.china' } },
      change('raise', 'offer.china', { op: 'local', name: 'x.2' }),
    ]);
  });

  test('repeat has a fixed number of times', () => {
    expect(effectsOf('repeat 3 times { raise tension by 1d6 }')).toEqual([
      {
        do: 'repeat',
        times: 3,
        effects: [change('raise', 'tension', { op: 'dice', dice: { count: 1, sides: 6 }, site: 'r/0' })],
      },
    ]);
  });
});

describe('mistakes', () => {
  test.each([
    ['chance 0.25 { story s }', 'A chance is a percentage: write 25%.'],
    ['chance 25 { story s }', 'A chance is a percentage: write 25%.'],
    [
      'chance risk + tension { story s }',
      'This adds a percentage and a number. Write e.g. ‘5% * tension’ to turn a number into a percentage.',
    ],
    ['raise leaked by 1', 'A flag is neither raised nor lowered: write ‘set leaked to …’.'],
    ['raise risk by 1%', '‘risk’ is a parameter: it is fixed for a run.'],
    ['raise approval by 5', 'This needs a percentage, but it is a number. Write 5%.'],
    ['set tension to 11', '11 lies outside 0..10, the range of ‘tension’.'],
    ['set posture to repelled', 'This needs enum Posture, but it is enum Contact.'],
    ['raise offer by 1', 'There is one for each: say which, as in ‘offer of japan’.'],
    ['raise cutters by 1', 'Say where: ‘cutters in …’.'],
    ['repeat tension times { story s }', 'How often is a fixed number: no expression over the world can stand here.'],
    ['repeat 1001 times { story s }', 'This repeats 1001 times; 1 to 1000 is possible.'],
    ['roll on close_pass { on repelled: story s }', 'The columns of ‘close_pass’ are odds: say ‘at odds … to …’.'],
    ['roll on losses at tension { on 1: story s }', 'This needs enum Posture, but it is a number.'],
    ['raise tension by 1d6 as a raise tension by 1d6 as a', '‘a’ already labels another draw of ‘r’.'],
    ['raise tension by 100d6', '‘100d6’ cannot be rolled: 1 to 99 dice of 2 to 1000 sides can.'],
    ['if 1d6 > 3 { story s }', 'Dice can stand only in effects: roll there with ‘let’, and decide on what was rolled.'],
  ])('%s', (text, message) => {
    const found = mistakes(`${WORLD}rule r { each turn then ${text} }`);
    expect(found.map((each) => each.replace(/^\S+ \S+ /, ''))).toEqual([message]);
  });
});
