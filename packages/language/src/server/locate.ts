import { type AstNode, CstUtils, GrammarUtils, type LeafCstNode } from 'langium';
import { isUse } from '../generated/ast.ts';
import type { ProjectFile } from '../project/project.ts';
import { segmentsOf } from './segments.ts';

/** A name, with the declaration that it belongs to or means. */
export type Named = { readonly is: 'name'; readonly target: AstNode; readonly leaf: LeafCstNode };

/** What stands at a place of a file. */
export type Located =
  | Named
  /** The path of a `use`. */
  | { readonly is: 'path'; readonly use: AstNode; readonly leaf: LeafCstNode };

export function locate(file: ProjectFile, offset: number): Located | undefined {
  const root = file.model.$cstNode;
  if (root === undefined) return undefined;
  const leaf = CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset);
  if (leaf === undefined || offset > leaf.end) return undefined;
  for (const reference of file.contents.references) {
    const node = reference.$refNode;
    if (node === undefined || offset < node.offset || offset > node.end) continue;
    const segment = segmentsOf(reference).find((each) => offset >= each.leaf.offset && offset <= each.leaf.end);
    if (segment !== undefined) return { is: 'name', target: segment.target, leaf: segment.leaf };
  }
  const node = leaf.astNode;
  if (isUse(node) && GrammarUtils.findNodeForProperty(node.$cstNode, 'path')?.offset === leaf.offset) {
    return { is: 'path', use: node, leaf };
  }
  return nameLeafOf(node)?.offset === leaf.offset ? { is: 'name', target: node, leaf } : undefined;
}

/** Where a declaration has its name. */
export function nameLeafOf(node: AstNode): LeafCstNode | undefined {
  const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  return name === undefined ? undefined : CstUtils.flattenCst(name).head();
}
