import { type AstNode, type CstNode, CstUtils, type LeafCstNode } from 'langium';

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

/** All tokens and comments of a piece without mistakes, in order. `text` is that of its file. */
export function leavesOf(piece: CstNode, text: string): Leaf[] {
  const nodes: LeafCstNode[] = CstUtils.flattenCst(piece).toArray();
  const inPlace = nodes.filter(({ length }) => length > 0).sort((a, b) => a.offset - b.offset);
  let before = piece.offset;
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
