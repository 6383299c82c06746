import { compile, memoryReader } from '@sandtable/language';
import { expect, test } from 'vitest';

const PATH = '/main.sand';

test.each([
  ['track level of each side "Level" 0..10', 'A title stands right after the name.'],
  ['track level 0..10 "Level"', 'A title stands right after the name.'],
  ['machine m shown to all "A machine" { initial state a }', 'A title stands right after the name.'],
  ['rule r { when level == 3 then lower level by 1 }', 'One ‘=’ compares.'],
  ['rule r { when level is not 3 then lower level by 1 }', 'Write ‘not’ in front of what is compared, or ‘!=’.'],
  ['action a by b { then raise x by 1 then raise y by 1 }', '‘then’ stands here a second time'],
  [
    'for each s in sides { ending e { when x > s } }',
    'In a ‘for each’ of declarations stand rules, injects and metrics, but no ‘ending’.',
  ],
  ['rule r { then if wet { lower level by 1 } else { raise level by 1 } }', 'Write ‘otherwise’.'],
  ['track level "Level" 0..10 shown to everyone', 'Write ‘all’.'],
])('%s', (written, instead) => {
  const { diagnostics } = compile(PATH, memoryReader({ [PATH]: `module m\n${written}\n` }));
  expect(diagnostics.map(({ message }) => message)).toContainEqual(expect.stringContaining(instead));
});

test('a text too many among effects is no title', () => {
  const text = 'module m\nrule r { then tell all "One" "Two" }\n';
  const { diagnostics } = compile(PATH, memoryReader({ [PATH]: text }));
  expect(diagnostics[0]?.message).toBe('Expected ‘}’, but found a text.');
});

test.each(['“Level”', '„Level“', '‘Level’', '«Level»', '「水位」', "'Level'", '`Level`'])(
  'a text in other quotes, %s, is told once and read as a text',
  (written) => {
    const text = `module m\ntrack level ${written} 0..10 shown to all\n`;
    const { diagnostics } = compile(PATH, memoryReader({ [PATH]: text }));
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => [code, message]),
    ).toEqual([['unexpected-character', 'Texts stand in straight double quotes, ‘"’.']]);
  },
);
