import { decodeScenario, type Scenario } from '@sandtable/scenario';
import { expect } from 'vitest';
import { compile } from '../../src/compile.ts';
import { ODDITIES } from '../../src/diagnostic/codes.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { memoryReader } from '../../src/project/reader.ts';

/** Who plays in the tests of lowering: weeks from a Monday, Japan with two seats, China and the USA with none. */
export const FRAME = `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
side japan players { seat pm seat jcg orders 2 }
side china
side usa
`;

export type Files = Readonly<Record<string, string>>;

/** The scenario of a text behind the frame; nothing may be said against it but that it is odd. It must decode. */
export function lowered(text: string, files: Files = {}): Scenario {
  return loweredFile(FRAME + text, files);
}

/** The same for a whole file. */
export function loweredFile(text: string, files: Files = {}): Scenario {
  const { scenario, diagnostics } = compiled(text, files);
  expect(diagnostics.filter(isOfLowering).map(({ message }) => message)).toEqual([]);
  if (scenario === undefined) throw new Error('there is no scenario, and nothing says why');
  const decoded = decodeScenario(JSON.parse(JSON.stringify(scenario)));
  expect('problems' in decoded ? decoded.problems : []).toEqual([]);
  return scenario;
}

/** What is said against a text behind the frame: `code line:column message`, lines counted from the text's first. */
export function mistakes(text: string, files: Files = {}): string[] {
  const before = FRAME.split('\n').length - 1;
  return compiled(FRAME + text, files)
    .diagnostics.filter(isOfLowering)
    .map(({ code, message, range: { start } }) => `${code} ${start.line - before}:${start.column} ${message}`);
}

/** The same for a whole file and those that it uses. */
export function mistakesIn(text: string, files: Files): string[] {
  return compiled(text, files)
    .diagnostics.filter(isOfLowering)
    .map(({ code, message, file, range: { start } }) => `${code} ${file}:${start.line}:${start.column} ${message}`);
}

/** The texts of these tests are made for one construct each, so what they lack as scenarios is not told. */
function isOfLowering({ code, severity }: Diagnostic): boolean {
  return severity !== 'hint' && !(code in ODDITIES);
}

function compiled(text: string, files: Files) {
  const all = Object.entries({ ...files, 'main.sand': text }).map(([name, content]) => [`/root/${name}`, content]);
  return compile('/root/main.sand', memoryReader(Object.fromEntries(all)));
}
