import type { AstNode } from 'langium';
import { isDomain, isHeader, isSandFile } from '../generated/ast.ts';
import { isClosing, isOpening, type Leaf, startOf } from './leaf.ts';

/**
 * Where a line must begin, whatever the author did: at each declaration, at each row of a table, and on both sides of
 * what stands between braces if that takes several lines. All other line breaks are the author's.
 */
export function forcedBreaks(leaves: readonly Leaf[], rows: ReadonlySet<number>): ReadonlySet<number> {
  const forced = new Set<number>(rows);
  const open: { leaf: Leaf; index: number }[] = [];
  let breaks = 0;
  const breaksBefore: number[] = [];
  for (const [index, leaf] of leaves.entries()) {
    breaks += leaf.breaksBefore + (rows.has(leaf.offset) ? 1 : 0);
    breaksBefore.push(breaks);
    if (!leaf.isComment && startsDeclaration(leaf)) forced.add(leaf.offset);
    if (isOpening(leaf)) open.push({ leaf, index });
    if (!isClosing(leaf)) continue;
    const opened = open.pop();
    const inside = opened === undefined ? undefined : leaves[opened.index + 1];
    if (opened === undefined || inside === undefined || isDomain(opened.leaf.node)) continue;
    if (breaks === breaksBefore[opened.index] || inside === leaf) continue;
    if (!inside.isComment || inside.breaksBefore > 0) forced.add(inside.offset);
    forced.add(leaf.offset);
  }
  return forced;
}

function startsDeclaration(leaf: Leaf): boolean {
  for (let node: AstNode | undefined = leaf.node; node !== undefined; node = node.$container) {
    if (startOf(node) !== leaf.offset) return false;
    if (isSandFile(node.$container)) return !isHeader(node) || leaf.offset > 0;
  }
  return false;
}
