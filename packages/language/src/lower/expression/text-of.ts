import type { AstNode, CstNode } from 'langium';
import { isArithmetic, isLogic } from '../../generated/ast.ts';

/** A piece of the text as its author wrote it. Of a chain of operators it is from its first operand to its last. */
export function textOf(node: AstNode): string {
  const [first, last] = [end(node, 'left'), end(node, 'right')];
  if (first === undefined || last === undefined) return '…';
  return first.root.fullText.slice(first.offset, last.end).replace(/\s+/g, ' ');
}

/** The parts of a chain of operators share the text of the whole chain. */
function end(node: AstNode, which: 'left' | 'right'): CstNode | undefined {
  return isArithmetic(node) || isLogic(node) ? end(node[which], which) : node.$cstNode;
}
