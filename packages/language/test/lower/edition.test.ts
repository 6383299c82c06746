import { describe, expect, test } from 'vitest';
import { told } from '../check/told.ts';
import { lowered, mistakes, mistakesIn } from './lowered.ts';

const WORLD = `enum Mood: calm "Calm", cross "Cross"
track tension 0..10 shown to all
param weeks "Weeks played" 3..12 default 12 assumed "For an example."
param risk 0%..50% default 10% assumed "For an example."
param mood: Mood default calm assumed "For an example."
param ratio 1..9 default 2 assumed "For an example."
rule r { when mood is cross chance risk then raise tension by ratio }
ending over { when turn >= weeks }
`;

describe('an edition', () => {
  test('is a set-up of parameters and the length of a move', () => {
    const { editions } = lowered(`${WORLD}edition one_hour "One hour" ja "一時間版" {
      set weeks to 2 * 3
      set risk to 25%
      set mood to cross
      move is 3 turns
    }
    edition bare { set ratio to 3 }`);
    expect(editions).toEqual([
      {
        id: 'one_hour',
        title: { en: ['One hour'], ja: ['一時間版'] },
        parameters: [
          { parameter: 'weeks', value: 6 },
          { parameter: 'risk', value: 2500 },
          { parameter: 'mood', value: 1 },
        ],
        turnsPerMove: 3,
      },
      { id: 'bare', title: { en: ['bare'] }, parameters: [{ parameter: 'ratio', value: 3 }] },
    ]);
  });

  test('is not there where there is none', () => {
    expect(lowered(WORLD)).not.toHaveProperty('editions');
  });

  test('is played by the tests that say so', () => {
    const { tests } = lowered(`${WORLD}edition short { move is 4 turns }
      expect "a" in short { check tension = 0 }
      expect "b" in short over 9 runs seed 3 { check share(over) >= 1% }
      expect "c" { check tension = 0 }`);
    expect(tests.map(({ title, edition, runs }) => [title, edition, runs])).toEqual([
      ['a', 'short', undefined],
      ['b', 'short', 9],
      ['c', undefined, undefined],
    ]);
  });

  test.each([
    ['edition e { set wekes to 6 }', 'unknown-name 9:17 ‘wekes’ is not a parameter. Did you mean ‘weeks’?'],
    ['edition e { set tension to 6 }', 'wrong-kind 9:17 ‘tension’ is a track, but a parameter belongs here.'],
    ['edition e { set weeks to 13 }', 'out-of-range 9:26 13 lies outside 3..12, the range of ‘weeks’.'],
    [
      'edition e { set mood to crass }',
      'unknown-name 9:25 ‘crass’ is not one of Mood (calm, cross). Did you mean ‘cross’?',
    ],
    ['edition e { set weeks to 5%}', 'type-mismatch 9:26 This needs a number, but it is a percentage. Write 5.'],
    [
      'edition e { set weeks to turn }',
      'not-constant 9:26 A fixed number is needed here, not one that depends on the world.',
    ],
    [
      'edition e { set weeks to 6 set weeks to 7 }',
      'repeated-clause 9:32 ‘weeks’ is given something a second time; only one can count.',
    ],
    [
      'edition e { move is 3 turns move is 4 turns }',
      'repeated-clause 9:29 ‘move is’ stands here a second time; only one can count.',
    ],
    ['edition e { move is 13 turns }', 'out-of-range 9:21 This is 13; 1 to 12 is possible.'],
    [
      'edition e { }',
      'missing-clause 9:9 This is the scenario as it is: set a parameter, or say how long a move is, ‘move is 3 turns’.',
    ],
    ['edition e { turns 6 }', 'expected-token 9:13 Expected ‘}’, but found ‘turns’.'],
    [
      'edition weeks { move is 3 turns }',
      'duplicate-name 9:9 There is already a parameter called ‘weeks’ in this file.',
    ],
  ])('%s', (text, expected) => {
    expect(mistakes(WORLD + text)).toEqual([expected]);
  });
});

describe('moves that do not fill the game', () => {
  const uneven = '12 turns are not whole moves of 5: the last move has 2. Moves of 4 or 6 turns fill the game.';

  test('are told where nothing else shortens it', () => {
    expect(told('move-uneven', 'edition e { move is 5 turns }')).toEqual([`hint 1:21 ${uneven}`]);
    expect(told('move-uneven', 'edition e { move is 4 turns }')).toEqual([]);
    expect(told('move-uneven', `${WORLD}edition e { set weeks to 10 move is 5 turns }`)).toEqual([]);
  });

  test('can be explained', () => {
    const explained = 'explained move-uneven of e because "The last move is for the talk."';
    expect(told('move-uneven', `edition e { move is 5 turns }\n${explained}`)).toEqual([]);
  });
});

test('a parameter that an edition sets is somebody’s choice: nothing need say how it varies', () => {
  const ranged = (text: string) => told('never-varied', WORLD + text).map((line) => line.split(' ')[2]);
  expect(ranged('')).toEqual(['‘weeks’', '‘risk’', '‘mood’', '‘ratio’']);
  expect(ranged('edition e { set weeks to 6 set mood to cross }')).toEqual(['‘risk’', '‘ratio’']);
});

describe('editions of used files', () => {
  const calendar = 'calendar { start 2027-04-05 turn is 1 week turns 12 }\n';
  const used = `scenario u\n${calendar}side south\nparam pace 1..9 default 1 assumed "x"\nedition short { set pace to 2 }\n`;

  test('stay behind, and parameters of an instance are set by its name', () => {
    const { editions } = lowered(`use "u.sand" as u\n${WORLD}edition short { set u.pace to 5 }`, { 'u.sand': used });
    expect(editions?.map(({ id, parameters }) => [id, parameters])).toEqual([
      ['short', [{ parameter: 'u.pace', value: 5 }]],
    ]);
  });

  test('are no edition of a test', () => {
    const main = `scenario s\nuse "u.sand"\n${calendar}side north\nexpect "x" in short { check 1 = 1 }\n`;
    expect(mistakesIn(main, { 'u.sand': used })).toEqual([
      'wrong-kind main.sand:5:15 ‘short’ is an edition of a used scenario, and those stay behind: declare one here.',
    ]);
  });

  test('stand in no module', () => {
    expect(mistakesIn('module m\nparam p 1..9 default 1\nedition e { set p to 2 }', {})).toEqual([
      'misplaced-declaration main.sand:3:1 A module has no place for an edition: it stands in a scenario or a campaign.',
    ]);
  });
});
