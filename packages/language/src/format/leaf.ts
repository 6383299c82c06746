import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import type { SandFile } from '../generated/ast.ts';

/** A token or comment of a file, with what the formatter asks about it. */
export type Leaf = {
  readonly image: string;
  readonly kind: string;
  readonly offset: number;
  readonly end: number;
  readonly isComment: boolean;
  /** The innermost node to which it belongs; of a comment, of no interest. */
  readonly node: AstNode;
  /** Line breaks in the source between the leaf before and this one. */
  readonly breaksBefore: number;
};

/** All tokens and comments of a file without mistakes, in order. */
export function leavesOf(model: SandFile, text: string): Leaf[] {
  if (model.$cstNode === undefined) return [];
  const nodes: LeafCstNode[] = CstUtils.flattenCst(model.$cstNode).toArray();
  const inPlace = nodes.filter(({ length }) => length > 0).sort((a, b) => a.offset - b.offset);
  let before = 0;
  return inPlace.map((leaf) => {
    const breaksBefore = text.slice(before, leaf.offset).split(/\r\n|\r|\n/).length - 1;
    before = leaf.end;
    return {
      image: text.slice(leaf.offset, leaf.end),
      kind: leaf.tokenType.name,
      offset: leaf.offset,
      end: leaf.end,
      isComment: leaf.hidden,
      node: leaf.astNode,
      breaksBefore,
    };
  });
}

/** Where a node begins, or -1 where it has no text. */
export function startOf(node: AstNode): number {
  return node.$cstNode?.offset ?? -1;
}

export function isOpening({ kind }: Leaf): boolean {
  return kind === '{';
}

export function isClosing({ kind }: Leaf): boolean {
  return kind === '}';
}
