import { readFileSync } from 'node:fs';
import { compile, LIMITS, memoryReader } from '@sandtable/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** What any text may take, on a machine that does other work as well. */
const MILLISECONDS_MOST = 2_000;

function codesOf(text: string): string[] {
  const started = performance.now();
  const { diagnostics } = compile('/scenarios/main.sand', memoryReader({ '/scenarios/main.sand': text }));
  expect(performance.now() - started).toBeLessThan(MILLISECONDS_MOST);
  expect(diagnostics.length).toBeLessThanOrEqual(100);
  return [...new Set(diagnostics.map(({ code }) => code))];
}

const SIZE = LIMITS.charactersMost;
const fill = (text: string, size = SIZE) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const inRule = (condition: string) => `scenario s\ntrack x 0..9\nrule r { when ${condition} then raise x by 1 }`;

test.each([
  ['20,000 parentheses', inRule(`${'('.repeat(20_000)}x${')'.repeat(20_000)} > 1`), 'nested-too-deep'],
  ['100 parentheses', inRule(`${'('.repeat(100)}x${')'.repeat(100)} > 1`), 'nested-too-deep'],
  ['20,000 `not`', inRule(`${'not '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 minus signs', inRule(`${'- '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 `of`', inRule(`${'x of '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 `sum of`', inRule(`${'sum of '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['a sum of 5,000 terms', inRule(`${'x + '.repeat(5_000)}x > 1`), 'expression-too-long'],
  ['a path of 5,000 names', inRule(`${'x.'.repeat(5_000)}x > 1`), 'expression-too-long'],
  ['20,000 braces', `scenario s\nmachine m ${'{ state s '.repeat(20_000)}`, 'nested-too-deep'],
  [
    '5,000 `otherwise if`',
    `scenario s\ntrack x 0..9\nrule r { when x > 1 then if x > 1 { } ${'otherwise if x > 1 { } '.repeat(5_000)} }`,
    'nested-too-deep',
  ],
  ['an open comment of a megabyte', `/*${fill('x ', SIZE - 2)}`, 'unclosed-comment'],
  ['an open text of a megabyte', `scenario s\nmarking """${fill('x ', SIZE - 30)}`, 'unclosed-text'],
  ['backslashes in an open text', `scenario s\nmarking """${fill('\\"""', SIZE - 30)}`, 'unclosed-text'],
  ['quotes', fill('"'), 'file-too-large'],
  ['a text on one line never closed', `scenario s\nmarking "${fill('x', SIZE - 30)}`, 'unclosed-text'],
  ['more than a megabyte', fill('x', SIZE + 1), 'file-too-large'],
  ['a megabyte of signs', fill('+ - * / ( ) { } '), 'file-too-large'],
  ['a megabyte of empty lines', fill('\n'), undefined],
  ['a name of a megabyte', `scenario ${fill('x', SIZE - 20)}`, undefined],
  ['a number of a megabyte', `scenario s\ntrack x 0..${fill('9', SIZE - 40)}`, 'number-too-large'],
  ['null characters', fill('\u0000'), 'unexpected-character'],
  ['half a surrogate pair', 'scenario s\ntrack \ud83d 0..9', 'unexpected-character'],
  ['lets that lead to each other', letChain(3_000), undefined],
  ['a value in a text never closed', 'scenario s\nmarking "a {x"\ntrack y 0..9', 'unclosed-text'],
])('%s end in diagnostics within two seconds', (_, text, code) => {
  const codes = codesOf(text);
  if (code !== undefined) expect(codes).toContain(code);
  // The next text finds the parser as new.
  expect(codesOf('scenario s\ntrack x 0..9').filter((each) => each === 'expected-token')).toEqual([]);
});

function letChain(length: number): string {
  const lets = Array.from({ length }, (_, index) => `let a${index + 1} = a${index}`);
  return `scenario s\nenum E: a\nstatus x: E start a\nrule r { when x is a then let a0 = x ${lets.join('\n')} if a${length} = a { } }`;
}

test.each([
  ['of declarations', (at: number) => `track t${at} "Track ${at}" 0..9 start 3 shown to all\n`],
  ['of rules', (at: number) => `rule r${at} { when x > 1 and x < 7 chance 25% then raise x by 1  lower y by 2 }\n`],
  ['of unknown names', (at: number) => `rule r${at} { when unknown_${at} > 1 then raise other_${at} by 1 }\n`],
  ['of mistakes', (at: number) => `rul r${at} { whn x > }\n`],
  ['of one name', () => 'track x 0..9\n'],
  ['of comments', () => '# x\n'],
])('as many lines %s as the limit lets through end in diagnostics within two seconds', (_, line) => {
  let text = 'scenario s\ntrack x 0..9\ntrack y 0..9\n';
  const perLine = line(1000).split(/\s+|(?=[{}.])/).length;
  for (let at = 0; at < LIMITS.tokensMost / perLine - 20; at++) text += line(at);
  codesOf(text);
});

const sample = readFileSync(new URL('../samples/annotated.sand', import.meta.url), 'utf8');
const words = sample.match(/"[^"\n]*"|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_"]+/gu) ?? [];

/** A sample with pieces cut out, doubled, swapped for others or broken off. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(sample.length),
      length: fc.nat(40),
      instead: fc.oneof(fc.constantFrom(...words, '{', '}', '"', '"""', '/*', '(', '__proto__', '\u0000'), fc.string()),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((edits) =>
    edits.reduce((text, { at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length), sample),
  );

test('damaged samples end in diagnostics, never in an exception', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      codesOf(text);
    }),
    { numRuns: 60, seed: 7 },
  );
}, 60_000);
