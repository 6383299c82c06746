import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { byCodeUnit } from '@sandtable/scenario';
import { usage } from '../shell/stop.ts';
import { unreadable } from './text-file.ts';

/** What scenario files end in. */
export const sandSuffix = '.sand';

/**
 * The main files that paths of the command line mean: a file itself; a scenario's folder its `<folder>.sand`; another
 * folder all the scenarios' folders in it, by name.
 *
 * @returns absolute paths, each once.
 * @throws Stop where a path is not there or means no scenario.
 */
export function mainFiles(folder: string, paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const place = resolve(folder, path);
    if (!isFolder(folder, place)) return [place];
    const own = mainFileOf(place);
    if (own) return [own];
    const inside = foldersIn(folder, place).flatMap((name) => mainFileOf(join(place, name)) ?? []);
    if (inside.length === 0) throw noScenario(folder, place);
    return inside;
  });
  return [...new Set(files)];
}

/** The one main file that a path means, for commands that take one scenario. */
export function mainFile(folder: string, path: string): string {
  const files = mainFiles(folder, [path]);
  const [file] = files;
  if (file !== undefined && files.length === 1) return file;
  const names = files.map((each) => shown(folder, join(each, '..')));
  throw usage(`${path} holds ${files.length} scenarios`, `Name one of them: ${names.join(', ')}.`);
}

/**
 * All scenario files that paths mean: a file itself, a folder every `.sand` file below it but those in hidden folders
 * and `node_modules`.
 *
 * @returns absolute paths, each once, by folder and name.
 */
export function allSandFiles(folder: string, paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const place = resolve(folder, path);
    if (!isFolder(folder, place)) return [place];
    const inside = sandFilesBelow(folder, place);
    if (inside.length === 0) throw usage(`no ${sandSuffix} file in ${shown(folder, place)}`);
    return inside;
  });
  return [...new Set(files)];
}

function sandFilesBelow(folder: string, place: string): string[] {
  return entriesOf(folder, place).flatMap((entry) => {
    const path = join(place, entry.name);
    if (entry.isDirectory()) return isOurs(entry.name) ? sandFilesBelow(folder, path) : [];
    return entry.name.endsWith(sandSuffix) ? [path] : [];
  });
}

/** A path as the person at the command line would write it. */
export function shown(folder: string, path: string): string {
  const short = relative(folder, path);
  return short === '' ? '.' : short.startsWith(join('..', '..')) ? path : short;
}

function mainFileOf(place: string): string | undefined {
  const file = join(place, `${basename(place)}${sandSuffix}`);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function isFolder(folder: string, place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch (error) {
    const { why, says } = unreadable(error);
    throw usage(`${shown(folder, place)} ${says}`, why === 'missing' ? adviceFor(folder, place) : undefined);
  }
}

/** What stands where a missing path was looked for. */
function adviceFor(folder: string, place: string): string | undefined {
  const home = join(place, '..');
  try {
    const names = readdirSync(home, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() ? isOurs(entry.name) : entry.name.endsWith(sandSuffix)))
      .map(({ name }) => name)
      .sort(byCodeUnit);
    return names.length === 0 ? undefined : `In ${shown(folder, home)} there are: ${names.join(', ')}.`;
  } catch {
    return `There is no folder ${shown(folder, home)} either.`;
  }
}

function foldersIn(folder: string, place: string): string[] {
  return entriesOf(folder, place)
    .filter((entry) => entry.isDirectory() && isOurs(entry.name))
    .map(({ name }) => name);
}

function entriesOf(folder: string, place: string): Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
  } catch (error) {
    throw usage(`${shown(folder, place)} ${unreadable(error).says}`);
  }
}

function isOurs(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function noScenario(folder: string, place: string): Error {
  const own = `${basename(place)}${sandSuffix}`;
  const others = entriesOf(folder, place).filter(({ name }) => name.endsWith(sandSuffix));
  const [other] = others;
  return usage(
    `no scenario in ${shown(folder, place)}: expected ${own}, or folders with a scenario each`,
    other ? `It holds ${other.name}: name that file, or rename it to ${own}.` : undefined,
  );
}
