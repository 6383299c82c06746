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

/**
 * The files as the editor has them: what is open counts as it stands there, saved or not, everything else as it is on
 * disk. Nothing is kept between requests but the open texts: a project is read and parsed again in a few milliseconds.
 */
export class Workspace {
  readonly #open = new Map<string, string>();
  readonly #disk: FileReader;

  constructor(disk: FileReader) {
    this.#disk = disk;
  }

  open(uri: string, text: string): void {
    this.#open.set(pathOf(uri), text);
  }

  close(uri: string): void {
    this.#open.delete(pathOf(uri));
  }

  get openPaths(): readonly string[] {
    return [...this.#open.keys()];
  }

  textOf(path: string): string | undefined {
    return this.#open.get(path);
  }

  compile(path: string): Compilation {
    return compile(path, this.#reader());
  }

  project(path: string): Project {
    return parseProject(path, this.#reader());
  }

  /** The project with another text in the place of one file's. */
  projectWith(path: string, text: string): Project {
    return parseProject(path, this.#reader(new Map([[path, text]])));
  }

  /** Every file below the root of `path`, linked together. */
  everything(path: string): readonly ProjectFile[] {
    const reader = this.#reader();
    const root = rootOf(path, reader);
    const paths = new Set([path, ...this.#open.keys(), ...this.#scenarioFiles(root, FOLDERS_DEEP_MOST)]);
    const inRoot = [...paths].filter((each) => each.startsWith(`${root}/`)).slice(0, FILES_MOST);
    const files = loadTogether(inRoot, root, reader);
    linkFiles(files);
    return files;
  }

  #scenarioFiles(folder: string, depth: number): string[] {
    if (depth === 0) return [];
    const names = [...(this.#disk.list?.(folder) ?? [])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return names.flatMap((name) => {
      const path = `${folder}/${name}`;
      if (name.endsWith('.sand')) return [path];
      return name.includes('.') || name === 'node_modules' ? [] : this.#scenarioFiles(path, depth - 1);
    });
  }

  #reader(instead: ReadonlyMap<string, string> = new Map()): FileReader {
    const read = (path: string): ReadResult => {
      const text = instead.get(path) ?? this.#open.get(path);
      return text === undefined ? this.#disk.read(path) : { text };
    };
    const realPath = (path: string) => this.#disk.realPath(path) ?? (this.#open.has(path) ? path : undefined);
    return { ...this.#disk, read, realPath };
  }
}

/** The path of a `file:` URI, with forward slashes. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

export function uriOf(absolutePath: string): string {
  return URI.file(absolutePath).toString();
}
