import { lineAt, type SourceFile, walk } from './source-file.ts';

/** A file longer than this holds more than one concept. */
export const linesMax = 500;

/** A function longer than this cannot be read at one sight. */
export const functionLinesMax = 70;

/** What stands at the top of the repository, dot files and what is installed apart. */
export const topLevel = {
  content: ['docs', 'packages', 'scenarios'],
  workspace: ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json'],
  papers: ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'],
  tools: ['biome.json', 'knip.json', 'tsconfig.json', 'vitest.config.ts'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Compares the names at the top of the repository with those that belong there.
 *
 * @param names as found, in any order.
 * @returns one line for each name that is missing or too many.
 */
export function findStrangersAtTheTop(names: readonly string[]): string[] {
  const expected: readonly string[] = Object.values(topLevel).flat();
  const found = names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `missing at the top: ${name}`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `too many at the top: ${name}`),
  ];
}

/** Finds names of files and folders that say nothing of what is inside, where anything could be put. */
export function findDumpingGrounds(file: SourceFile): string[] {
  return file.path
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .filter((part) => /^(utils?|common|shared|helpers?|types?|misc|lib)$/.test(part))
    .map((part) => `${file.path}: ${part} says nothing; name it after the concept that it holds`);
}

/** Finds a file that is too long. */
export function findLongFile(file: SourceFile): string[] {
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0);
  return lines > linesMax ? [`${file.path}: ${lines} lines, at most ${linesMax}; part it by concept`] : [];
}

/** Finds functions that are too long, from their first line to their last, methods and arrow functions included. */
export function findLongFunctions(file: SourceFile): string[] {
  const offences: string[] = [];
  walk(file, (node) => {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const first = lineAt(file, node.start);
        const lines = lineAt(file, node.end) - first + 1;
        if (lines > functionLinesMax) {
          offences.push(
            `${file.path}:${first} a function of ${lines} lines, at most ${functionLinesMax}; part it by step`,
          );
        }
      }
    }
  });
  return offences;
}
