import { didYouMean } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { SandTerminals } from '../generated/ast.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { RESERVED_WORDS } from '../syntax/words.ts';
import { rangeOfNodes } from './convert.ts';
import type { Named } from './locate.ts';
import { type Occurrence, occurrencesOf } from './references.ts';

/** A declaration that is to have another name: where it changes, among which files. */
export type Renaming = {
  readonly files: readonly ProjectFile[];
  readonly places: readonly Occurrence[];
  readonly after: string;
};

/** The texts of some files, by path, instead of those that they have. */
type Instead = ReadonlyMap<string, string>;

/** The files as they would be with other texts. */
export type Trial = {
  readonly everything: (instead: Instead) => readonly ProjectFile[];
  readonly project: (path: string, instead: Instead) => Project;
};

/** Files that can be played are tried out as a whole, but not more than these. */
const PROJECTS_MOST = 50;

/** Why a word cannot be a name, or undefined where it can. */
export function whyNoName(word: string): string | undefined {
  if (RESERVED_WORDS.has(word)) return `‘${word}’ is a reserved word.${didYouMean([`${word}_1`])}`;
  const whole = new RegExp(`^(?:${SandTerminals.ID.source})$`);
  return whole.test(word) ? undefined : `‘${word}’ is no name: letters, digits and ‘_’, beginning with a letter.`;
}

/**
 * Only the name itself changes: a prefix stays (`senkaku.hulls` becomes `senkaku.ships`), and where a file calls it
 * otherwise (`use hulls as ships`) nothing does.
 */
export function renamingOf(files: readonly ProjectFile[], { target, leaf }: Named, after: string): Renaming {
  const before = leaf.text.normalize('NFC');
  const places = occurrencesOf(target, files).filter((place) => place.leaf.text.normalize('NFC') === before);
  return { files, places, after };
}

/** Why the new name cannot be given: something else has it, so that a name somewhere would mean another thing. */
export function whyNotRenamed(renaming: Renaming, trial: Trial): string | undefined {
  const instead = textsOf(renaming);
  return otherMeaning(renaming, trial.everything(instead)) ?? newMistake(renaming, instead, trial);
}

/** The edits by the names that the editor has for the files. */
export function editsOf({ places, after }: Renaming, uriOf: (file: ProjectFile) => string): Record<string, TextEdit[]> {
  const edits: Record<string, TextEdit[]> = {};
  for (const { file, leaf } of places) {
    const uri = uriOf(file);
    edits[uri] = [...(edits[uri] ?? []), { range: rangeOfNodes(leaf), newText: after }];
  }
  return edits;
}

function textsOf({ places, after }: Renaming): Instead {
  const texts = new Map<string, string>();
  for (const { file, leaf } of [...places].sort((a, b) => b.leaf.offset - a.leaf.offset)) {
    const text = texts.get(file.absolutePath) ?? file.text;
    texts.set(file.absolutePath, text.slice(0, leaf.offset) + after + text.slice(leaf.end));
  }
  return texts;
}

/** Nothing but a name changes, so every reference must lead to the declaration of the same number. */
function otherMeaning({ files, after }: Renaming, renamed: readonly ProjectFile[]): string | undefined {
  const [before, now] = [numbersOf(files), numbersOf(renamed)];
  for (const file of files) {
    const other = renamed.find(({ absolutePath }) => absolutePath === file.absolutePath);
    for (const [index, reference] of file.contents.references.entries()) {
      const same = other?.contents.references[index];
      if (reference.ref && before.get(reference.ref) === (same?.ref && now.get(same.ref))) continue;
      if (!reference.ref && !same?.ref) continue;
      const line = (reference.$refNode?.range.start.line ?? 0) + 1;
      return `‘${after}’ is the name of something else: ${file.path}:${line} would mean that.`;
    }
  }
  return undefined;
}

function numbersOf(files: readonly ProjectFile[]): ReadonlyMap<AstNode, string> {
  return new Map(
    files.flatMap(({ absolutePath, contents }) =>
      contents.nodes.map((node, index) => [node, `${absolutePath}#${index}`] as const),
    ),
  );
}

function newMistake({ files, places }: Renaming, instead: Instead, trial: Trial): string | undefined {
  const changed = new Set(places.map(({ file }) => file));
  const concerned = files.filter((file) => changed.has(file) || file.model.header?.kind !== 'library');
  for (const { absolutePath } of concerned.slice(0, PROJECTS_MOST)) {
    const before = new Set(errorsOf(trial.project(absolutePath, new Map())));
    const added = errorsOf(trial.project(absolutePath, instead)).find((message) => !before.has(message));
    if (added !== undefined) return added;
  }
  return undefined;
}

function errorsOf({ diagnostics }: Project): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
