import { join } from 'node:path';
import { type Compilation, compile, type Diagnostic, type Explanation, type FileReader } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { countText, hasErrors, tellDiagnostics } from './diagnostics.ts';
import { fileReader, slashed } from './file-reader.ts';
import { mainFile, shown } from './scenario-files.ts';
import { type SourcePlace, sourcePlace } from './source-place.ts';
import { readTextFile } from './text-file.ts';

/** A file of the author's, compiled, with every path as the person at the command line would write it. */
export type Loaded = {
  /** The file. */
  readonly name: string;
  /** Only where it can be played and nothing in it is wrong. */
  readonly scenario: Scenario | undefined;
  /** What the file says it is. */
  readonly kind: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Why findings of `lint` are as they should be. */
  readonly explanations: readonly Explanation[];
  readonly textOf: (file: string) => string;
  /** Where the author wrote a part of the scenario, or what has an id. */
  readonly placeOf: (part: object | string) => SourcePlace | undefined;
};

/** A file that can be played. */
export type Playable = Loaded & { readonly scenario: Scenario };

/**
 * Compiles a file.
 *
 * @param folder what paths are shown from.
 * @param file absolute.
 * @throws Stop where it cannot be read. What it uses and cannot be read is a mistake in it.
 */
export function loadFile(folder: string, file: string, reader: FileReader = fileReader): Loaded {
  const read = readTextFile(file);
  if ('why' in read) throw usage(`${shown(folder, file)} ${read.says}`);
  const compilation = compile(slashed(file), reader);
  const { project, scenario, diagnostics, explanations } = compilation;
  const named = (path: string) => shown(folder, join(project.root, path));
  const texts = new Map(project.files.map(({ path, text }) => [named(path), text]));
  return {
    name: shown(folder, file),
    scenario,
    kind: project.main?.model.header?.kind,
    diagnostics: diagnostics.map((each) => withNames(each, named)),
    explanations,
    textOf: (path) => texts.get(path) ?? '',
    placeOf: (part) => placeIn(compilation, part, named),
  };
}

/**
 * Compiles a file for a command that needs it whole: where there are mistakes they are told, and the command ends.
 *
 * @returns without a scenario where the file is sound but not to be played, such as a library.
 */
export function loadSound(shell: Shell, file: string, reader?: FileReader): Loaded {
  const loaded = loadFile(shell.folder, file, reader);
  const { diagnostics, name, textOf } = loaded;
  if (!hasErrors(diagnostics)) return loaded;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  tellDiagnostics(shell.err, errors, textOf);
  const right = errors.length === 1 ? 'it is' : 'they are';
  throw new Stop('mistake', `${name} has ${countText(errors)}`, `It can be played when ${right} put right.`);
}

/**
 * The scenario that a path means.
 *
 * @throws Stop where there is none, or it has mistakes, or is not to be played.
 */
export function loadPlayable(shell: Shell, path: string, reader?: FileReader): Playable {
  const loaded = loadSound(shell, mainFile(shell.folder, path), reader);
  const { scenario, name, kind = 'part of a scenario' } = loaded;
  if (scenario) return { ...loaded, scenario };
  throw usage(`${name} is a ${kind}`, 'Only scenarios and campaigns are played; others use what stands in it.');
}

function withNames(diagnostic: Diagnostic, named: (path: string) => string): Diagnostic {
  const { file, related } = diagnostic;
  return {
    ...diagnostic,
    file: named(file),
    ...(related ? { related: related.map((each) => ({ ...each, file: named(each.file) })) } : {}),
  };
}

function placeIn(
  { origins, project }: Compilation,
  part: object | string,
  named: (path: string) => string,
): SourcePlace | undefined {
  const node = typeof part === 'string' ? origins.ofId(part) : origins.ofPart(part);
  const place = node && sourcePlace(project, node);
  return place && { ...place, file: named(place.file) };
}
