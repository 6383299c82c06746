/*
 * docs/coverage.md leads from what the project's first texts describe to where it is in play: links to files, each with
 * the name of a construct as its text. What is not written yet is marked `planned:` with the folder that it will be in.
 */

/**
 * Finds names of constructs that the files which they lead to do not declare.
 *
 * @param read gives the text of a file, by its path in the repository
 */
export function findUndeclared(page: string, read: (path: string) => string): string[] {
  const links = page.matchAll(/\[`(\w+)`\]\(\.\.\/(scenarios\/[\w./-]+\.sand)\)/g);
  return [...links].flatMap(([, name = '', path = '']) =>
    declares(read(path), name) ? [] : [`${path} does not declare ${name}`],
  );
}

/** What is declared stands before its title; an enumeration before its literals. */
function declares(text: string, name: string): boolean {
  return new RegExp(`\\b${name} "|\\benum ${name}:`).test(text);
}

/** The folders that the page still waits for, once each. */
export function plannedFor(page: string): string[] {
  return [...new Set([...page.matchAll(/planned: ([\w-]+)/g)].map(([, folder = '']) => folder))];
}
