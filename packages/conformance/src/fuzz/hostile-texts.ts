import { LIMITS } from '@sandtable/language';

/** A text that has broken parsers, or takes them long: what it is, and the code of the diagnostic that must tell of it. */
export type HostileText = { readonly name: string; readonly text: string; readonly code?: string };

const SIZE: number = LIMITS.charactersMost;
const fill = (text: string, size = SIZE) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const inRule = (condition: string) => `scenario s\ntrack x 0..9\nrule r { when ${condition} then raise x by 1 }`;

const EXTREMES: readonly (readonly [name: string, text: string, code?: string])[] = [
  ['20,000 parentheses', inRule(`${'('.repeat(20_000)}x${')'.repeat(20_000)} > 1`), 'nested-too-deep'],
  ['100 parentheses', inRule(`${'('.repeat(100)}x${')'.repeat(100)} > 1`), 'nested-too-deep'],
  ['20,000 `not`', inRule(`${'not '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 minus signs', inRule(`${'- '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 `of`', inRule(`${'x of '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['20,000 `sum of`', inRule(`${'sum of '.repeat(20_000)}x > 1`), 'nested-too-deep'],
  ['5,000 sums within sums', inRule(`${'1 + sum of '.repeat(5_000)}x > 1`), 'nested-too-deep'],
  ['a sum of 5,000 terms', inRule(`${'x + '.repeat(5_000)}x > 1`), 'expression-too-long'],
  ['a path of 5,000 names', inRule(`${'x.'.repeat(5_000)}x > 1`), 'expression-too-long'],
  ['10,000 braces', `scenario s\nmachine m ${'{ state s '.repeat(10_000)}`, 'nested-too-deep'],
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
  ['a megabyte of empty lines', fill('\n')],
  ['a name of a megabyte', `scenario ${fill('x', SIZE - 20)}`],
  ['a number of a megabyte', `scenario s\ntrack x 0..${fill('9', SIZE - 40)}`, 'number-too-large'],
  ['null characters', fill('\u0000'), 'unexpected-character'],
  ['half a surrogate pair', 'scenario s\ntrack \ud83d 0..9', 'unexpected-character'],
  ['lets that lead to each other', letChain(3_000)],
  ['a value in a text never closed', 'scenario s\nmarking "a {x"\ntrack y 0..9', 'unclosed-text'],
];

/** As many lines of one kind as the guard lets through. */
const LINES: readonly (readonly [name: string, line: (at: number) => string])[] = [
  ['of declarations', (at: number) => `track t${at} "Track ${at}" 0..9 start 3 shown to all\n`],
  ['of rules', (at: number) => `rule r${at} { when x > 1 and x < 7 chance 25% then raise x by 1  lower y by 2 }\n`],
  ['of unknown names', (at: number) => `rule r${at} { when unknown_${at} > 1 then raise other_${at} by 1 }\n`],
  ['of mistakes', (at: number) => `rul r${at} { whn x > }\n`],
  ['of one name', () => 'track x 0..9\n'],
  ['of comments', () => '# x\n'],
];

export function hostileTexts(): HostileText[] {
  return [
    ...EXTREMES.map(([name, text, code]) => ({ name, text, ...(code !== undefined && { code }) })),
    ...LINES.map(([name, line]) => ({ name: `as many lines ${name} as a file may have`, text: linesUpToLimit(line) })),
  ];
}

function linesUpToLimit(line: (at: number) => string): string {
  const tokens = line(1000).split(/\s+|(?=[{}.])/).length;
  const count = Math.floor(LIMITS.tokensMost / tokens) - 20;
  const lines = Array.from({ length: count }, (_, at) => line(at));
  return `scenario s\ntrack x 0..9\ntrack y 0..9\n${lines.join('')}`;
}

function letChain(length: number): string {
  const lets = Array.from({ length }, (_, index) => `let a${index + 1} = a${index}`);
  return `scenario s\nenum E: a\nstatus x: E start a\nrule r { when x is a then let a0 = x ${lets.join('\n')} if a${length} = a { } }`;
}
