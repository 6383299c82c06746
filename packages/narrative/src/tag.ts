/** An order that a choice of a story stands for: the action, and its choices in the order in which it declares them. */
export interface TaggedOrder {
  readonly action: string;
  readonly choices: readonly string[];
}

/** Whom a line is told to, from its tag `# to: japan, pentagon`; undefined for a tag that says something else. */
export function audienceOf(tag: string): string[] | undefined {
  const [, parties] = /^\s*to:\s*(.+)$/.exec(tag) ?? [];
  return parties?.split(',').map((party) => party.trim());
}

/** The order behind a choice, from its tag `# order: patrol(within)`; undefined for a tag that says something else. */
export function orderOf(tag: string): TaggedOrder | undefined {
  const [, action, inside] = /^\s*order:\s*([^\s(]+)\s*(?:\(([^)]*)\))?\s*$/.exec(tag) ?? [];
  if (action === undefined) return undefined;
  return { action, choices: (inside ?? '').split(',').flatMap((choice) => (choice.trim() ? [choice.trim()] : [])) };
}
