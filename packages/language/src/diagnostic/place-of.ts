import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import { isArithmetic, isLogic, isNot } from '../generated/ast.ts';
import type { SourceRange } from './diagnostic.ts';

/** Where a node stands, or one of its properties (of a list, the member with that index). */
export function rangeOfNode(node: AstNode, property?: string, index?: number): SourceRange {
  const cst = property === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  const first = cst ?? cstOf(node, 'left');
  const last = cst ?? cstOf(node, 'right');
  return first === undefined || last === undefined ? NOWHERE : rangeBetween(first, last);
}

/** Where a word of the language stands in a node, for the first time or later; the whole node where it does not. */
export function rangeOfKeyword(node: AstNode, keyword: string, index = 0): SourceRange {
  const cst = GrammarUtils.findNodeForKeyword(node.$cstNode, keyword, index);
  return cst === undefined ? rangeOfNode(node) : rangeBetween(cst, cst);
}

export function rangeOfCst(node: CstNode): SourceRange {
  return rangeBetween(node, node);
}

const NOWHERE: SourceRange = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The parts of a chain of operators share the text of the whole chain, so a part is as long as its operands. */
function cstOf(node: AstNode, end: 'left' | 'right'): CstNode | undefined {
  if (isArithmetic(node) || isLogic(node)) return node[end] === undefined ? node.$cstNode : cstOf(node[end], end);
  if (isNot(node) && end === 'right' && node.operand !== undefined) return cstOf(node.operand, end);
  return node.$cstNode ?? (node.$container && cstOf(node.$container, end));
}

function rangeBetween(first: CstNode, last: CstNode): SourceRange {
  return {
    start: { line: first.range.start.line + 1, column: first.range.start.character + 1 },
    end: { line: last.range.end.line + 1, column: last.range.end.character + 1 },
  };
}
