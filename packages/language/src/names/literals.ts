import { type Enumeration, isEnumeration, type Literal, type Table } from '../generated/ast.ts';
import type { FileNames, Visible } from './visible.ts';

const cache = new WeakMap<Enumeration, ReadonlyMap<string, Literal>>();

/** The literals of an enumeration by name; of two with one name the first. */
export function literalsOf(enumeration: Enumeration): ReadonlyMap<string, Literal> {
  const known = cache.get(enumeration);
  if (known !== undefined) return known;
  const literals = new Map<string, Literal>();
  for (const literal of enumeration.literals) {
    // The name is missing where the text has a mistake.
    if (literal.name !== undefined && !literals.has(literal.name)) literals.set(literal.name, literal);
  }
  cache.set(enumeration, literals);
  return literals;
}

/** An enumeration with the `use` that brought it. */
export type SeenEnumeration = { readonly enumeration: Enumeration; readonly visible: Visible };

const seen = new WeakMap<FileNames, readonly SeenEnumeration[]>();

/** The enumerations to be seen from a file without a prefix. */
function enumerationsSeen(names: FileNames): readonly SeenEnumeration[] {
  let known = seen.get(names);
  if (known === undefined) {
    known = [...names.plain.values()]
      .flat()
      .flatMap((visible) => (isEnumeration(visible.node) ? [{ enumeration: visible.node, visible }] : []));
    seen.set(names, known);
  }
  return known;
}

/** The enumerations in sight that have a literal of this name. */
export function enumerationsWith(names: FileNames, literal: string): SeenEnumeration[] {
  return enumerationsSeen(names).filter(({ enumeration }) => literalsOf(enumeration).has(literal));
}

/** The enumerations in sight that have every literal which heads a column of the table. */
export function enumerationsOfColumns(names: FileNames, table: Table): SeenEnumeration[] {
  const headings = table.columns.flatMap(({ literal }) => (literal === undefined ? [] : [literal.$refText]));
  const simple = headings.map((heading) => heading.slice(heading.lastIndexOf('.') + 1));
  return enumerationsSeen(names).filter(({ enumeration }) => simple.every((each) => literalsOf(enumeration).has(each)));
}
