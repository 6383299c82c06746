import type { Path } from '../path.ts';
import { PROBLEMS_MOST, type Problem } from '../problem.ts';

/** Notes a problem at a path from the scenario's root. */
export type Report = (path: Path, sentence: string) => void;

/** What a check reports, in the order in which it does, as far as that helps. */
export function problemsFrom(check: (report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  check((path, sentence) => {
    if (problems.length < PROBLEMS_MOST) problems.push({ path, sentence });
  });
  return problems;
}

/** Reports each item that has the same key as one before it. */
export function checkUnique(
  report: Report,
  path: Path,
  what: string,
  keys: readonly (string | number)[],
  field?: string,
): void {
  const seen = new Set<string | number>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) report([...path, index, ...(field === undefined ? [] : [field])], `a second ${what}: ${key}`);
    seen.add(key);
  }
}

/** Reports each key that is not known. */
export function checkKnown(
  report: Report,
  path: Path,
  what: string,
  keys: readonly string[],
  known: { readonly has: (key: string) => boolean },
): void {
  for (const [index, key] of keys.entries()) {
    if (!known.has(key)) report([...path, index], `unknown ${what}: ${key}`);
  }
}
