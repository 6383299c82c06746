import { compile, DIAGNOSTICS_MOST, LIMITS, memoryReader } from '@sandtable/language';
import { TRIES_MOST } from '@sandtable/random';
import { COMBINATIONS_MOST, INTEGER_MOST, TURN_COST_MOST } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/docs/shown-page.ts';

const [, section = ''] = readPage('docs/language/README.md').split('\n## Limits\n');
const limits = new Map(
  [...section.matchAll(/^\| (.+) \| ([\d,]+) \|$/gm)].map(([, what = '', most = '']) => [
    what,
    Number(most.replaceAll(',', '')),
  ]),
);

function hasErrors(files: Readonly<Record<string, string>>): boolean {
  const texts = Object.entries(files).map(([name, text]) => [`/limits/${name}`, text]);
  const { diagnostics } = compile('/limits/main.sand', memoryReader(Object.fromEntries(texts)));
  return diagnostics.some(({ severity }) => severity === 'error');
}

const frame = (turns: number, orders: number) => `scenario main
calendar { start 2027-04-05 turn is 1 week turns ${turns} }
side north { seat guard orders ${orders} }
track x 0..9 start 3 shown to all
`;
const rule = (effect: string) => `${frame(12, 1)}rule r { each turn then ${effect} }`;

/** A file that keeps a limit exactly when the number does. */
const texts: Readonly<Record<string, (number: number) => string>> = {
  turns: (number) => frame(number, 1),
  'orders of a seat in a move': (number) => frame(12, number),
  'members of a range to go through': (number) => rule(`for each n in 1..${number} { raise x by 1 }`),
  'dice in a roll': (number) => rule(`raise x by ${number}d6`),
  'faces of a die': (number) => rule(`raise x by 1d${number}`),
  'times of `repeat`': (number) => rule(`repeat ${number} times { raise x by 1 }`),
};

test.each(Object.entries(texts))('%s: as many are possible, and no more', (what, text) => {
  const most = limits.get(what) ?? 0;
  expect(hasErrors({ 'main.sand': text(most) })).toBe(false);
  expect(hasErrors({ 'main.sand': text(most + 1) })).toBe(true);
});

describe('files of a game', () => {
  const used = (count: number) => Array.from({ length: count }, (_, index) => `f${index}.sand`);
  const game = (count: number, text: string) => {
    const names = used(count - 1);
    const main = `library main\n${names.map((name) => `use "${name}"`).join('\n')}`;
    const files = names.map((name) => [name, `library ${name.slice(0, -5)}\n${text}`] as const);
    return { 'main.sand': main, ...Object.fromEntries(files) };
  };

  test('as many as that, and no more', () => {
    const most = limits.get('files of a game') ?? 0;
    expect(hasErrors(game(most, ''))).toBe(false);
    expect(hasErrors(game(most + 1, ''))).toBe(true);
  });

  test('of as many characters as that, and no more', () => {
    const most = limits.get('characters of all its files') ?? 0;
    const comment = `// ${'x'.repeat(most / 5)}`;
    expect(hasErrors(game(5, comment))).toBe(false);
    expect(hasErrors(game(6, comment))).toBe(true);
  });
});

test('the other limits are those of the code, and none is left out', () => {
  const others = Object.fromEntries([...limits].filter(([what]) => !Object.hasOwn(texts, what)));
  expect(others).toEqual({
    'characters of a file': LIMITS.charactersMost,
    'words, numbers, signs and comments of a file': LIMITS.tokensMost,
    'brackets within each other': LIMITS.depthMost,
    'operators of one expression': LIMITS.operatorsMost,
    'files of a game': expect.any(Number),
    'characters of all its files': expect.any(Number),
    'diagnostics that are told': DIAGNOSTICS_MOST,
    'whole numbers': INTEGER_MOST,
    'ways to give one order': COMBINATIONS_MOST,
    'chances of `hits of`': TRIES_MOST,
    'steps of a turn at its worst': TURN_COST_MOST,
  });
});
