import { type InkNode, nodesOf, placeOf, type StoryPlace } from './ink.ts';

/** A line of text that can be told. */
export interface TellableLine extends StoryPlace {
  /** Undefined where it stands before the first knot. */
  readonly knot: string | undefined;
  /** The words that stand in it as they are. */
  readonly text: string;
}

/** The lines of a parsed story that have words to tell, in the order of the text. What only names a choice is none. */
export function tellableLines(root: InkNode, file: string): TellableLine[] {
  const lines = new Map<string, TellableLine>();
  const silent = silentNodes(root);
  let knot: string | undefined;
  for (const node of nodesOf(root)) {
    if (node.typeName === 'Knot') knot = node.identifier?.name ?? node.name;
    if (node.typeName !== 'Text' || !node.text?.trim() || !node.debugMetadata || silent.has(node)) continue;
    const place = placeOf(node.debugMetadata, file);
    const at = `${place.file}:${place.line}`;
    const before = lines.get(at);
    lines.set(at, { ...place, knot, text: `${before?.text ?? ''}${node.text}` });
  }
  return [...lines.values()];
}

/** What is text to ink and not told: the names of choices, tags, and texts to reckon with. */
function silentNodes(root: InkNode): Set<InkNode> {
  const silent = new Set<InkNode>();
  const add = (node: InkNode): void => {
    for (const each of nodesOf(node)) silent.add(each);
  };
  for (const node of nodesOf(root)) {
    if (node.choiceOnlyContent) add(node.choiceOnlyContent);
    if (node.typeName === 'String') add(node);
    addTags(node, silent);
  }
  return silent;
}

/** ink writes a tag as a mark where it begins and one where it ends, with its text between. */
function addTags({ content = [] }: InkNode, silent: Set<InkNode>): void {
  let inTag = false;
  for (const node of content) {
    if (node.typeName === 'Tag') inTag = node.isStart === true;
    else if (inTag) silent.add(node);
  }
}
