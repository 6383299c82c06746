import { readFileSync, statSync } from 'node:fs';

/** Larger files are not read: nobody wrote them by hand. */
const bytesMax = 4_000_000;

/** Why a file cannot be read, as the end of a sentence that begins with its name. */
export type Unreadable = {
  readonly why: 'missing' | 'folder' | 'forbidden' | 'too-large' | 'not-text' | 'failed';
  readonly says: string;
};

/**
 * Reads a whole file as UTF-8, with or without a byte order mark.
 *
 * @param path absolute.
 * @param limit in bytes.
 */
export function readTextFile(path: string, limit = bytesMax): { readonly text: string } | Unreadable {
  let bytes: Uint8Array;
  try {
    // Asked before it is opened: to open a pipe is to wait for its writer.
    const about = statSync(path);
    if (about.isDirectory()) return { why: 'folder', says: 'is a folder, not a file' };
    if (!about.isFile()) return { why: 'failed', says: 'is not an ordinary file' };
    if (about.size > limit) return { why: 'too-large', says: `is too large: ${about.size} bytes, at most ${limit}` };
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(error);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { why: 'not-text', says: 'is not UTF-8 text; save it as UTF-8' };
  }
}

/** What the system's error means. */
export function unreadable(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { why: 'missing', says: 'is not there' };
    case 'EISDIR':
      return { why: 'folder', says: 'is a folder, not a file' };
    case 'EACCES':
    case 'EPERM':
      return { why: 'forbidden', says: 'may not be read; look at its permissions' };
    case 'ELOOP':
      return { why: 'failed', says: 'is a symbolic link that leads nowhere' };
    default:
      return { why: 'failed', says: `cannot be read (${code || String(error)})` };
  }
}
