import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { passagesOn } from './cells.ts';
import { drawingOf } from './drawing.ts';
import type { Game, Picture } from './games.ts';
import { launcher } from './launcher.ts';
import { inPseudoTerminal, type PseudoTerminal } from './pseudo-terminal.ts';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where a picture stands in the repository. */
export function pathOf({ name }: Picture): string {
  return `docs/pictures/${name}.svg`;
}

/** The pictures of a game, in order. */
export function picturesOf({ steps, ends }: Game): Picture[] {
  return [...steps.flatMap(({ picture }) => picture ?? []), ...(ends ? [ends] : [])];
}

/** Plays a game in a terminal of its own. @returns its pictures, drawn, by their paths */
export async function taken(game: Game): Promise<Map<string, string>> {
  const { size, language, steps, ends } = game;
  const drawings = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-picture-'));
  const terminal = inPseudoTerminal(wordsOf(game, join(folder, 'game.jsonl')), repository, size);
  const take = (picture: Picture): void => {
    drawings.set(pathOf(picture), drawingOf(passagesOn(terminal.screen), size, { ...picture, language }));
  };
  try {
    for (const { keys, until, picture } of steps) {
      terminal.send(keys);
      await terminal.until(until);
      if (picture) take(picture);
    }
    if (ends) {
      await playOut(terminal);
      take(ends);
    }
  } finally {
    terminal.kill();
    await terminal.ended;
    rmSync(folder, { recursive: true, force: true });
  }
  return drawings;
}

/** The command line, once the game that it watches, if it does, has been played into the journal. */
function wordsOf({ words, recorded }: Game, journal: string): string[] {
  if (!recorded) return [...words, '--journal', journal];
  const { status, stderr } = spawnSync(process.execPath, [launcher, ...recorded, '--journal', journal], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`sandtable ${recorded.join(' ')} exits ${status}: ${stderr}`);
  return [...words, journal];
}

/** Keys by what the last line of a screen calls them. */
const going = [
  ['d done', 'd'],
  ['s skip all', 's'],
  ['y agree', 'y'],
] as const;

/** Gives no order and agrees to everything, until the game is over. */
async function playOut(terminal: PseudoTerminal): Promise<void> {
  for (let screen = await terminal.until(/\S/); !screen.includes('arrows scroll  q leave'); ) {
    const key = going.find(([sign]) => screen.includes(sign))?.[1];
    if (key === undefined) throw new Error(`a screen from which nothing leads on:\n${screen}`);
    const before = screen;
    terminal.send(key);
    screen = await terminal.until((now) => now !== before);
  }
}
