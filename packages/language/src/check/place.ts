import { type AstNode, AstUtils } from 'langium';
import { isSandFile } from '../generated/ast.ts';
import { ownFiles } from '../lower/names/own-files.ts';
import type { Checking } from './checking.ts';

/**
 * Parts by the author's place that they come from: one for each instance and member of a family. Only places in the
 * scenario's own files: what holds here of others need not be a mistake of theirs. And no place with a mistake in it: what could not be lowered there stands for something else.
 */
export function byOwnPlace<Part extends object>(
  { lowering }: Pick<Checking, 'lowering'>,
  parts: readonly Part[],
): Map<AstNode, Part[]> {
  const own = ownFiles(lowering.names.instances);
  const wrong = wrongPlaces({ lowering });
  const places = new Map<AstNode, Part[]>();
  for (const part of parts) {
    const node = lowering.origins.ofPart(part);
    const file = node && AstUtils.getContainerOfType(node, isSandFile);
    if (node === undefined || file === undefined || !own.has(file)) continue;
    const same = places.get(node);
    if (same !== undefined) same.push(part);
    else if (!wrong.has(node)) places.set(node, [part]);
  }
  return places;
}

/**
 * Everything around a mistake, the mistake itself, and everything around a name of what holds one: of a track whose
 * range is wrong nothing can be told, and so of no condition on it.
 */
function wrongPlaces({ lowering }: Pick<Checking, 'lowering'>): ReadonlySet<AstNode> {
  const wrong = new Set<AstNode>();
  const addAround = (mistake: AstNode | undefined): void => {
    for (let node = mistake; node !== undefined && !wrong.has(node); node = node.$container) wrong.add(node);
  };
  const files = [...new Set(lowering.names.instances.inOrder.map(({ file }) => file))];
  for (const { severity, node } of lowering.report.findings) if (severity === 'error') addAround(node);
  for (const node of files.flatMap(({ damaged }) => [...damaged])) addAround(node);
  const references = files.flatMap(({ contents }) => contents.references);
  for (const { error, $refNode } of references) if (error) addAround($refNode?.astNode);
  for (let before = 0; before < wrong.size; ) {
    before = wrong.size;
    for (const { ref, $refNode } of references) if (ref && wrong.has(ref)) addAround($refNode?.astNode);
  }
  return wrong;
}
