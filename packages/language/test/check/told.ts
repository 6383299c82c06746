import { compile } from '../../src/compile.ts';
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts';
import { memoryReader } from '../../src/project/reader.ts';

/** Who plays in the tests of checks: 12 weeks, two sides, a track that both can change. */
const FRAME = `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
side north players { seat captain }
side south players { seat admiral }
`;

export type Files = Readonly<Record<string, string>>;

/** What is told of one code about a text behind the frame, `severity line:column message`, lines counted from the text's. */
export function told(code: DiagnosticCode, text: string, files: Files = {}): string[] {
  return toldIn(code, FRAME + text, files, FRAME.split('\n').length - 1);
}

/** The same for a whole file, called `main.sand`, and those that it uses. */
export function toldIn(code: DiagnosticCode, text: string, files: Files = {}, before = 0): string[] {
  const all = Object.entries({ ...files, 'main.sand': text }).map(([name, content]) => [`/root/${name}`, content]);
  const { diagnostics } = compile('/root/main.sand', memoryReader(Object.fromEntries(all)));
  return diagnostics
    .filter((each) => each.code === code)
    .map(({ file, severity, message, range: { start } }) => {
      const where = file === 'main.sand' ? '' : `${file}:`;
      return `${severity} ${where}${start.line - (where === '' ? before : 0)}:${start.column} ${message}`;
    });
}
