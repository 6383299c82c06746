import stringWidth from 'string-width';
import { type Line, line } from './line.ts';

/** Two columns: the left one padded to its widest cell, wide characters counted as two. */
export function columns(depth: number, rows: readonly (readonly [left: string, right: string])[]): Line[] {
  const width = Math.max(0, ...rows.map(([left]) => stringWidth(left)));
  return rows.map(([left, right]) => line(depth, `${left}${' '.repeat(width - stringWidth(left))}  ${right}`));
}
