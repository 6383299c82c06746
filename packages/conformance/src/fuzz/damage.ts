import type { Tape } from '../generate/tape.ts';

/** Names and texts that have broken parsers before. */
const HOSTILE: readonly string[] = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u202e',
  '緊張',
  '99999999999999999999',
  '-',
  '..',
  '0d0',
  '99d999',
  '100.01%',
  '2024-13-45',
  '"',
  '"""',
  '/*',
  '*/',
  '{',
  '}',
  '{tension}',
  '|',
  'not',
  'first of {',
  'for each s in sides {',
];

const PATHS: readonly string[] = [
  '../../../../etc/passwd',
  '/etc/passwd',
  'http://example.org/x.sand',
  'file:///etc/passwd',
  '..',
  '.',
  '',
  'C:\\windows\\x.sand',
  './././alliance.sand',
  '../alliance/../../outside/outside.sand',
  'outside.sand',
];

type Operation = (text: string, tape: Tape) => string;

const cut = (text: string, from: number, to: number, between = ''): string =>
  text.slice(0, from) + between + text.slice(to);

const OPERATIONS: readonly Operation[] = [
  function deleteSpan(text, tape) {
    const from = tape.below(text.length + 1);
    return cut(text, from, from + tape.between(1, 40));
  },
  function insertHostileText(text, tape) {
    const at = tape.below(text.length + 1);
    return cut(text, at, at, ` ${tape.pick(HOSTILE)} `);
  },
  function replaceWord(text, tape) {
    const words = [...text.matchAll(/[\p{L}_]+|\d+%?/gu)];
    if (words.length === 0) return text;
    const { index, 0: word } = tape.pick(words);
    const other = tape.oneIn(2) ? tape.pick(words)[0] : tape.pick(HOSTILE);
    return cut(text, index, index + word.length, other);
  },
  function repeatSpan(text, tape) {
    const from = tape.below(text.length + 1);
    const to = Math.min(text.length, from + tape.between(1, 400));
    return cut(text, to, to, text.slice(from, to).repeat(tape.pick([1, 2, 20])));
  },
  function swapLines(text, tape) {
    const lines = text.split('\n');
    const [a, b] = [tape.below(lines.length), tape.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  function dropBrace(text, tape) {
    const braces = [...text.matchAll(/[{}()|"]/g)];
    if (braces.length === 0) return text;
    const { index } = tape.pick(braces);
    return cut(text, index, index + 1);
  },
  function leadUseAstray(text, tape) {
    return `use "${tape.pick(PATHS)}"${tape.oneIn(2) ? ' as astray' : ''}\n${text}`;
  },
];

/** Each makes a file that is big or deep in one way. Rare, since each costs up to a second. */
const EXTREMES: readonly Operation[] = [
  (text, tape) => `${text}\nvalue deep "Deep" 0..9 = ${'('.repeat(tape.pick([50, 500, 20_000]))}1`,
  (text, tape) => `${text}\nvalue wide "Wide" 0..9 = 1${' + 1'.repeat(tape.pick([300, 3000, 60_000]))}`,
  (text, tape) => `${text}\nrule nots "Nots" { when ${'not '.repeat(tape.pick([60, 5000]))}yes then }`,
  (text, tape) => `${text}\n${'state x { '.repeat(tape.pick([60, 4000]))}`,
  (text, tape) => `${text}\n${'if yes { '.repeat(tape.pick([60, 4000]))}`,
  (text) => `${text}\n/* ${'never closed '.repeat(60_000)}`,
  (text) => `${text}\ntrack t """${'never closed '.repeat(60_000)}`,
  (text) => `${text}\ntrack ${'x'.repeat(200_000)} "Long" 0..1`,
  (text) => `${text}\nparam p "P" 0..${'9'.repeat(100_000)} default 1`,
  (text) => text.repeat(Math.ceil(900_000 / Math.max(1, text.length))),
  (text) => `${text}${'#\n'.repeat(600_000)}`,
  () => '{'.repeat(100_000),
  () => '',
];

/** A scenario's text with a few things wrong with it, as authors and attackers get it wrong. */
export function damaged(text: string, tape: Tape): string {
  let broken = text;
  for (let count = tape.between(1, 6); count > 0; count -= 1) broken = tape.pick(OPERATIONS)(broken, tape);
  return tape.oneIn(25) ? tape.pick(EXTREMES)(broken, tape) : broken;
}
