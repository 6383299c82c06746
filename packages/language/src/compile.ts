import type { Scenario } from '@sandtable/scenario';
import { capped } from './diagnostic/cap.ts';
import { type Diagnostic, inOrder } from './diagnostic/diagnostic.ts';
import type { Explanation } from './lower/construct/explained.ts';
import { lowerProject } from './lower/lower.ts';
import type { Origins } from './lower/origins.ts';
import { parseProject } from './project/parse-project.ts';
import type { Project } from './project/project.ts';
import type { FileReader } from './project/reader.ts';

/** A file and all that it uses, compiled. */
export type Compilation = {
  /** What was read, with its texts: for showing the lines that diagnostics are about. */
  readonly project: Project;
  /** Where the file can be played and nothing in it or its files is wrong. */
  readonly scenario?: Scenario;
  /** Why findings of `lint` are as they should be, as the file says. */
  readonly explanations: readonly Explanation[];
  readonly origins: Origins;
  /** By file as they were read, then by place; at most 100. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads, links, lowers and checks a file. Never throws: what is wrong with the text is in the diagnostics.
 *
 * @param entryPath absolute, or as the reader understands it
 * @param reader the only way to files
 */
export function compile(entryPath: string, reader: FileReader): Compilation {
  const project = parseProject(entryPath, reader);
  const { scenario, explanations, origins, diagnostics } = lowerProject(project);
  const all = inOrder(
    [...project.diagnostics, ...diagnostics],
    project.files.map(({ path }) => path),
  );
  return { project, ...(scenario === undefined ? {} : { scenario }), explanations, origins, diagnostics: capped(all) };
}
