import { URI } from 'langium';
import { type Compilation, compile } from '../compile.ts';
import { linkFiles } from '../project/link.ts';
import { loadTogether } from '../project/load.ts';
import { parseProject } from '../project/parse-project.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import type { FileReader, ReadResult } from '../project/reader.ts';
import { rootOf } from '../project/root.ts';

/** Looking for all places of a name goes through at most so many files of a root. */
const FILES_MOST = 500;
const FOLDERS_DEEP_MOST = 8;
const FOLDERS_MOST = 2_000;

type OpenFile = { readonly uri: string; readonly text: string };

/**
 * The files as the editor has them: what is open counts as it stands there, saved or not, everything else as it is on
 * disk. Nothing is kept between requests but the open texts: a project is read and parsed again in a few milliseconds.
 */
export class Workspace {
  /** By the path that a file really has: an editor may have come to it through a link. */
  readonly #open = new Map<string, OpenFile>();
  readonly #disk: FileReader;

  constructor(disk: FileReader) {
    this.#disk = disk;
  }

  open(uri: string, text: string): void {
    this.#open.set(this.pathOf(uri), { uri, text });
  }

  close(uri: string): void {
    this.#open.delete(this.pathOf(uri));
  }

  get openPaths(): readonly string[] {
    return [...this.#open.keys()];
  }

  textOf(path: string): string | undefined {
    return this.#open.get(path)?.text;
  }

  /** The path of a URI, with forward slashes. */
  pathOf(uri: string): string {
    const { path } = URI.parse(uri);
    // Texts that were never saved have no folder, and drives of Windows no slash before them.
    const absolute = /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path.startsWith('/') ? path : `/${path}`;
    return this.#disk.realPath(absolute) ?? absolute;
  }

  /** What the editor calls a file. */
  uriOf(path: string): string {
    return this.#open.get(path)?.uri ?? URI.file(path).toString();
  }

  compile(path: string): Compilation {
    return compile(path, this.#reader());
  }

  project(path: string): Project {
    return parseProject(path, this.#reader());
  }

  /** The project with other texts in the place of some files'. */
  projectWith(path: string, instead: ReadonlyMap<string, string>): Project {
    return parseProject(path, this.#reader(instead));
  }

  /** Every file below the root of `path`, linked together. */
  everything(path: string, instead: ReadonlyMap<string, string> = new Map()): readonly ProjectFile[] {
    const reader = this.#reader(instead);
    const root = rootOf(path, reader);
    const paths = new Set([path, ...this.#open.keys(), ...this.#scenarioFiles(root)]);
    const inRoot = [...paths].filter((each) => each.startsWith(`${root}/`)).slice(0, FILES_MOST);
    const files = loadTogether(inRoot, root, reader);
    linkFiles(files);
    return files;
  }

  /** Breadth first, so that what is near is found where there is too much. */
  #scenarioFiles(root: string): string[] {
    const found: string[] = [];
    const folders = [{ path: root, depth: 0 }];
    for (let at = 0; at < Math.min(folders.length, FOLDERS_MOST); at += 1) {
      const { path, depth } = folders[at]!;
      const names = [...(this.#disk.list?.(path) ?? [])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      found.push(...names.filter((name) => name.endsWith('.sand')).map((name) => `${path}/${name}`));
      if (depth === FOLDERS_DEEP_MOST) continue;
      const inside = names.filter((name) => !name.includes('.') && name !== 'node_modules');
      folders.push(...inside.map((name) => ({ path: `${path}/${name}`, depth: depth + 1 })));
    }
    return found;
  }

  #reader(instead: ReadonlyMap<string, string> = new Map()): FileReader {
    const read = (path: string): ReadResult => {
      const text = instead.get(path) ?? this.textOf(path);
      return text === undefined ? this.#disk.read(path) : { text };
    };
    const realPath = (path: string) => this.#disk.realPath(path) ?? (this.#open.has(path) ? path : undefined);
    return { ...this.#disk, read, realPath };
  }
}
