import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { games } from './games.ts';
import { pathOf, picturesOf, repository, taken } from './take.ts';

/** Called by `pnpm pages`: takes the pictures anew, all or those below a path, and names those that are other than before. */
const [below = ''] = process.argv.slice(2);

for (const game of games) {
  if (!picturesOf(game).some((picture) => pathOf(picture).startsWith(below))) continue;
  try {
    for (const [path, drawing] of await taken(game)) if (path.startsWith(below)) write(path, drawing);
  } catch (error) {
    process.stderr.write(
      `${picturesOf(game).map(pathOf).join(', ')}: ${error instanceof Error ? error.message : error}\n`,
    );
    process.exitCode = 1;
  }
}

function write(path: string, drawing: string): void {
  const file = join(repository, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === drawing) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawing);
  process.stdout.write(`${path}\n`);
}
