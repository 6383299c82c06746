import { posix } from 'node:path';
import { placeAt, type SourceFile, walk } from './source-file.ts';

/**
 * The packages of the house and what each may import of the others: the table that the architecture page explains.
 * Imports go only where it allows, so that a reader of one package needs to know only those in its row.
 */
export const mayImport = {
  scenario: [],
  random: [],
  language: ['scenario'],
  engine: ['scenario', 'random'],
  kernel: ['scenario', 'random'],
  narrative: ['scenario'],
  exercise: ['scenario', 'engine', 'kernel', 'narrative'],
  study: ['scenario', 'random', 'kernel', 'engine'],
  report: ['scenario', 'engine', 'study'],
  console: ['exercise', 'report', 'language', 'scenario'],
  terminal: ['scenario', 'engine', 'kernel', 'narrative'],
  cli: [
    'scenario',
    'random',
    'language',
    'engine',
    'kernel',
    'narrative',
    'exercise',
    'study',
    'report',
    'console',
    'terminal',
  ],
  conformance: [
    'scenario',
    'random',
    'language',
    'engine',
    'kernel',
    'narrative',
    'exercise',
    'study',
    'report',
    'terminal',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The parts of a package's manifest that say what it builds on. */
export interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ours = /^@sandtable\/([^/]+)/;

/** What a package may import, or undefined when the house has no such package. */
function allowedFor(packageName: string): readonly string[] | undefined {
  return Object.hasOwn(mayImport, packageName) ? mayImport[packageName as keyof typeof mayImport] : undefined;
}

/** Why a package may not import another, or undefined when it may. A package may name itself. */
function objectionTo(from: string, to: string): string | undefined {
  const allowed = allowedFor(from);
  if (!allowed) return `unknown package: ${from}; the house has ${Object.keys(mayImport).join(', ')}`;
  if (!allowedFor(to)) return `unknown package: ${to}; the house has ${Object.keys(mayImport).join(', ')}`;
  if (from === to || allowed.includes(to)) return undefined;
  const choices = allowed.length > 0 ? `only ${allowed.join(', ')}` : 'none of ours';
  return `${from} may not import ${to}; it may import ${choices}`;
}

/** One place in a file where another module is named. */
export interface NamedModule {
  /** The module's name, or undefined when it is computed and cannot be known from the text. */
  readonly specifier: string | undefined;
  readonly offset: number;
}

/** Every module that a file names, in imports, exports, dynamic imports and types. */
export function modulesNamedIn(file: SourceFile): NamedModule[] {
  const named: NamedModule[] = [];
  walk(file, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
      case 'ImportExpression':
      case 'TSImportType': {
        if (!node.source) return;
        const text = node.source.type === 'Literal' ? node.source.value : undefined;
        named.push({ specifier: typeof text === 'string' ? text : undefined, offset: node.source.start });
      }
    }
  });
  return named;
}

/**
 * Finds imports that the table of the house forbids, and relative or absolute ones that leave their package.
 *
 * @param file of a package, its path beginning with `packages/<name>/`.
 * @returns one line for each offence, with its place.
 */
export function findForbiddenImports(file: SourceFile): string[] {
  const [, packageName = ''] = file.path.split('/');
  const home = `packages/${packageName}/`;
  const offences: string[] = [];
  for (const { specifier, offset } of modulesNamedIn(file)) {
    if (specifier === undefined) continue;
    const [, target] = ours.exec(specifier) ?? [];
    const objection = target
      ? objectionTo(packageName, target)
      : leaves(home, file.path, specifier)
        ? `${specifier} leaves the package; import by name what the other package exports`
        : undefined;
    if (objection) offences.push(`${placeAt(file, offset)} ${objection}`);
  }
  return offences;
}

function leaves(home: string, path: string, specifier: string): boolean {
  if (specifier.startsWith('/') || specifier.startsWith('file:')) return true;
  if (!specifier.startsWith('.')) return false;
  return !posix.join(posix.dirname(path), specifier).startsWith(home);
}

/**
 * Finds what the table of the house forbids in a package's manifest.
 *
 * @param packageName the package's folder below `packages`.
 * @returns one line for each offence.
 */
export function findForbiddenDependencies(packageName: string, manifest: Manifest): string[] {
  const offences: string[] = [];
  if (manifest.name !== `@sandtable/${packageName}`) {
    offences.push(`packages/${packageName}: its name is ${manifest.name}, expected @sandtable/${packageName}`);
  }
  const unknown = allowedFor(packageName) ? undefined : objectionTo(packageName, packageName);
  if (unknown) offences.push(`packages/${packageName}: ${unknown}`);
  for (const name of dependencyNames(manifest)) {
    const [, target] = ours.exec(name) ?? [];
    const objection = target && !unknown ? objectionTo(packageName, target) : undefined;
    if (objection) offences.push(`packages/${packageName}/package.json ${objection}`);
  }
  return offences;
}

/** The names of ours that a manifest depends on, without the scope and sorted. */
export function ownDependencies(manifest: Manifest): string[] {
  return dependencyNames(manifest)
    .flatMap((name) => ours.exec(name)?.[1] ?? [])
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function dependencyNames(manifest: Manifest): string[] {
  return Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  });
}
