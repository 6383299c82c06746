import wrapAnsi from 'wrap-ansi';
import type { Page, PageLine, Tone } from './page.ts';

/** Makes a passage look like its tone, by ANSI sequences or not at all. */
export type Paint = (tone: Tone, text: string) => string;

const step = 2;
/** Below this many characters a line is not broken any further, however deep it stands. */
const columnsMin = 20;
/** What stands for a blank at which a line is not broken. */
const noBreak = '\u00a0';
/** What stands for it while a line is broken, so that it is not trimmed there as a blank: as wide as one, and empty. */
const held = '\u2800';

/**
 * Lays a page out for reading: rows of text, indented, broken at words to fit the columns (wide characters counted as
 * two), what follows a break indented further.
 */
export function layOut(page: Page, columns: number, paint: Paint): string[] {
  return page.flatMap((line) => rowsOf(line, columns, paint));
}

function rowsOf({ depth, spans, whole }: PageLine, columns: number, paint: Paint): string[] {
  const indent = ' '.repeat(depth * step);
  const text = spans.map(({ text: part, tone }) => painted(visible(part), tone, paint)).join('');
  if (whole) return [indent + text];
  const room = Math.max(columns - indent.length - step, columnsMin);
  return text.split('\n').flatMap((paragraph) =>
    wrapAnsi(paragraph.replaceAll(noBreak, held), room, { hard: true, trim: true })
      .replaceAll(held, ' ')
      .split('\n')
      .map((part, index) => (part === '' ? '' : indent + (index > 0 ? ' '.repeat(step) : '') + part)),
  );
}

function painted(text: string, tone: Tone | undefined, paint: Paint): string {
  return tone && text !== '' ? paint(tone, text) : text;
}

/** Nothing from a scenario or a journal may move the cursor or change what a terminal shows. */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, '\ufffd');
}
