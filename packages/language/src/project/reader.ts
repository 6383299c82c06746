/**
 * The only door to files. The package itself touches no file system: the command line, the server or a test gives a
 * reader. Paths are absolute, with forward slashes.
 */
export type FileReader = {
  readonly read: (path: string) => ReadResult;
  /** The path without symbolic links, or undefined where there is nothing. */
  readonly realPath: (path: string) => string | undefined;
  /** The names in a folder, for suggestions; a reader that cannot tell leaves it out. */
  readonly list?: (folder: string) => readonly string[];
};

export type ReadResult = { readonly text: string } | { readonly problem: ReadProblem };

/** `missing`: there is nothing. `unreadable`: there is something, but no text that may be read; `detail` says why. */
export type ReadProblem = { readonly why: 'missing' | 'unreadable'; readonly detail?: string };

/** Reads from texts in memory, by absolute path: for tests, browsers and unsaved editors. */
export function memoryReader(files: Readonly<Record<string, string>> | ReadonlyMap<string, string>): FileReader {
  const texts = files instanceof Map ? files : new Map(Object.entries(files));
  return {
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? { problem: { why: 'missing' } } : { text };
    },
    realPath: (path) => (texts.has(path) ? path : undefined),
    list: (folder) => [
      ...new Set(
        [...texts.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
  };
}
