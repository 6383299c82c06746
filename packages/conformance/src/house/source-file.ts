import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';

/** A parsed file of TypeScript or JavaScript. */
export interface SourceFile {
  /** From the root of the repository, with slashes: `packages/engine/src/turn.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  /** Offset in `text` at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** The folder of the repository. */
export const repositoryRoot = join(import.meta.dirname, '..', '..', '..', '..');

/**
 * Parses one file.
 *
 * @param path from the root of the repository; its ending says which language it is.
 * @throws when the text is not of that language, because a file that cannot be read cannot be vouched for.
 */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text, { preserveParens: false });
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, program, lineStarts };
}

/**
 * Reads the sources below a folder, sorted by path. Generated code is left out: it is held by what generates it.
 *
 * @param folder from the root of the repository; a folder that does not exist has no sources.
 */
export function readSources(folder: string): SourceFile[] {
  const absolute = join(repositoryRoot, folder);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(repositoryRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('/generated/') && !path.includes('/node_modules/'))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((path) => parseSource(path, readFileSync(join(repositoryRoot, path), 'utf8')));
}

/** The line of an offset, counted from 1. */
export function lineAt(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((file.lineStarts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** `packages/engine/src/turn.ts:12:5`, counted from 1, as editors and terminals open it. */
export function placeAt(file: SourceFile, offset: number): string {
  const line = lineAt(file, offset);
  return `${file.path}:${line}:${offset - (file.lineStarts[line - 1] as number) + 1}`;
}

/** Calls `visit` for each node of a file in the order of the text, with the node that holds it. */
export function walk(file: SourceFile, visit: (node: Node, parent: Node | undefined) => void): void {
  const descend = (node: Node, parent: Node | undefined): void => {
    visit(node, parent);
    const fields = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    for (const key of visitorKeys[node.type] ?? []) {
      const child = fields[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each) descend(each, node);
    }
  };
  descend(file.program, undefined);
}
