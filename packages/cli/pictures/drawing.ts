import type { Passage } from './cells.ts';
import type { Size } from './pseudo-terminal.ts';

/** What a picture is called, and what is to be seen on it. */
export interface Caption {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** A cell, in pixels. Its characters are six tenths as wide as the font is high, as in most fonts of one width. */
const [WIDE, HIGH, FONT] = [9, 18, 15];
/** A wide character is as wide as its font is high, and two cells with a little room around it. */
const FONT_WIDE = 16;
const MARGIN = 18;
/** From the top of a row to the line on which its characters stand. */
const BASE = 14;

const FONTS = [
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono'",
  "'Noto Sans Mono CJK JP', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'MS Gothic', monospace",
].join(', ');

/** Each can be read on the ground: at least 4.5 to 1. */
const [GROUND, INK, QUIET, EDGE] = ['#ffffff', '#1f2328', '#59636e', '#c9d1d9'];
const COLOURS: readonly string[] = [
  ...['#1f2328', '#b42318', '#1a7f37', '#8a5a00', '#0550ae', '#8250df', '#0a6a75', '#59636e'],
  ...['#59636e', '#b42318', '#1a7f37', '#8a5a00', '#0550ae', '#8250df', '#0a6a75', '#1f2328'],
];

/**
 * Draws a screen as SVG. Text stays text, so that it can be searched and read aloud, and is held to its cells whatever
 * the font; dots of a map and bars, which fonts draw badly, are drawn.
 */
export function drawingOf(rows: readonly (readonly Passage[])[], { columns }: Size, caption: Caption): string {
  const [width, height] = [columns * WIDE + 2 * MARGIN, rows.length * HIGH + 2 * MARGIN];
  const { title, description, language } = caption;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" xml:lang="${language}" font-family="${FONTS}" font-size="${FONT}" fill="${INK}">`,
    `<title xml:lang="en">${escaped(title)}</title>`,
    `<desc xml:lang="en">${escaped(description)}</desc>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6" fill="${GROUND}" stroke="${EDGE}"/>`,
    ...rows.flatMap((row, index) => row.flatMap((passage) => drawn(passage, MARGIN + index * HIGH))),
    '</svg>',
    '',
  ].join('\n');
}

function drawn(passage: Passage, top: number): string[] {
  const colour = passage.colour === undefined ? INK : (COLOURS[passage.colour] ?? INK);
  const [ink, ground] = passage.inverse ? [GROUND, colour] : [passage.dim ? QUIET : colour, GROUND];
  const left = MARGIN + passage.column * WIDE;
  const wide = passage.characters.length * passage.width * WIDE;
  const under = passage.inverse
    ? [`<rect x="${left}" y="${top}" width="${wide}" height="${HIGH}" fill="${ground}"/>`]
    : [];
  return [...under, ...partsOf(passage).map((part) => drawnPart(part, top, ink))];
}

/** A passage in parts that are drawn in one way; where two blanks stand together, a new one begins. */
function partsOf(passage: Passage): Passage[] {
  const { characters, column, width } = passage;
  const text = characters.map((character) =>
    isDots(character) ? 'd' : character === '█' ? 'b' : character === ' ' ? ' ' : 'x',
  );
  return [...text.join('').matchAll(/d+|b+|x+(?: x+)*/g)].map(({ index, 0: part }) => ({
    ...passage,
    column: column + index * width,
    characters: characters.slice(index, index + part.length),
  }));
}

function drawnPart({ column, width, characters, bold, underlined }: Passage, top: number, ink: string): string {
  const left = MARGIN + column * WIDE;
  const [first = ''] = characters;
  const fill = ink === INK ? '' : ` fill="${ink}"`;
  const wide = characters.length * width * WIDE;
  if (isDots(first)) {
    const dots = characters.flatMap((character, index) => dotsOf(character, left + index * WIDE, top));
    return `<path d="${dots.join('')}" stroke="${ink}" stroke-width="2.4" stroke-linecap="round"/>`;
  }
  if (first === '█') return `<rect x="${left}" y="${top + 3}" width="${wide}" height="${HIGH - 6}"${fill}/>`;
  const look = `${bold ? ' font-weight="bold"' : ''}${underlined ? ' text-decoration="underline"' : ''}`;
  // Wide characters are set one by one, each in the middle of its two cells; others are drawn as wide as their cells.
  const place =
    width === 2
      ? `x="${characters.map((_, index) => left + index * width * WIDE + 1).join(' ')}" font-size="${FONT_WIDE}"`
      : `x="${left}" textLength="${wide}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place} y="${top + BASE}"${fill}${look}>${escaped(characters.join(''))}</text>`;
}

const BLANK = 0x2800;

function isDots(character: string): boolean {
  const bits = (character.codePointAt(0) ?? 0) - BLANK;
  return bits > 0 && bits < 256;
}

/** The bits of a braille pattern, in the order of Unicode: how far right, how far down. */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;

function dotsOf(character: string, left: number, top: number): string[] {
  const bits = (character.codePointAt(0) ?? 0) - BLANK;
  return DOTS.flatMap(([right, down], bit) =>
    (bits >> bit) & 1 ? [`M${left + 2.25 + right * 4.5} ${top + 2.25 + down * 4.5}h.01`] : [],
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
