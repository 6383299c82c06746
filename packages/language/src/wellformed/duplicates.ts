import type { AstNode } from 'langium';
import {
  isAction,
  isEnumeration,
  isMachine,
  isNeed,
  isSandFile,
  isShown,
  isState,
  isUse,
  type SandFile,
  type Use,
} from '../generated/ast.ts';
import { declaredIn, nounOf } from '../names/declared.ts';
import { choicesOf } from '../names/locals.ts';
import type { Finding, Report } from './finding.ts';

type Named = AstNode & { readonly name?: string };

/** A name means one thing: in its file, and among the states, literals, choices or bands with which it stands. */
export function checkDuplicateNames(node: AstNode, report: Report): void {
  if (isSandFile(node)) checkFile(node, report);
  else if (isEnumeration(node)) reportSame(node.literals, `in ‘${node.name}’`, report);
  else if (isMachine(node) || isState(node) || isNeed(node)) reportSame(node.states, `in ‘${node.name}’`, report);
  else if (isAction(node)) reportSame(choicesOf(node), 'among the choices', report);
  else if (isShown(node)) reportSame(node.bands, 'among the bands', report);
}

function checkFile(file: SandFile, report: Report): void {
  for (const [, nodes] of declaredIn(file)) reportSame(nodes, 'in this file', report);
  const instances = file.uses.filter((use) => use.name !== undefined);
  reportSame(instances, 'in this file', report);
  for (const use of instances) {
    const [other] = declaredIn(file).get(use.name ?? '') ?? [];
    if (other !== undefined) report(duplicate(use, other, 'in this file'));
  }
  checkAskedFor(file, report);
}

/** Two things that are asked for of used files under one name. */
function checkAskedFor({ uses }: SandFile, report: Report): void {
  const first = new Map<string, { readonly use: Use; readonly target: AstNode | undefined }>();
  for (const use of uses) {
    for (const [index, { name, target }] of use.items.entries()) {
      const called = name ?? target?.$refText;
      const before = called === undefined ? undefined : first.get(called);
      if (called !== undefined && before === undefined) first.set(called, { use, target: target.ref });
      if (called === undefined || before === undefined || before.target === target.ref) continue;
      const message = `There is already something asked for as ‘${called}’ in this file: give one of them another name with ‘as’.`;
      const related = [{ node: before.use, message: 'It is asked for here.' }];
      report({ code: 'duplicate-name', message, node: use, property: 'items', index, related });
    }
  }
}

function reportSame(nodes: readonly Named[], where: string, report: Report): void {
  const first = new Map<string, Named>();
  for (const node of nodes) {
    if (node.name === undefined) continue;
    const before = first.get(node.name);
    if (before === undefined) first.set(node.name, node);
    else report(duplicate(node, before, where));
  }
}

function duplicate(node: Named, before: Named, where: string): Finding {
  const other = isUse(before) ? 'a used file' : nounOf(before);
  return {
    code: 'duplicate-name',
    message: `There is already ${other} called ‘${node.name}’ ${where}.`,
    node,
    property: 'name',
    related: [{ node: before, property: 'name', message: 'It is declared here first.' }],
  };
}
