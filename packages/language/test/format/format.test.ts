import { readdirSync, readFileSync } from 'node:fs';
import { compile, format, memoryReader } from '@sandtable/language';
import { hashOf } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relaid, remarksOf, wordsOf } from './relaid.ts';

const folder = new URL('../samples/', import.meta.url);
const samples = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

function laidOut(text: string): string {
  const made = format(text);
  if ('text' in made) return made.text;
  throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
}

/** What the samples mean together, with another text for one of them. */
function meaningWith(name: string, text: string): string {
  const texts = new Map([...samples].map(([each, own]) => [`/${each}`, each === name ? text : own]));
  const { scenario } = compile('/rest.sand', memoryReader(texts));
  if (scenario === undefined) throw new Error(`${name} compiles to nothing`);
  return hashOf(scenario);
}

describe.each([...samples])('%s, its blanks and comments strewn anew', (name, text) => {
  test('is laid out the same twice, with every word and comment in its place', () => {
    fc.assert(
      fc.property(relaid(text), (strewn) => {
        const once = laidOut(strewn);
        expect(laidOut(once)).toBe(once);
        expect(wordsOf(once)).toEqual(wordsOf(strewn));
        expect(remarksOf(once)).toEqual(remarksOf(strewn));
        expect(once).toMatch(/^\S[\s\S]*\S\n$/);
        expect(once).not.toMatch(/[ \t\r]$|\n\n\n/m);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  test('means the same', () => {
    fc.assert(
      fc.property(relaid(text), (strewn) => {
        const meaning = meaningWith(name, text);
        expect(meaningWith(name, strewn)).toBe(meaning);
        expect(meaningWith(name, laidOut(strewn))).toBe(meaning);
      }),
      { numRuns: 3, seed: 1 },
    );
  });
});

describe('what no sample has', () => {
  test.each([
    ['nothing', '', ''],
    ['blanks alone', ' \t\r\n\n', ''],
    ['comments alone', '// one\n\n\n\n/* two */', '// one\n\n/* two */\n'],
    ['a mark of byte order', '\uFEFFlibrary a\n', 'library a\n'],
    [
      'line ends of Windows',
      'library a\r\n\r\nflag b // c\r\n/* d\r\n   e */\r\n',
      'library a\n\nflag b  // c\n/* d\n   e */\n',
    ],
    ['line ends of old Macs', 'library a\rflag b\r', 'library a\nflag b\n'],
    ['no line end at the end', 'library a\nflag b // c', 'library a\nflag b  // c\n'],
    [
      'tabs',
      'library a\nrule r {\n\twhen\tx\n\t\tthen raise x by\t1\n}\n',
      'library a\nrule r {\n  when x\n  then raise x by 1\n}\n',
    ],
    ['two declarations on a line', 'library a flag b flag c', 'library a\nflag b\nflag c\n'],
    [
      'comments before closing braces and at the end',
      'library a\nmachine m {\ninitial state b {\n// of b\n}\n// of m\n} // behind\n// last',
      'library a\nmachine m {\n  initial state b {\n    // of b\n  }\n  // of m\n}  // behind\n// last\n',
    ],
    [
      'comments in tables',
      'library a\ntable t roll 1d2 gives number {\n|roll|result| // heads\n# between\n|1|10|\n|2|/* why */20|\n// below\n}\n',
      'library a\ntable t roll 1d2 gives number {\n  | roll | result   |  // heads\n  # between\n  | 1    | 10       |\n  | 2    | /* why */ 20       |\n  // below\n}\n',
    ],
    [
      'comments between clauses',
      'library a\naction b by c {\n// first\nonce per game // second\n/* third */ wait 2 turns\nthen // fourth\n// fifth\nraise x by 1\n}\n',
      'library a\naction b by c {\n  // first\n  once per game  // second\n  /* third */ wait 2 turns\n  then  // fourth\n    // fifth\n    raise x by 1\n}\n',
    ],
    [
      'studies on one line and on several',
      'scenario a\nstudy b{compare c,d in 1,2 vary start of e in f in 3 sample one  at a time runs 10 to 80 until within 1%}\nstudy c {\ncompare policy of d\nin e,f\n}',
      'scenario a\nstudy b { compare c, d in 1, 2  vary start of e in f in 3  sample one at a time  runs 10 to 80 until within 1% }\nstudy c {\n  compare policy of d\n    in e, f\n}\n',
    ],
    [
      'long texts, whose lines move together',
      'library a\nrule r {\nthen tell all """\n      One\n        two {x +\n   1} three\n\n    four\n"""\n}\n',
      'library a\nrule r {\n  then tell all """\n      One\n        two {x + 1} three\n\n    four\n  """\n}\n',
    ],
  ])('%s', (_, text, expected) => expect(laidOut(text)).toBe(expected));

  test('very long lines stay lines', () => {
    const terms = Array.from({ length: 300 }, (_, index) => `x${index}`);
    const long = `library a\nvalue v 0..9 = ${terms.join('+')}\n`;
    expect(laidOut(long)).toBe(`library a\nvalue v 0..9 = ${terms.join(' + ')}\n`);
  });

  test('a text with mistakes is not touched, but its mistakes are told', () => {
    expect(format('library a\nflag\n  rule r {', 'b.sand')).toEqual({
      diagnostics: [
        expect.objectContaining({ file: 'b.sand', message: 'Expected a name, but found the reserved word ‘rule’.' }),
        expect.objectContaining({ file: 'b.sand', code: 'expected-token' }),
      ],
    });
  });
});
