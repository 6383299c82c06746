import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { FileReader } from '@sandtable/language';
import { byCodeUnit, type Scenario } from '@sandtable/scenario';
import type { Shell } from '../shell/shell.ts';
import { fileReader } from './file-reader.ts';
import { mainFile } from './scenario-files.ts';

/** A scenario that was compiled, and everything that it was compiled from: as long as that is the same, so is the scenario. */
interface Kept {
  readonly compiler: string;
  readonly seen: readonly Sight[];
  readonly scenario: Scenario;
}

/** What the compiler saw of the files: the hash of a text or that there was none, and where a path really leads. */
type Sight = readonly [asked: 'read' | 'realPath', path: string, answer: string | null];

/**
 * The scenario that a path means. To compile a large one takes longer than anybody waits for a first screen, so it is
 * kept compiled: the next time, unless a file or the compiler has changed, it is only read.
 *
 * @throws Stop where there is none, or it has mistakes, or is not to be played.
 */
export async function scenarioToPlay(shell: Shell, path: string): Promise<Scenario> {
  const file = join(shell.keepsIn, 'compiled', `${hashOf(mainFile(shell.folder, path))}.json`);
  const compiler = compilerNow();
  const kept = compiler === undefined ? undefined : readKept(file);
  if (kept && kept.compiler === compiler && kept.seen.every(isSeenAgain)) return kept.scenario;
  const seen: Sight[] = [];
  const { loadPlayable } = await import('./load.ts');
  const { scenario } = loadPlayable(shell, path, watched(seen));
  if (compiler !== undefined) keep(file, { compiler, seen, scenario });
  return scenario;
}

/** The reader of files, which remembers what it answered. */
function watched(seen: Sight[]): FileReader {
  return {
    ...fileReader,
    read: (path) => {
      const read = fileReader.read(path);
      seen.push(['read', path, 'text' in read ? hashOf(read.text) : null]);
      return read;
    },
    realPath: (path) => {
      const real = fileReader.realPath(path);
      seen.push(['realPath', path, real ?? null]);
      return real;
    },
  };
}

function isSeenAgain([asked, path, answer]: Sight): boolean {
  if (asked === 'realPath') return (fileReader.realPath(path) ?? null) === answer;
  const read = fileReader.read(path);
  return ('text' in read ? hashOf(read.text) : null) === answer;
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Put there whole or not at all; where nothing can be written, the scenario is compiled again the next time. */
function keep(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, file);
  } catch {}
}

/** What compiles: the files of the packages that do, as they are now; undefined where these are not files. */
function compilerNow(): string | undefined {
  try {
    const entries = ['@sandtable/language', '@sandtable/scenario'].map((name) => import.meta.resolve(name));
    return hashOf(entries.flatMap((entry) => filesBelow(dirname(fileURLToPath(entry)))).join('\n'));
  } catch {
    return undefined;
  }
}

/** Each with its size and when it was changed, by name. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort(byCodeUnit)
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${join(folder, name)} ${size} ${mtimeMs}`;
    });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
