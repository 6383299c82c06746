import type { SandFile, Use } from '../generated/ast.ts';

/** One linked file of a project. */
export type ProjectFile = {
  /** As it is named in messages, relative to the project's root. */
  readonly path: string;
  readonly model: SandFile;
};

/** The files that lowering reads: the one that is played, and those that it and they use. */
export type Project = {
  readonly main: ProjectFile;
  /** The file that a `use` names, or undefined where there is none (which the linker has reported). */
  readonly fileOf: (use: Use) => ProjectFile | undefined;
};
