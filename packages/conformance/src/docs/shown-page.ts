import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RESERVED_WORDS } from '@sandtable/language';
import { repositoryRoot } from '../house/source-file.ts';
import { excerptOf } from './excerpt.ts';
import { type Fence, fencesOf } from './fence.ts';
import { printedBy, sessionAgain } from './session.ts';
import { inColumns, syntaxOf } from './syntax.ts';
import { turnCycleDrawn } from './turn-cycle.ts';

/*
 * Pages show what stands elsewhere. A comment in the line above a block says where it comes from:
 *
 *     <!-- from scenarios/senkaku/senkaku.sand -->    an excerpt of a file
 *     <!-- $ sandtable export ... -->                 what a command prints
 *     <!-- the turn cycle -->                         a diagram of the engine's own machine
 *     <!-- the reserved words -->                     those of the language
 *     <!-- syntax of Track, Flag -->                  the form of constructs, from rules of the grammar
 *     <!-- adds to lake/lake.sand -->                 the reader adds the block at the end of a file
 *     <!-- adds to lake/lake.sand for one command --> and takes it away again after the next command
 *
 * A block of `console` needs no comment. In what is shown a line `…` stands for lines left out.
 */
const directive =
  /^<!-- (?:from (?<source>\S+)|\$ sandtable (?<command>.+)|(?<cycle>the turn cycle)|(?<reserved>the reserved words)|syntax of (?<rules>.+)|adds to (?<target>\S+)(?<once> for one command)?) -->$/;

/** Pages for everybody, by their paths in the repository, sorted. */
export function allPages(): string[] {
  const below = (folder: string) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`);
  const top = readdirSync(repositoryRoot).filter((file) => file.endsWith('.md'));
  return [...top, ...below('docs'), ...below('scenarios')].sort();
}

export function readPage(page: string): string {
  return readFileSync(join(repositoryRoot, page), 'utf8');
}

/** Whether something in a page comes from elsewhere. */
export function showsSomething(text: string): boolean {
  return fencesOf(text).some((fence) => fence.language === 'console' || directive.test(fence.introduction));
}

/**
 * A page with everything that it shows made again. Its commands run in a folder of their own, in which they may write:
 * with the scenarios of the repository in it, or empty where its reader writes files along with it.
 */
export function madeAgain(text: string): string {
  const fences = fencesOf(text);
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-page-'));
  try {
    if (!fences.some(({ introduction }) => introduction.startsWith('<!-- adds to '))) {
      cpSync(join(repositoryRoot, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
    }
    return madeIn(folder, text, fences);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function madeIn(folder: string, text: string, fences: readonly Fence[]): string {
  let takeAway = (): void => {};
  let made = '';
  let at = 0;
  for (const fence of fences) {
    const shown = fence.text === '' ? [] : fence.text.slice(0, -1).split('\n');
    const { source, command, cycle, reserved, rules, target, once } = directive.exec(fence.introduction)?.groups ?? {};
    let lines = shown;
    if (fence.language === 'console') {
      lines = sessionAgain(shown, folder);
      takeAway();
      takeAway = () => {};
    } else if (command) {
      lines = excerptOf(shown, printedBy(command, folder));
    } else if (source) {
      lines = excerptOf(shown, readPage(source).trimEnd().split('\n'));
    } else if (cycle) {
      lines = turnCycleDrawn();
    } else if (reserved) {
      lines = inColumns([...RESERVED_WORDS].sort());
    } else if (rules) {
      lines = syntaxOf(rules.split(', '));
    } else if (target) {
      const restore = addTo(join(folder, target), fence.text);
      if (once) takeAway = restore;
    } else if (fence.introduction.startsWith('<!--')) {
      throw new Error(`unknown comment above a block: ${fence.introduction}`);
    }
    made += `${text.slice(at, fence.start)}${lines.map((line) => `${line}\n`).join('')}`;
    at = fence.end;
  }
  return made + text.slice(at);
}

/** Adds a block to a file, a blank line between. @returns what takes it away again. */
function addTo(file: string, block: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const earlier = existsSync(file) ? readFileSync(file, 'utf8') : '';
  appendFileSync(file, earlier ? `\n${block}` : block);
  return () => writeFileSync(file, earlier);
}
