import type { AstNode } from 'langium';
import { inQuotes } from '../../diagnostic/quotes.ts';
import type { Report } from '../report.ts';
import type { Unseen } from '../sight/eyes.ts';

/**
 * The looks that a policy's conditions take at the world, over all its seats. A comparison with what a seat does not see
 * is no; only what no seat that would judge it can see is a mistake.
 */
export type LooksOfPolicy = {
  readonly tried: (expression: AstNode, seat: string) => void;
  readonly failed: (expression: AstNode, at: AstNode, unseen: Unseen, text: string) => void;
  readonly report: (report: Report) => void;
};

type Failure = { readonly at: AstNode; readonly unseen: Unseen; readonly text: string; readonly seats: Set<string> };

export function newLooks(): LooksOfPolicy {
  const seatsOf = new Map<AstNode, Set<string>>();
  const failures = new Map<AstNode, Map<AstNode, Failure>>();
  return {
    tried(expression, seat) {
      const seats = seatsOf.get(expression) ?? new Set();
      seatsOf.set(expression, seats.add(seat));
    },
    failed(expression, at, unseen, text) {
      const parts = failures.get(expression) ?? new Map<AstNode, Failure>();
      failures.set(expression, parts);
      const failure = parts.get(at) ?? { at, unseen, text, seats: new Set() };
      parts.set(at, failure);
      failure.seats.add(unseen.seat);
    },
    report(report) {
      for (const [expression, parts] of failures) {
        for (const failure of parts.values()) {
          if (failure.seats.size === (seatsOf.get(expression)?.size ?? 0)) {
            report.error('unseen', failure.at, messageFor(failure));
          }
        }
      }
    },
  };
}

function messageFor({ unseen, text, seats }: Failure): string {
  const who = inQuotes(seats);
  const verb = seats.size === 1 ? 'sees' : 'see';
  if (unseen.why === 'bands') return `${who} ${verb} ‘${text}’ only in bands: ask with ‘is’ and the name of one.`;
  const not = seats.size === 1 ? 'does not see' : 'do not see';
  return `${who} ${not} ‘${text}’, so this policy cannot decide by it.`;
}
