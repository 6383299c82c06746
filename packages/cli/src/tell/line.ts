// By its own way in: whoever tells a line need not load what plays and tells stories.
import { layOut as layOutPage, visible } from '@sandtable/terminal/lay-out';
import { paint, type Tone } from '../shell/colour.ts';

/** A line of what is told, before it is laid out. `depth` counts steps of indentation. */
export type Line = { readonly depth: number; readonly text: string; readonly tone?: Tone };

/** A line; an empty text is an empty line. */
export function line(depth: number, text: string, tone?: Tone): Line {
  return tone ? { depth, text, tone } : { depth, text };
}

/** Longer texts are broken all the same. */
const unbrokenMax = 40;
const noBreak = '\u00a0';

/** A short text that stays on one line. */
export function unbroken(text: string): string {
  return text.length > unbrokenMax ? text : text.replaceAll(' ', noBreak);
}

/** Lays lines out for reading: indented, broken at words to fit the columns. */
export function layOut(lines: readonly Line[], stream: { readonly columns: number; readonly colour: boolean }): string {
  const page = lines.map(({ depth, text, tone }) => ({ depth, spans: [tone ? { text, tone } : { text }] }));
  return layOutPage(page, stream.columns, (tone, text) => paint(stream, tone, text))
    .map((row) => `${row}\n`)
    .join('');
}

/** The same for lines that somebody has broken already, such as those of a table: only indented. */
export function setOut(lines: readonly Line[], stream: { readonly colour: boolean }): string {
  return lines
    .map(({ depth, text, tone }) => {
      const shown = visible(text);
      return `${'  '.repeat(depth)}${tone && shown !== '' ? paint(stream, tone, shown) : shown}\n`;
    })
    .join('');
}
