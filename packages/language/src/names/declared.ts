import type { AstNode } from 'langium';
import {
  type Element,
  type Inject,
  isSide,
  isSources,
  isTemplate,
  type Metric,
  type Policy,
  type Rule,
  type SandFile,
  type Seat,
  type Source,
  type Study,
} from '../generated/ast.ts';

/** A declaration that has a name in the namespace of its file. */
export type Declared = Extract<Element, { name: string }> | Seat | Source | Inject | Metric | Policy | Rule | Study;

const cache = new WeakMap<SandFile, ReadonlyMap<string, readonly Declared[]>>();

/** What a file declares itself, by name, in the order of the text. Several under one name are a mistake of the author. */
export function declaredIn(file: SandFile): ReadonlyMap<string, readonly Declared[]> {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const declared = new Map<string, Declared[]>();
  for (const node of file.elements.flatMap(namedIn)) {
    // The name is missing where the text has a mistake.
    if (node.name === undefined) continue;
    const same = declared.get(node.name);
    if (same === undefined) declared.set(node.name, [node]);
    else same.push(node);
  }
  cache.set(file, declared);
  return declared;
}

function namedIn(element: Element): Declared[] {
  if (isSide(element)) return [element, ...element.seats];
  if (isSources(element)) return element.sources;
  if (isTemplate(element)) return element.declarations;
  return 'name' in element ? [element] : [];
}

/** What an author calls each kind of declaration, with its article. */
const NOUNS: Readonly<Record<string, string>> = {
  Action: 'an action',
  Band: 'a band',
  Choice: 'a choice',
  Edition: 'an edition',
  Ending: 'an ending',
  Enumeration: 'an enumeration',
  Flag: 'a flag',
  Force: 'a force',
  Inject: 'an inject',
  Let: 'a name given by ‘let’',
  Literal: 'a literal of an enumeration',
  LoopVariable: 'a name of ‘for each’',
  Machine: 'a machine',
  Metric: 'a metric',
  Need: 'a need',
  Parameter: 'a parameter',
  Place: 'a place',
  Policy: 'a policy',
  Rule: 'a rule',
  Seat: 'a seat',
  Side: 'a side',
  Signal: 'a signal',
  Source: 'a source',
  State: 'a state',
  Status: 'a status',
  Study: 'a study',
  Table: 'a table',
  Track: 'a track',
  Use: 'a used file',
  Value: 'a value',
};

/** `a track`, `an enumeration`. */
export function nounOf(node: AstNode): string {
  return NOUNS[node.$type] ?? 'something else';
}
