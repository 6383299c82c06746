import type { Scenario } from '@sandtable/scenario';
import { type Flow, readIn } from './reads.ts';

/** Everything that orders have an influence on, directly or through what they set off. */
export function influencedByOrders(scenario: Scenario, flows: readonly Flow[]): ReadonlySet<string> {
  const orders = flows.filter(({ construct }) => construct.of.kind === 'action');
  const direct = orders.flatMap(({ written }) => [...written]);
  return closure(direct, waysOf(scenario, flows, 'onward'));
}

/** Everything that has an influence on any of these, and they themselves. */
export function influencing(ids: Iterable<string>, scenario: Scenario, flows: readonly Flow[]): ReadonlySet<string> {
  return closure(ids, waysOf(scenario, flows, 'back'));
}

/** From what is read to what is written by that, or back. */
function waysOf(
  { values }: Scenario,
  flows: readonly Flow[],
  direction: 'onward' | 'back',
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const ways = new Map<string, ReadonlySet<string>[]>();
  const connect = (read: ReadonlySet<string>, written: ReadonlySet<string>): void => {
    const [from, to] = direction === 'onward' ? [read, written] : [written, read];
    for (const id of from) {
      const known = ways.get(id);
      if (known === undefined) ways.set(id, [to]);
      else known.push(to);
    }
  };
  for (const { read, written } of flows) connect(read, written);
  for (const { id, is } of values) {
    const read = new Set<string>();
    readIn(is, (each) => read.add(each));
    connect(read, new Set([id]));
  }
  return ways;
}

function closure(from: Iterable<string>, ways: ReadonlyMap<string, readonly ReadonlySet<string>[]>): Set<string> {
  const reached = new Set(from);
  const gone = new Set<ReadonlySet<string>>();
  // A set may grow while it is gone through.
  for (const id of reached) {
    for (const way of ways.get(id) ?? []) {
      if (gone.has(way)) continue;
      gone.add(way);
      for (const next of way) reached.add(next);
    }
  }
  return reached;
}
