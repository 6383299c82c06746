import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { isChoice, isLet, isLoopVariable, isSandFile, isUse, type Use } from '../generated/ast.ts';
import { nounOf } from '../names/declared.ts';
import { localNamed } from '../names/locals.ts';
import type { VisibleNames } from '../names/visible.ts';
import type { Report } from './finding.ts';

/** A name that hides another: what is written with it means something else than it could. */
export function checkShadows(node: AstNode, visible: VisibleNames, report: Report): void {
  if (isUse(node)) checkUse(node, visible, report);
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

/** The name of an instance that a used file brings as well, and a name that is asked for and declared here too. */
function checkUse(use: Use, visible: VisibleNames, report: Report): void {
  const file = AstUtils.getContainerOfType(use, isSandFile);
  const plain = file && visible.of(file).plain;
  const brought = use.name === undefined ? undefined : plain?.get(use.name)?.find(({ via }) => via !== undefined)?.node;
  if (brought !== undefined) {
    report({
      code: 'shadowed-name',
      severity: 'warning',
      message: `‘${use.name}’ hides ${nounOf(brought)} of the same name, which another file brings.`,
      node: use,
      property: 'name',
      related: [{ node: brought, property: 'name', message: 'It is declared here.' }],
    });
  }
  for (const [index, { name, target }] of use.items.entries()) {
    // Without a name of its own it would have the same id as what is declared here, which is a clash.
    const own =
      name === undefined
        ? undefined
        : plain?.get(name)?.find(({ via, node }) => via === undefined && node !== target.ref);
    if (own === undefined) continue;
    report({
      code: 'shadowed-name',
      severity: 'warning',
      message: `This file declares ${nounOf(own.node)} called ‘${name}’ itself, which hides what is asked for here.`,
      node: use,
      property: 'items',
      index,
      related: [{ node: own.node, property: 'name', message: 'It is declared here.' }],
    });
  }
}
