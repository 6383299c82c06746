import type { ProjectFile } from '@sandtable/language';

/**
 * The constructs of the language, read off its grammar: every word, sign and property at every place where a rule has
 * one. The grammar is found from the syntax trees, each leaf of which knows the place that it was read at.
 */

/** A node of the grammar, of which only what is asked here is known. */
type GrammarNode = { readonly $type: string; readonly $container?: GrammarNode } & Readonly<Record<string, unknown>>;

/** What this asks of a piece of a concrete syntax tree. */
type Piece = { readonly grammarSource?: unknown; readonly content?: readonly Piece[] };

/** A place in the grammar, as a reader finds it: `Limit ‘once’`, `Track start=`. */
type Construct = { readonly name: string; readonly isUsed: boolean };

/** These are read so that the message can say what to write instead. */
const NEVER_RIGHT = new Set(['DECIMAL']);

/** Whether each construct of the grammar is used in one of the files. */
export function constructsIn(files: readonly ProjectFile[]): Construct[] {
  const used = new Set<GrammarNode>();
  for (const { model } of files) markUsed(model.$cstNode as Piece | undefined, used);
  const operators = new Set(files.flatMap(({ contents }) => contents.nodes.map(operatorOf)));
  return rulesOf(used).flatMap((rule) => {
    if (rule.$type === 'InfixRule') return operatorsOf(rule).map((name) => ({ name, isUsed: operators.has(name) }));
    const places = placesIn(rule);
    const isUsed = (place: GrammarNode) =>
      used.has(place) || places.some((other) => used.has(other) && twins(place, other));
    return places.map((place) => ({ name: `${rule.name} ${inWords(place)}`, isUsed: isUsed(place) }));
  });
}

/** The places at which a tree was read, and all that they lie in. */
function markUsed(piece: Piece | undefined, used: Set<GrammarNode>): void {
  if (piece === undefined) return;
  for (let at = piece.grammarSource as GrammarNode | undefined; at && !used.has(at); at = at.$container) used.add(at);
  for (const inner of piece.content ?? []) markUsed(inner, used);
}

function rulesOf(used: ReadonlySet<GrammarNode>): GrammarNode[] {
  const grammar = [...used].find(({ $type }) => $type === 'Grammar');
  if (grammar === undefined) throw new Error('assertion: no file leads to the grammar');
  return (grammar.rules as GrammarNode[]).filter(({ $type }) => $type === 'ParserRule' || $type === 'InfixRule');
}

/** Words and signs, and the properties that are read without one of their own. */
function placesIn(node: GrammarNode): GrammarNode[] {
  const own = node.$type === 'Keyword' || (node.$type === 'Assignment' && !isNeverRight(node)) ? [node] : [];
  return [...own, ...children(node).flatMap(placesIn)];
}

function children(node: GrammarNode): GrammarNode[] {
  return Object.entries(node).flatMap(([property, value]) =>
    property.startsWith('$') ? [] : [value].flat().filter(isNode),
  );
}

function isNode(value: unknown): value is GrammarNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function isNeverRight({ terminal }: GrammarNode): boolean {
  const rule = isNode(terminal) ? (terminal.rule as { readonly $refText?: string } | undefined) : undefined;
  return NEVER_RIGHT.has(rule?.$refText ?? '');
}

function inWords({ $type, value, feature, operator }: GrammarNode): string {
  return $type === 'Keyword' ? `‘${value}’` : `${feature}${operator}`;
}

/** `turn` and `turns` are one word. */
function twins(one: GrammarNode, other: GrammarNode): boolean {
  if (typeof one.value !== 'string' || typeof other.value !== 'string') return false;
  return one.value === `${other.value}s` || other.value === `${one.value}s`;
}

/** The operators of an infix rule, by the type of the node that they make. */
function operatorsOf(rule: GrammarNode): string[] {
  const type = (rule.returnType as { readonly $refText?: string } | undefined)?.$refText;
  const keywords = placesIn(rule).filter(({ $type }) => $type === 'Keyword');
  return keywords.map(({ value }) => `${type} ‘${value}’`);
}

function operatorOf(node: { readonly $type: string }): string {
  return 'operator' in node ? `${node.$type} ‘${node.operator}’` : '';
}
