import type { LangiumDocument } from 'langium';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Element, SandFile, Use } from '../generated/ast.ts';
import type { Contents } from '../syntax/walk.ts';

/** One file of a project: parsed, and linked to the others. */
export type ProjectFile = {
  /** Relative to the root, as it is named in messages. */
  readonly path: string;
  /** Without symbolic links. */
  readonly absolutePath: string;
  readonly text: string;
  readonly model: SandFile;
  readonly document: LangiumDocument<SandFile>;
  readonly contents: Contents;
  /**
   * What has a mistake in its text: parts of it may be missing from the tree, so it is linked but not checked further.
   * Everything else is whole: what its type says must be there is there.
   */
  readonly damaged: ReadonlySet<Element | Use>;
};

/** The file that was asked for and all that it uses, with what is wrong with them so far. */
export type Project = {
  /** Absolute: the folder that no `use` leaves. */
  readonly root: string;
  /** Undefined where the file could not be read: a diagnostic says why. */
  readonly main: ProjectFile | undefined;
  /** Depth first by `use`: what a file uses stands before it, so the main file is the last. */
  readonly files: readonly ProjectFile[];
  readonly fileOf: (use: Use) => ProjectFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
};
