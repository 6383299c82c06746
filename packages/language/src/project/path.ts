/** Paths with forward slashes, taken apart without a file system. */

/** `/a/b/c.sand` gives `/a/b`; a path without a slash gives ''. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `folder` and a relative path as one, without `.` and `..`. Undefined where it goes above the top. */
export function joined(folder: string, relative: string): string | undefined {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length <= 1) return undefined;
    else parts.pop();
  }
  return parts.join('/');
}

/** Whether a path lies in a folder, at any depth. */
export function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A path below a folder as it is written from there; any other as it is. */
export function relativeTo(folder: string, path: string): string {
  return isWithin(path, folder) ? path.slice(folder.length + (folder.endsWith('/') ? 0 : 1)) : path;
}
