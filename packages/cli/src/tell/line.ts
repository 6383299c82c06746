import wrapAnsi from 'wrap-ansi';
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

const step = 2;
/** Below this many characters a line is not broken any further, however deep it stands. */
const columnsMin = 20;

/**
 * Lays lines out for reading: indented, broken at words to fit the columns (wide characters counted as two), what
 * follows a break indented further.
 */
export function layOut(lines: readonly Line[], stream: { readonly columns: number; readonly colour: boolean }): string {
  return lines
    .flatMap(({ depth, text, tone }) => {
      const indent = ' '.repeat(depth * step);
      const room = Math.max(stream.columns - indent.length - step, columnsMin);
      return visible(text)
        .split('\n')
        .flatMap((paragraph) =>
          wrapAnsi(paragraph, room, { hard: true, trim: true })
            .replaceAll(noBreak, ' ')
            .split('\n')
            .map((part, index) => {
              const hanging = index > 0 ? ' '.repeat(step) : '';
              return part === '' ? '' : indent + hanging + (tone ? paint(stream, tone, part) : part);
            }),
        );
    })
    .map((laid) => `${laid}\n`)
    .join('');
}

/** The same for lines that somebody has broken already, such as those of a table: only indented. */
export function setOut(lines: readonly Line[], stream: { readonly colour: boolean }): string {
  return lines
    .map(({ depth, text, tone }) => {
      const shown = visible(text);
      return `${' '.repeat(depth * step)}${tone && shown !== '' ? paint(stream, tone, shown) : shown}\n`;
    })
    .join('');
}

/** Nothing from a scenario or a journal may move the cursor or change what a terminal shows. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, '\ufffd');
}
