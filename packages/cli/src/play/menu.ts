import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mainFiles, shown } from '../files/scenario-files.ts';
import { readTextFile } from '../files/text-file.ts';
import { paint } from '../shell/colour.ts';
import type { Shell } from '../shell/shell.ts';
import { phrasesIn } from '../tell/phrases/phrases.ts';

/** What can be played, as far as a file's first line says. */
type Playable = { readonly path: string; readonly title: string };

/**
 * Asks which of the scenarios in `scenarios`, or else in the folder itself, is to be played.
 *
 * @returns its path; undefined where nobody answers
 * @throws Stop where there is none
 */
export async function askScenario(shell: Shell, language: string | undefined): Promise<string | undefined> {
  const place = existsSync(join(shell.folder, 'scenarios')) ? 'scenarios' : '.';
  const playable = mainFiles(shell.folder, [place]).flatMap((file) => playableIn(shell.folder, file, language));
  for (const [index, { path, title }] of playable.entries()) {
    shell.out.write(
      `${String(index + 1).padStart(3)}  ${paint(shell.out, 'strong', title)}  ${paint(shell.out, 'quiet', path)}\n`,
    );
  }
  for (;;) {
    const answer = await shell.ask(phrasesIn(language ?? 'en').whichOne);
    if (answer === undefined) return undefined;
    const picked = playable[Number(answer.trim()) - 1] ?? playable.find(({ path }) => path === answer.trim());
    if (picked) return picked.path;
  }
}

/** Read from its heading alone: to compile them all would take longer than anybody waits. */
function playableIn(folder: string, file: string, language: string | undefined): Playable[] {
  const read = readTextFile(file);
  const heading =
    'text' in read ? /^(?:scenario|campaign)\s+\S+\s+"([^"]*)"((?:\s+\w+\s+"[^"]*")*)/m.exec(read.text) : null;
  if (!heading) return [];
  const [, first = '', others = ''] = heading;
  const title = new RegExp(`\\b${language}\\s+"([^"]*)"`).exec(others)?.[1] ?? first;
  return [{ path: shown(folder, dirname(file)), title }];
}
