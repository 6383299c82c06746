import { didYouMean, nearestNames } from '@sandtable/scenario';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { rangeOfNode } from '../diagnostic/place-of.ts';
import type { Use } from '../generated/ast.ts';
import { sandServices } from '../services.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { folderOf, joined, nameOf, relativeTo } from './path.ts';
import type { FileReader, ReadResult } from './reader.ts';
import { rootOf } from './root.ts';
import { resolveUse } from './use-path.ts';

/** A project has at most so many files, of so many UTF-16 code units together. */
const FILES_MOST = 200;
const CHARACTERS_MOST = 4_000_000;

export type LoadedFiles = {
  readonly root: string;
  /** Depth first by `use`; the last is the file that was asked for, unless it could not be read. */
  readonly files: readonly ParsedFile[];
  readonly main: ParsedFile | undefined;
  readonly fileOf: (use: Use) => ParsedFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads and parses a file and everything that it uses, each once. */
export function loadFiles(entryPath: string, reader: FileReader): LoadedFiles {
  const absolutePath = reader.realPath(entryPath);
  if (absolutePath === undefined) return nothing(entryPath, 'unknown-file', `There is no file "${entryPath}".`);
  const root = rootOf(absolutePath, reader);
  const reading = readText(absolutePath, reader);
  if ('problem' in reading) {
    return nothing(relativeTo(root, absolutePath), 'unreadable-file', unreadable(entryPath, reading.problem.detail));
  }
  const loader = new Loader(root, reader);
  const main = loader.load(absolutePath, reading.text);
  return { root, main, files: loader.files, fileOf: (use) => loader.byUse.get(use), diagnostics: loader.diagnostics };
}

/** Reads and parses every file that is named and all that they use, each once, so that each is the same for all. */
export function loadTogether(
  absolutePaths: readonly string[],
  root: string,
  reader: FileReader,
): readonly ParsedFile[] {
  const loader = new Loader(root, reader);
  for (const path of absolutePaths) loader.loadUnlessKnown(path);
  return loader.files;
}

class Loader {
  readonly files: ParsedFile[] = [];
  readonly byUse = new Map<Use, ParsedFile>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #byPath = new Map<string, ParsedFile>();
  readonly #root: string;
  readonly #reader: FileReader;
  #characters = 0;

  constructor(root: string, reader: FileReader) {
    this.#root = root;
    this.#reader = reader;
  }

  load(absolutePath: string, text: string): ParsedFile {
    const file = parseFile(text, relativeTo(this.#root, absolutePath), absolutePath);
    this.#byPath.set(absolutePath, file);
    this.#characters += text.length;
    this.diagnostics.push(...file.mistakes);
    for (const use of file.model.uses) this.#follow(use, file);
    this.files.push(file);
    return file;
  }

  loadUnlessKnown(absolutePath: string): void {
    if (this.#byPath.has(absolutePath)) return;
    const reading = readText(absolutePath, this.#reader);
    if ('text' in reading) this.load(absolutePath, reading.text);
  }

  #follow(use: Use, user: ParsedFile): void {
    // The path is missing where the text has a mistake.
    if (use.path === undefined) return;
    const target = resolveUse(use.path, user.absolutePath, this.#root, this.#reader);
    if ('code' in target) {
      const near = target.code === 'unknown-file' ? this.#nearestFiles(use.path, user) : '';
      this.#report(target.code, `${target.message}${near}`, use, user);
      return;
    }
    const file = this.#byPath.get(target.path) ?? this.#read(target.path, use, user);
    if (file === undefined) return;
    this.byUse.set(use, file);
    sandServices().names.Used.add(use, file.model);
  }

  #read(path: string, use: Use, user: ParsedFile): ParsedFile | undefined {
    const reading = readText(path, this.#reader);
    if ('problem' in reading) {
      this.#report('unreadable-file', unreadable(use.path, reading.problem.detail), use, user);
    } else if (this.#byPath.size >= FILES_MOST || this.#characters + reading.text.length > CHARACTERS_MOST) {
      const message = `The files are too many or too large together: at most ${FILES_MOST} files of ${CHARACTERS_MOST} characters.`;
      this.#report('file-too-large', message, use, user);
    } else return this.load(path, reading.text);
    return undefined;
  }

  #nearestFiles(path: string, user: ParsedFile): string {
    const folder = joined(folderOf(user.absolutePath), folderOf(path));
    const names = (folder === undefined ? undefined : this.#reader.list?.(folder)) ?? [];
    const near = nearestNames(
      nameOf(path),
      names.filter((name) => name.endsWith('.sand')),
    );
    return didYouMean(near.map((name) => `${path.slice(0, path.length - nameOf(path).length)}${name}`));
  }

  #report(code: DiagnosticCode, message: string, use: Use, { path: file }: ParsedFile): void {
    this.diagnostics.push({ code, severity: 'error', message, file, range: rangeOfNode(use, 'path') });
  }
}

function readText(path: string, reader: FileReader): ReadResult {
  try {
    return reader.read(path);
  } catch (thrown) {
    return { problem: { why: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) } };
  }
}

function unreadable(path: string, detail: string | undefined): string {
  return `The file "${path}" cannot be read${detail === undefined ? '' : `: ${detail}`}.`;
}

function nothing(file: string, code: DiagnosticCode, message: string): LoadedFiles {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const diagnostics: Diagnostic[] = [{ code, severity: 'error', message, file, range }];
  return { root: folderOf(file), main: undefined, files: [], fileOf: () => undefined, diagnostics };
}
