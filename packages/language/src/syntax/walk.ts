import { type AstNode, isReference, type Reference } from 'langium';

/** Everything in a tree: its nodes, a parent before its children, and the names in them that refer to something. */
export type Contents = { readonly nodes: readonly AstNode[]; readonly references: readonly Reference[] };

/** Goes through a tree once, so that everything which looks at all of it need not. */
export function contentsOf(root: AstNode): Contents {
  const nodes: AstNode[] = [];
  const references: Reference[] = [];
  const add = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('$type' in value) visit(value as AstNode);
    else if (isReference(value)) references.push(value);
    else if (Array.isArray(value)) for (const each of value) add(each);
  };
  const visit = (node: AstNode) => {
    nodes.push(node);
    // Names of properties are those of the grammar, never an author's; `$` marks what leads elsewhere in the tree.
    for (const property of Object.keys(node)) {
      if (!property.startsWith('$')) add(node[property as keyof AstNode]);
    }
  };
  visit(root);
  return { nodes, references };
}
