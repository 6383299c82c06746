import { didYouMean, nearestNames } from '@sandtable/scenario';
import { type AstNode, AstUtils } from 'langium';
import { isSandFile, isStory, isStoryClause, type SandFile } from '../generated/ast.ts';
import type { Report } from './finding.ts';

/** The knots that a file can have told; undefined where there are no stories. */
export type Knots = (file: SandFile) => ReadonlySet<string> | undefined;

/** What is told stands in a story, where there are stories. */
export function checkKnot(node: AstNode, knotsOf: Knots, report: Report): void {
  if (!(isStory(node) || isStoryClause(node)) || node.knot === undefined) return;
  const file = AstUtils.getContainerOfType(node, isSandFile);
  const knots = file && knotsOf(file);
  if (knots === undefined || knots.has(node.knot)) return;
  const message = `The stories have no knot ‘${node.knot}’.${didYouMean(nearestNames(node.knot, knots))}`;
  report({ code: 'unknown-name', message, node, property: 'knot' });
}
