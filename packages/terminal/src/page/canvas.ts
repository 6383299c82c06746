import stringWidth from 'string-width';

/** Dots of a braille cell: two across, four down; the bits of Unicode's patterns. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const BLANK = 0x2800;

/** A drawing in characters: lines in braille dots, and labels over them. Cells count from the upper left. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  /** A line between two points, in cells; fractions of a cell are dots. */
  readonly line: (from: Point, to: Point) => void;
  /** Puts a text where it fits, and says whether it did; what stands there already is not overwritten. */
  readonly label: (column: number, row: number, text: string) => boolean;
  readonly lines: () => string[];
}

export interface Point {
  readonly column: number;
  readonly row: number;
}

export function canvasOf(columns: number, rows: number): Canvas {
  const dots = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const labels = Array.from({ length: rows }, () => new Array<string | undefined>(columns).fill(undefined));
  const dot = (x: number, y: number): void => {
    const [column, row] = [Math.floor(x / 2), Math.floor(y / 4)];
    const line = dots[row];
    const cell = line?.[column];
    if (line && cell !== undefined) line[column] = cell | (DOTS[y % 4]?.[x % 2] ?? 0);
  };
  return {
    columns,
    rows,
    line: (from, to) => {
      const [x0, y0, x1, y1] = [from.column * 2, from.row * 4, to.column * 2, to.row * 4].map(Math.round) as [
        number,
        number,
        number,
        number,
      ];
      const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
      for (let at = 0; at <= steps; at += 2) {
        dot(Math.round(x0 + ((x1 - x0) * at) / steps), Math.round(y0 + ((y1 - y0) * at) / steps));
      }
    },
    label: (column, row, text) => {
      const width = stringWidth(text);
      const line = labels[row];
      if (!line || column < 0 || column + width > columns) return false;
      if (line.slice(column, column + width).some((cell) => cell !== undefined)) return false;
      line[column] = text;
      for (let at = 1; at < width; at += 1) line[column + at] = '';
      return true;
    },
    lines: () =>
      dots.map((line, row) =>
        line
          .map((cell, column) => labels[row]?.[column] ?? (cell === 0 ? ' ' : String.fromCodePoint(BLANK + cell)))
          .join('')
          .trimEnd(),
      ),
  };
}
