import { DocumentState, type Reference } from 'langium';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { rangeOfCst, rangeOfNode } from '../diagnostic/place-of.ts';
import { isUseItem, type Use } from '../generated/ast.ts';
import type { SandDescription, SandLinker, SandLinkingError } from '../names/linker.ts';
import { sandServices } from '../services.ts';
import type { ProjectFile } from './project.ts';

/** Links every name of the files, and tells which mean nothing; `used` are the `use`s through which some name came. */
export function linkFiles(files: readonly ProjectFile[]): { diagnostics: Diagnostic[]; used: Uses } {
  (sandServices().references.Linker as SandLinker).restart();
  for (const { document } of files) document.state = DocumentState.ComputedScopes;
  const paths = new Map(files.map(({ document, path }) => [document.uri.toString(), path]));
  const used = new Map<Use, Set<string>>();
  const diagnostics = files.flatMap((file) => {
    const { references } = file.contents;
    for (const reference of references) {
      void reference.ref;
      noteUse(reference, used);
    }
    file.document.state = DocumentState.Linked;
    return references.flatMap((reference) => diagnosticOf(reference, file.path, paths));
  });
  return { diagnostics, used };
}

/** By `use`, the names that came through it, as the file calls them. */
export type Uses = ReadonlyMap<Use, ReadonlySet<string>>;

function noteUse(reference: Reference, used: Map<Use, Set<string>>): void {
  const { via } = (reference.$nodeDescription ?? {}) as Partial<SandDescription>;
  // That a `use` asks for a name is no use of it.
  if (via === undefined || isUseItem(reference.$refNode?.astNode)) return;
  const names = used.get(via) ?? new Set();
  names.add(reference.$refText.split('.')[0] ?? '');
  used.set(via, names);
}

function diagnosticOf(reference: Reference, file: string, paths: ReadonlyMap<string, string>): Diagnostic[] {
  const mistake = (reference.error as SandLinkingError | undefined)?.mistake;
  if (mistake === undefined || reference.$refNode === undefined) return [];
  const related = mistake.about.flatMap(({ node }) => {
    const declaredIn = node.$cstNode && paths.get(node.$cstNode.root.astNode.$document?.uri.toString() ?? '');
    return declaredIn === undefined
      ? []
      : [{ file: declaredIn, range: rangeOfNode(node, 'name'), message: 'It is declared here.' }];
  });
  const { code, message } = mistake;
  const range = rangeOfCst(reference.$refNode);
  return [{ code, severity: 'error', message, file, range, ...(related.length > 0 && { related }) }];
}
