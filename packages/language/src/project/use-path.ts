import { folderOf, isWithin, joined } from './path.ts';
import type { FileReader } from './reader.ts';

/** Where a `use` leads, or what is wrong with what it says. */
export type UsePath =
  | { readonly path: string }
  | { readonly code: 'path-outside-root' | 'unknown-file'; readonly message: string };

/**
 * A used path is relative to the file that uses it, with forward slashes, and stays inside the root: as it is written,
 * and where it really leads once symbolic links are followed. Nothing outside is read or even looked for.
 */
export function resolveUse(written: string, user: string, root: string, reader: FileReader): UsePath {
  const shape = wrongShape(written);
  if (shape !== undefined) return { code: 'path-outside-root', message: shape };
  const path = joined(folderOf(user), written);
  if (path === undefined || !isWithin(path, root)) {
    return {
      code: 'path-outside-root',
      message: `"${written}" leads out of the folder of scenarios, so it is not read.`,
    };
  }
  const real = reader.realPath(path);
  if (real === undefined) return { code: 'unknown-file', message: `There is no file "${written}".` };
  if (!isWithin(real, root)) {
    return {
      code: 'path-outside-root',
      message: `"${written}" is a link that leads out of the folder of scenarios, so it is not read.`,
    };
  }
  return { path: real };
}

function wrongShape(written: string): string | undefined {
  if (written === '') return 'The path is empty.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a path with control characters is never meant
  if (/[\u0000-\u001f\u007f]/.test(written)) return 'The path has control characters in it.';
  if (written.includes('\\')) return `Write "${written.replaceAll('\\', '/')}": paths have forward slashes.`;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(written))
    return `"${written}" is no relative path: used files are on this machine, below the root.`;
  if (written.startsWith('/') || written.startsWith('~')) {
    return `"${written}" is no relative path: begin with the name of a file or folder, or with "../".`;
  }
  if (!written.endsWith('.sand')) return `"${written}" is no scenario file: their names end in ".sand".`;
  return undefined;
}
