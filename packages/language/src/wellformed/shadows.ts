import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { isChoice, isLet, isLoopVariable, isSandFile } from '../generated/ast.ts';
import { nounOf } from '../names/declared.ts';
import { localNamed } from '../names/locals.ts';
import type { VisibleNames } from '../names/visible.ts';
import type { Report } from './finding.ts';

/** A local name that hides another: what stands below it means something else than above. */
export function checkShadows(node: AstNode, visible: VisibleNames, report: Report): void {
  if (!(isChoice(node) || isLet(node) || isLoopVariable(node)) || node.name === undefined) return;
  const inner = localNamed(node, node.name, (local) => local !== node);
  const file = AstUtils.getContainerOfType(node, isSandFile);
  const hidden = inner?.node ?? (file && visible.of(file).plain.get(node.name)?.[0]?.node);
  if (hidden === undefined) return;
  report({
    code: 'shadowed-name',
    severity: 'warning',
    message: `‘${node.name}’ hides ${nounOf(hidden)} of the same name.`,
    node,
    property: 'name',
    related: [{ node: hidden, property: 'name', message: 'It is declared here.' }],
  });
}
