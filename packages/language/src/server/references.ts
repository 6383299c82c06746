import type { AstNode, LeafCstNode } from 'langium';
import type { ProjectFile } from '../project/project.ts';
import { nameLeafOf } from './locate.ts';
import { segmentsOf } from './segments.ts';

/** A place where a name is written. */
export type Occurrence = { readonly file: ProjectFile; readonly leaf: LeafCstNode; readonly isDeclaration: boolean };

/** All places of the files where a declaration is named, its own first in its file, in order of the text. */
export function occurrencesOf(target: AstNode, files: readonly ProjectFile[]): Occurrence[] {
  return files.flatMap((file) => {
    const found: Occurrence[] = [];
    if (target.$cstNode?.root.astNode === file.model) {
      const leaf = nameLeafOf(target);
      if (leaf !== undefined) found.push({ file, leaf, isDeclaration: true });
    }
    for (const reference of file.contents.references) {
      for (const segment of segmentsOf(reference)) {
        if (segment.target === target) found.push({ file, leaf: segment.leaf, isDeclaration: false });
      }
    }
    const places = new Map(found.map((each) => [each.leaf.offset, each]));
    return [...places.values()].sort((a, b) => a.leaf.offset - b.leaf.offset);
  });
}
