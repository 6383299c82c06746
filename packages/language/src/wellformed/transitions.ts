import { isAfter, isOnSignal, type State, type Transition } from '../generated/ast.ts';
import { writtenNumber } from './constant.ts';
import type { Report } from './finding.ts';

/** The first `go` that may be taken is taken: behind one that always may, no other of the same trigger ever is. */
export function checkTransitionsOf({ transitions }: State, report: Report): void {
  for (const [index, transition] of transitions.entries()) {
    const before = transitions.slice(0, index).find((earlier) => isAlwaysFirst(earlier, transition));
    if (before === undefined) continue;
    const message = `This is never taken: the ‘go ${before.target.$refText}’ above it asks for no more and comes first.`;
    report({
      code: 'never-happens',
      severity: 'warning',
      message,
      node: transition,
      property: 'target',
      related: [{ node: before, property: 'target', message: 'It stands here.' }],
    });
  }
}

/** Whether a `go` without condition or chance may be taken whenever the other may. */
function isAlwaysFirst(earlier: Transition, later: Transition): boolean {
  const [own, other] = [signalOf(earlier), signalOf(later)];
  if (own?.ref !== other?.ref || (own !== undefined && own.ref === undefined)) return false;
  if (earlier.clauses.some((clause) => !isAfter(clause) && !isOnSignal(clause))) return false;
  const wait = earlier.clauses.find(isAfter)?.duration;
  if (wait === undefined) return true;
  const longer = later.clauses.find(isAfter)?.duration;
  if (longer === undefined || singular(longer.unit) !== singular(wait.unit)) return false;
  const [least, found] = [writtenNumber(wait.amount), writtenNumber(longer.amount)];
  return least !== undefined && found !== undefined && least.value <= found.value;
}

function signalOf({ clauses }: Transition) {
  return clauses.find(isOnSignal)?.signal;
}

function singular(unit: string): string {
  return unit.replace(/s$/, '');
}
