import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import headless from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { passagesOn } from '../../pictures/cells.ts';
import { drawingOf } from '../../pictures/drawing.ts';
import { games } from '../../pictures/games.ts';
import { pathOf, picturesOf, repository, taken } from '../../pictures/take.ts';

const caption = { title: 'A & B', description: 'Two rows.', language: 'en' };

/** A screen of twelve columns and two rows on which this was written, drawn. */
async function drawn(written: string): Promise<string[]> {
  const size = { columns: 12, rows: 2 };
  const screen = new headless.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(written, resolve));
  return drawingOf(passagesOn(screen), size, caption).split('\n');
}

describe('a screen is drawn', () => {
  test('as text in its cells, of 9 by 18 within a margin of 18', async () => {
    const [svg, title, description, ground, ...rest] = await drawn('\u001b[1mA<b\u001b[0m  c d\r\n \u001b[2;4mx');
    expect(svg).toContain('viewBox="0 0 144 72" xml:lang="en"');
    expect([title, description]).toEqual([
      '<title xml:lang="en">A &amp; B</title>',
      '<desc xml:lang="en">Two rows.</desc>',
    ]);
    expect(ground).toContain('<rect x=".5" y=".5" width="143" height="71"');
    expect(rest).toEqual([
      '<text x="18" textLength="27" lengthAdjust="spacingAndGlyphs" y="32" font-weight="bold">A&lt;b</text>',
      '<text x="63" textLength="27" lengthAdjust="spacingAndGlyphs" y="32">c d</text>',
      '<text x="27" textLength="9" lengthAdjust="spacingAndGlyphs" y="50" fill="#59636e" text-decoration="underline">x</text>',
      '</svg>',
      '',
    ]);
  });

  test('with Japanese in two cells each, and what follows behind them', async () => {
    expect((await drawn('島6隻')).slice(4, 7)).toEqual([
      '<text x="19" font-size="16" y="32">島</text>',
      '<text x="36" textLength="9" lengthAdjust="spacingAndGlyphs" y="32">6</text>',
      '<text x="46" font-size="16" y="32">隻</text>',
    ]);
  });

  test('with dots and bars as shapes, in the colour of their passage', async () => {
    // The upper left and the lower right dot; a bar of two cells.
    expect((await drawn('\u2881 \u001b[33m██')).slice(4, 6)).toEqual([
      '<path d="M20.25 20.25h.01M24.75 33.75h.01" stroke="#1f2328" stroke-width="2.4" stroke-linecap="round"/>',
      '<rect x="36" y="21" width="18" height="12" fill="#8a5a00"/>',
    ]);
  });

  test('with ground and ink exchanged where the screen has them so', async () => {
    expect((await drawn('\u001b[7mx')).slice(4, 6)).toEqual([
      '<rect x="18" y="18" width="9" height="18" fill="#1f2328"/>',
      '<text x="18" textLength="9" lengthAdjust="spacingAndGlyphs" y="32" fill="#ffffff">x</text>',
    ]);
  });

  test('in sixteen colours and no others', async () => {
    await expect(drawn('\u001b[38;5;200mx')).rejects.toThrow('no colour of the sixteen in row 1, column 1');
  });
});

describe('the pictures of the pages', () => {
  const paths = games.flatMap(picturesOf).map(pathOf);
  const read = (page: string): string => readFileSync(join(repository, page), 'utf8');

  test('are those that games are played for, each on a page, with words for who does not see it', () => {
    const stored = readdirSync(join(repository, 'docs/pictures')).map((name) => `docs/pictures/${name}`);
    expect(stored.toSorted()).toEqual(paths.toSorted());
    const shown = [
      ...`${read('README.md')}${read('docs/play.md')}`.matchAll(/!\[([^\]]{20,})\]\((?:docs\/)?([^)]+)\)/g),
    ];
    expect(new Set(shown.map(([, , path]) => `docs/${path}`))).toEqual(new Set(paths));
  });

  test('show what is on the screen now (`pnpm pages` takes them again)', { timeout: 120_000 }, async () => {
    const [game] = games;
    expect(game && picturesOf(game).map(({ name }) => name)).toEqual(['tutorial']);
    for (const [path, drawing] of game ? await taken(game) : []) expect(read(path)).toBe(drawing);
  });
});
