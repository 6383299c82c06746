import type { Range } from '../generated/ast.ts';
import { boundValue } from '../lower/names/bounds.ts';

/** Whole numbers, or hundredths of a percent, both ends included. */
export type Span = { readonly from: number; readonly to: number };

/** What a written range covers; a single number is a range of one. Ends the wrong way round count as turned. */
export function spanOfRange({ from, to }: Range): Span {
  const [one, other] = [boundValue(from), boundValue(to ?? from)];
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** What none of the parts covers, in rising order; the parts are in the order of their beginnings. */
export function missingFrom({ from, to }: Span, parts: readonly Span[]): Span[] {
  const missing: Span[] = [];
  let next = from;
  for (const part of parts) {
    if (part.from > next) missing.push({ from: next, to: Math.min(part.from - 1, to) });
    next = Math.max(next, part.to + 1);
    if (next > to) break;
  }
  if (next <= to) missing.push({ from: next, to });
  return missing;
}

/** `7`, `7..9` */
export function spanInWords({ from, to }: Span): string {
  return from === to ? String(from) : `${from}..${to}`;
}
