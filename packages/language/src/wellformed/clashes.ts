import type { AstNode } from 'langium';
import type { Use } from '../generated/ast.ts';
import { type Declared, declaredIn, nounOf } from '../names/declared.ts';
import { nameOf } from '../project/path.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import type { Finding } from './finding.ts';

/**
 * The file that is played and all that are used without a name of their own share one set of ids, whether or not they
 * see each other: `tension` of two such files would be one track. An instance (`use ... as x`) keeps its names apart.
 */
export function nameClashes({ main, fileOf }: SharedNames): { finding: Finding; file: ProjectFile }[] {
  const clashes: { finding: Finding; file: ProjectFile }[] = [];
  const first = new Map<string, { node: Declared; file: ProjectFile }>();
  for (const file of sharedWith(main, fileOf)) {
    for (const [name, [node]] of declaredIn(file.model)) {
      if (node === undefined || MAY_REPEAT.has(node.$type)) continue;
      const before = first.get(name);
      if (before === undefined) first.set(name, { node, file });
      else clashes.push({ file, finding: clash(name, node, file, before) });
    }
  }
  return clashes;
}

type SharedNames = Pick<Project, 'fileOf'> & { readonly main: ProjectFile };

/** These do not live on in the game under their simple name. */
const MAY_REPEAT: ReadonlySet<string> = new Set(['Edition', 'Source', 'Study', 'Need']);

/** The files with the same ids as the main one, depth first: it is the last. */
function sharedWith(main: ProjectFile, fileOf: (use: Use) => ProjectFile | undefined): Set<ProjectFile> {
  const shared = new Set<ProjectFile>();
  const visited = new Set<ProjectFile>();
  const visit = (file: ProjectFile) => {
    if (visited.has(file)) return;
    visited.add(file);
    for (const use of file.model.uses) {
      const used = fileOf(use);
      if (used === undefined || used === main) continue;
      visit(used);
      if (use.name === undefined) shared.add(used);
    }
  };
  visit(main);
  return shared.add(main);
}

function clash(
  name: string,
  node: Declared,
  file: ProjectFile,
  before: { readonly node: AstNode; readonly file: ProjectFile },
): Finding {
  const path = nameOf(before.file.path);
  const use = `use "${path}" as ${path.replace(/\.sand$/, '')}`;
  return {
    code: 'name-clash',
    message: `Both ${before.file.path} and ${file.path} declare ‘${name}’ (${nounOf(before.node)}, ${nounOf(node)}). Rename one, or bring one file in as an instance: ‘${use}’.`,
    node,
    property: 'name',
    related: [{ node: before.node, property: 'name', message: 'It is declared here first.' }],
  };
}
