import { compile, type DiagnosticCode, memoryReader } from '@sandtable/language';

/** A scenario of weeks, in which Japan has two seats. */
const FRAME = `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
side japan players { seat pm seat jcg }
side china
track tension 0..10 start 3 shown to all
track hulls 0..40 start 8 unit ships shown to all
flag storm shown to all
param risk 0%..40% default 10% varies as uniform
`;
const LINES = FRAME.split('\n').length - 1;

/**
 * What is said with one of the codes against a text behind the frame: `severity line:column message`, lines counted
 * from the text's first. Other checks may say more of such a fragment.
 */
export function said(codes: readonly DiagnosticCode[], text: string, files: Readonly<Record<string, string>> = {}) {
  return saidIn(codes, { ...files, 'main.sand': FRAME + text }).map((line) =>
    line.replace(/(\d+)(?=:\d+ )/, (number) => String(Number(number) - LINES)),
  );
}

/** The same for whole files, of which `main.sand` is the one checked; the others are named before the line. */
export function saidIn(codes: readonly DiagnosticCode[], files: Readonly<Record<string, string>>): string[] {
  const texts = Object.entries(files).map(([name, text]) => [`/root/${name}`, text]);
  return compile('/root/main.sand', memoryReader(Object.fromEntries(texts)))
    .diagnostics.filter(({ code }) => codes.includes(code))
    .map(({ severity, message, file, range: { start } }) => {
      const where = file === 'main.sand' ? '' : `${file}:`;
      return `${severity} ${where}${start.line}:${start.column} ${message}`;
    });
}

/** An effect in a rule that runs each turn; it begins at column 5. */
export function effect(text: string): string {
  return `rule r { each turn then\n    ${text}\n}\n`;
}
