import { type AstNode, CstUtils, type LeafCstNode, type Reference } from 'langium';
import {
  isEnumeration,
  isLiteral,
  isMachine,
  isNeed,
  isSeat,
  isSide,
  isState,
  type Use,
  type UseItem,
} from '../generated/ast.ts';
import type { SandDescription } from '../names/linker.ts';

/** One name of a reference that may be a path: in `senkaku.crisis` the instance, then the machine. */
export type Segment = { readonly text: string; readonly leaf: LeafCstNode; readonly target: AstNode };

/** The names of a linked reference with what each stands for; a name whose meaning is not known is left out. */
export function segmentsOf(reference: Reference): Segment[] {
  const { ref, $refNode, $nodeDescription } = reference;
  if (ref === undefined || $refNode === undefined) return [];
  const { via } = ($nodeDescription ?? {}) as Partial<SandDescription>;
  const leaves = CstUtils.flattenCst($refNode)
    .filter((leaf) => !leaf.hidden && leaf.text !== '.')
    .toArray();
  const segments: Segment[] = [];
  let target: AstNode | undefined = ref;
  for (const [index, leaf] of [...leaves.entries()].reverse()) {
    if (target === undefined) break;
    const text = leaf.text.normalize('NFC');
    segments.unshift({ text, leaf, target: index === 0 ? (aliasOf(text, via) ?? target) : target });
    target = ownerOf(target) ?? via;
  }
  return segments;
}

/** What stands before a name, with a dot between. */
function ownerOf(node: AstNode): AstNode | undefined {
  const { $container: owner } = node;
  if (isState(node)) return isState(owner) || isMachine(owner) || isNeed(owner) ? owner : undefined;
  if (isLiteral(node)) return isEnumeration(owner) ? owner : undefined;
  if (isSeat(node)) return isSide(owner) ? owner : undefined;
  return undefined;
}

function aliasOf(text: string, via: Use | undefined): UseItem | undefined {
  return via?.items.find((item) => item.name === text);
}
