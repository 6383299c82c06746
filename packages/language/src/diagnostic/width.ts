/** How many columns of a terminal a text takes: letters of East Asian scripts two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCodePoint(character.codePointAt(0) ?? 0);
  return width;
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function widthOfCodePoint(code: number): number {
  if (code < 0x300) return 1;
  if (code <= 0x36f || code === 0x200b) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
