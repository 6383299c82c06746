import type { Diagnostic, Severity } from './diagnostic.ts';
import { widthOf } from './width.ts';

/** `colour`: with ANSI escapes, for a terminal. */
export type RenderOptions = { readonly colour: boolean };

/** A diagnostic, or a finding of another tool that is to look like one. */
type Rendered = Omit<Diagnostic, 'code'> & { readonly code: string };

const COLOUR_OF_SEVERITY: Record<Severity, string> = { error: '31', warning: '33', hint: '36' };
const TAB = '    ';

/**
 * One diagnostic as text: `file:line:column severity: message [code]`, the source line and a line of carets under what
 * it is about. `sourceText` is the whole text of the diagnostic's file. Ends without a line break.
 */
export function renderDiagnostic(diagnostic: Rendered, sourceText: string, { colour }: RenderOptions): string {
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { start } = diagnostic.range;
  const hue = COLOUR_OF_SEVERITY[diagnostic.severity];
  const head = `${paint('1', `${visible(diagnostic.file)}:${start.line}:${start.column}`)} ${paint(hue, `${diagnostic.severity}:`)} ${visible(diagnostic.message)} ${paint('2', `[${diagnostic.code}]`)}`;
  const line = lineOf(sourceText, start.line);
  const excerpt = line === undefined ? [] : excerptOf(diagnostic, line).map((each) => each.trimEnd());
  const carets = excerpt.length === 2 ? [excerpt[0] ?? '', paint(hue, excerpt[1] ?? '')] : [];
  const related = (diagnostic.related ?? []).map(
    (other) =>
      `    ${visible(other.file)}:${other.range.start.line}:${other.range.start.column} ${visible(other.message)}`,
  );
  return [head, ...carets, ...related].join('\n');
}

const WIDTH = 160;

function excerptOf(diagnostic: Rendered, line: string): string[] {
  const { start, end } = diagnostic.range;
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : Math.max(line.trimEnd().length, from + 1);
  // A very long line is shown from a little before the mistake on.
  const cut = from > WIDTH - 40 ? from - 40 : 0;
  const shown = (text: string) => visible(text.replaceAll('\t', TAB));
  const number = String(start.line).padStart(6);
  const before = shown(line.slice(cut, from));
  const marked = shown(line.slice(from, Math.min(to, cut + WIDTH)));
  const after = shown(line.slice(Math.min(to, cut + WIDTH), cut + WIDTH));
  const ellipsis = cut > 0 ? '…' : '';
  const gutter = `${' '.repeat(6)} | `;
  return [
    `${number} | ${ellipsis}${before}${marked}${after}`,
    `${gutter}${' '.repeat(widthOf(ellipsis + before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** Without its line break; undefined beyond the end. */
function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = lineEnd(text, start);
    if (end === text.length) return undefined;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return text.slice(start, lineEnd(text, start));
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Nothing from a file may move the cursor or change what a terminal shows. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�');
}
