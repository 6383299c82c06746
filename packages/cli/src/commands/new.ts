import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RESERVED_WORDS } from '@sandtable/language';
import { sandSuffix, shown } from '../files/scenario-files.ts';
import { unreadable } from '../files/text-file.ts';
import { unwritable } from '../files/unwritable.ts';
import { quoted } from '../play/command.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';
import { readmeText, scenarioText, storyText } from '../template/scenario.ts';

/** Makes the folder of a small scenario with its story that passes its checks and tests. */
export async function makeNew(shell: Shell, asked: string): Promise<Exit> {
  const folder = placeFor(shell, asked);
  const name = basename(folder);
  if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(name)) {
    throw usage(`${name} cannot be a scenario’s name`, 'A name is a letter, then letters, digits, _ and -.');
  }
  const id = name.replaceAll('-', '_');
  if (RESERVED_WORDS.has(id)) throw usage(`${id} is a reserved word of the language`, `Say for example ${id}-1.`);
  refuseExisting(shell, folder);
  const title = name.replace(/[-_]+/g, ' ').replace(/^./u, (first) => first.toUpperCase());
  const path = shown(shell.folder, folder);
  try {
    write(folder, {
      [`${name}${sandSuffix}`]: scenarioText({ id, title }),
      [`story/${name}.en.ink`]: storyText(),
      'README.md': readmeText({ title, path: quoted(path) }),
    });
  } catch (error) {
    throw usage(`${path} cannot be written: ${unwritable(error)}`);
  }
  shell.out.write(nextSteps(path, name));
  return 'fine';
}

/** All of it or nothing, so that the same name can be tried again. */
function write(folder: string, files: { readonly [name: string]: string }): void {
  const made = mkdirSync(folder, { recursive: true });
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text, { flag: 'wx' });
    }
    mkdirSync(join(folder, 'playthroughs'));
  } catch (error) {
    // The folder was not there, or empty: whatever stands in it now was written above.
    if (made !== undefined) rmSync(made, { recursive: true });
    else for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    throw error;
  }
}

/** A bare name goes among the scenarios, where there is a folder of them. */
function placeFor({ folder }: Shell, asked: string): string {
  const among = join(folder, 'scenarios');
  const bare = basename(asked) === asked;
  return bare && statSync(among, { throwIfNoEntry: false })?.isDirectory()
    ? join(among, asked)
    : resolve(folder, asked);
}

function refuseExisting(shell: Shell, folder: string): void {
  try {
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    if (unreadable(error).why === 'missing') return;
  }
  throw usage(`${shown(shell.folder, folder)} is there already`, 'Nothing is overwritten: give another name.');
}

function nextSteps(folder: string, name: string): string {
  const path = quoted(folder);
  return `Made ${join(folder, name)}${sandSuffix}: a small scenario that passes its checks and tests.

  sandtable check ${path}           after each change: what is wrong, and where
  sandtable test ${path}            its own tests, at the end of the file
  sandtable run ${path} --seed 7    plays it once and tells what happens
  sandtable lint ${path}            plays it often and says what never happens
  sandtable play ${path}            takes a seat; ${join('story', name)}.en.ink tells it

Change the sides first, then what is measured, then what they may do.
${join(folder, 'README.md')} asks the questions that its first page should answer.
`;
}
