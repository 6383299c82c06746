import type { AstNode, CstNode } from 'langium';
import { leavesOf } from '../../format/leaf.ts';
import { blanksBetween } from '../../format/spacing.ts';
import { isArithmetic, isLogic } from '../../generated/ast.ts';

/**
 * A piece of the text in its author's words, laid out on one line as the formatter does, without comments. Of a chain of
 * operators it is from its first operand to its last.
 */
export function textOf(node: AstNode): string {
  const [first, last, whole] = [end(node, 'left'), end(node, 'right'), node.$cstNode];
  if (first === undefined || last === undefined || whole === undefined) return '…';
  const leaves = leavesOf(whole, whole.root.fullText).filter(
    ({ isComment, offset, end }) => !isComment && first.offset <= offset && end <= last.end,
  );
  const pieces = leaves.map((leaf, index) => {
    const before = leaves[index - 1];
    return before === undefined ? leaf.image : blanksBetween(before, leaf) + leaf.image;
  });
  return pieces.join('').replace(/\s+/g, ' ');
}

/** The parts of a chain of operators share the text of the whole chain. */
function end(node: AstNode, which: 'left' | 'right'): CstNode | undefined {
  return isArithmetic(node) || isLogic(node) ? end(node[which], which) : node.$cstNode;
}
