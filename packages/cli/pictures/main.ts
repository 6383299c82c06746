import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { games } from './games.ts';
import { pathOf, picturesOf, repository, taken } from './take.ts';

/** Called by `pnpm pages`: takes the pictures anew, all or those below a path, and names those that are other than before. */
const [below = ''] = process.argv.slice(2);

for (const game of games) {
  if (!picturesOf(game).some((picture) => pathOf(picture).startsWith(below))) continue;
  for (const [path, drawing] of await taken(game)) {
    const file = join(repository, path);
    if (!path.startsWith(below) || (existsSync(file) && readFileSync(file, 'utf8') === drawing)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drawing);
    process.stdout.write(`${path}\n`);
  }
}
