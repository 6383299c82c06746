import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { loopMembers } from '../expression/aggregate.ts';
import { type Scope, scopeOf, withMember } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import type { Member } from '../names/entity.ts';
import { elementsOf, type Instance } from '../names/instance.ts';

/** A declaration to be lowered, in one instance of its file and, in a `for each`, for one member. */
export type Occurrence<Node> = {
  readonly node: Node;
  readonly scope: Scope;
  /** A path: `senkaku.mobilise.japan`. */
  readonly id: string;
  readonly member?: Member;
};

/** Every occurrence of a kind of declaration, in the order of files and of the text; those of `for each` written out. */
export function occurrencesOf<Node extends AstNode & { readonly name: string }>(
  lowering: Lowering,
  is: (node: AstNode) => node is Node,
): Occurrence<Node>[] {
  return lowering.names.instances.inOrder.flatMap((instance) =>
    elementsOf(instance).flatMap((element) => occurrencesIn(lowering, instance, element, is)),
  );
}

function occurrencesIn<Node extends AstNode & { readonly name: string }>(
  lowering: Lowering,
  instance: Instance,
  element: ast.Element,
  is: (node: AstNode) => node is Node,
): Occurrence<Node>[] {
  const scope = scopeOf(lowering, instance);
  const at = (node: Node, inner: Scope, member?: Member): Occurrence<Node> => {
    const id = `${instance.prefix}${node.name}${member === undefined ? '' : `.${member.key}`}`;
    lowering.origins.markId(id, node);
    return { node, scope: inner, id, ...(member === undefined ? {} : { member }) };
  };
  if (is(element)) return [at(element, scope)];
  if (!ast.isTemplate(element)) return [];
  const declarations: readonly AstNode[] = element.declarations;
  const wanted = declarations.filter(is);
  if (wanted.length === 0) return [];
  return loopMembers(scope, element.variable).flatMap((member) =>
    // The member ends the id, so it need not keep labels apart as well.
    wanted.map((node) => at(node, { ...withMember(scope, element.variable, member), keys: [] }, member)),
  );
}
