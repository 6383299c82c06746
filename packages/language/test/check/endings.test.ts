import { describe, expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

const WORLD = `
track tension 0..10 start 3 shown to all
track hulls 0..40 start 8 shown to all
track cutters 0..20 start 12 shown to all
flag shots shown to all
machine crisis shown to all { initial state low { go high when tension > 6 } state high { go low when tension < 4 } }
action a by captain, admiral { then raise tension by 1d6 - 3 raise hulls by 1d6 - 3 raise cutters by 1d6 - 3 }
rule r { chance 1% then set shots to yes }
`;
const lines = (...endings: string[]) => `${WORLD}${endings.join('\n')}`;

describe('an ending that nothing comes to', () => {
  test('is an error', () => {
    expect(told('missing-clause', lines('ending e { text "E." }'))).toEqual([
      'error 9:8 Nothing comes to this ending: give it ‘when …’, or let an effect ‘end game with e’.',
    ]);
  });

  test('not where an effect does, nor in a module whose host may', () => {
    expect(
      told('missing-clause', lines('ending e { text "E." }', 'rule x { when shots then end game with e }')),
    ).toEqual([]);
    expect(toldIn('missing-clause', 'module m\nending e { text "E." }')).toEqual([]);
  });
});

describe('an ending that another always comes before', () => {
  test('by numbers and turns', () => {
    const text = lines('ending e { when turn = 12 }', 'ending f { when turn >= 12 and tension > 5 }');
    expect(told('ending-hidden', text)).toEqual([
      'warning 10:8 Whenever this holds ‘e’ holds too and comes first, so this ending is never reached: put it before, or ask for more there.',
    ]);
  });

  test('by several that share what is left', () => {
    const text = lines(
      'ending e { when turn = 12 and hulls > cutters }',
      'ending f { when turn = 12 and hulls <= cutters }',
      'ending g { when turn = 12 and shots }',
    );
    expect(told('ending-hidden', text)).toEqual([
      'warning 11:8 Whenever this holds ‘e’ and ‘f’ hold too and come first, so this ending is never reached: put it before, or ask for more there.',
    ]);
  });

  test('not where it is the special case that comes first', () => {
    const text = lines('ending f { when turn >= 12 and tension > 5 }', 'ending e { when turn = 12 }');
    expect(told('ending-hidden', text)).toEqual([]);
  });
});

describe('two endings of which their order decides', () => {
  test('where neither is a special case of the other', () => {
    const text = lines(
      'ending faded { when turn = 12 and crisis is low }',
      'ending normal { when turn = 12 and hulls > cutters }',
      'ending rest { when turn = 12 }',
    );
    expect(told('endings-overlap', text)).toEqual([
      'hint 9:8 ‘normal’ can hold at the same time as this, and then this comes first. Let the conditions exclude each other if that is not meant.',
    ]);
  });

  test.each([
    ['an exception before the rest', 'ending e { when turn = 12 and shots }', 'ending f { when turn = 12 }'],
    ['two states', 'ending e { when turn = 12 and crisis is low }', 'ending f { when turn = 12 and crisis is high }'],
    [
      'two sides of a comparison',
      'ending e { when turn = 12 and hulls > cutters }',
      'ending f { when turn = 12 and hulls <= cutters and shots }',
    ],
    [
      'one at any time before one for the end',
      'ending e { when shots }',
      'ending f { when turn = 12 and tension > 5 }',
    ],
  ])('not: %s', (_, first, second) => expect(told('endings-overlap', lines(first, second))).toEqual([]));
});

describe('a game that can end without an ending', () => {
  test.each([
    [
      ['ending e { when turn = 12 and hulls > cutters }', 'ending f { when turn = 12 and hulls < cutters }'],
      '10:8',
      ', such as with hulls = cutters',
    ],
    [
      ['ending e { when turn = 12 and tension > 5 }', 'ending f { when turn = 12 and crisis is low }'],
      '10:8',
      ', such as with tension in 0..5, not crisis is low',
    ],
    [['ending e { when turn < 12 }'], '9:8', ''],
    [[], '-3:10', ''],
  ])('%j', (endings, at, such) => {
    expect(told('endings-incomplete', lines(...endings))).toEqual([
      `warning ${at} After turn 12 the game can end without any of its endings${such}. Write a last one for whatever is left: ‘ending NAME { when turn = 12 }’.`,
    ]);
  });

  test.each([
    [['ending e { when turn = 12 }']],
    [['ending e { when shots }', 'ending f { when turn >= 12 }']],
    [['ending e { when turn = 12 and hulls > cutters }', 'ending f { when turn = 12 and hulls <= cutters }']],
    [['ending e { when turn = 12 and crisis is low }', 'ending f { when turn = 12 and crisis is high }']],
    [['ending e { when turn = 12 and tension in 0..4 }', 'ending f { when turn = 12 and tension > 4 }']],
    [['ending e { when turn = 12 and shots }', 'ending f { when turn = 12 and not shots }']],
  ])('not: %j', (endings) => expect(told('endings-incomplete', lines(...endings))).toEqual([]));

  test('where there would be too many cases nothing is said', () => {
    const tracks = Array.from({ length: 14 }, (_, n) => `track t${n} 0..9 shown to all`).join('\n');
    const parts = Array.from({ length: 14 }, (_, n) => `t${n} > 3`).join(' and ');
    const change = Array.from({ length: 14 }, (_, n) => `raise t${n} by 1d6 - 3`).join(' ');
    const text = `${tracks}\nrule r { chance 5% then ${change} }\nending e { when turn = 12 and ${parts} }`;
    expect(told('endings-incomplete', text)).toEqual([]);
  });
});
