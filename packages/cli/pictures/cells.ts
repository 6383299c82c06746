import type { Terminal } from '@xterm/headless';

/** How a passage of a screen looks. Colours count from 0 as a terminal's sixteen do; without one it is the usual. */
export interface Look {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underlined: boolean;
  readonly inverse: boolean;
  readonly colour: number | undefined;
}

/** Neighbouring cells of a row that look alike and are equally wide. */
export interface Passage extends Look {
  /** Where it begins, in cells. */
  readonly column: number;
  /** How many cells each of its characters takes: Japanese takes two. */
  readonly width: number;
  readonly characters: readonly string[];
}

/** What stands on a screen, row by row. @throws where a colour is none of the sixteen, which everything here keeps to */
export function passagesOn({ buffer: { active }, rows }: Terminal): Passage[][] {
  return Array.from({ length: rows }, (_, row) => {
    const passages: Passage[] = [];
    const line = active.getLine(active.baseY + row);
    for (let column = 0; line && column < line.length; column += 1) {
      const cell = line.getCell(column);
      // The right half of a wide character has no width.
      if (!cell || cell.getWidth() === 0) continue;
      if (!cell.isFgDefault() && !(cell.isFgPalette() && cell.getFgColor() < 16)) {
        throw new Error(`no colour of the sixteen in row ${row + 1}, column ${column + 1}`);
      }
      const next: Passage = {
        column,
        width: cell.getWidth(),
        characters: [cell.getChars() || ' '],
        bold: cell.isBold() !== 0,
        dim: cell.isDim() !== 0,
        underlined: cell.isUnderline() !== 0,
        inverse: cell.isInverse() !== 0,
        colour: cell.isFgDefault() ? undefined : cell.getFgColor(),
      };
      const last = passages.at(-1);
      if (last && looksAlike(last, next)) {
        passages[passages.length - 1] = { ...last, characters: [...last.characters, ...next.characters] };
      } else {
        passages.push(next);
      }
    }
    return passages;
  });
}

function looksAlike(one: Passage, other: Passage): boolean {
  return (['width', 'bold', 'dim', 'underlined', 'inverse', 'colour'] as const).every((key) => one[key] === other[key]);
}
