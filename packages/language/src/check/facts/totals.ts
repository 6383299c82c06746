import { followEffects } from './changes.ts';
import { type Known, naming } from './known.ts';
import type { Flow } from './reads.ts';

/** Everything that can happen to a variable in a game, added up. */
export type Total = {
  raise: number;
  lower: number;
  isSet: boolean;
};

/** What all constructs together can do to each variable, whatever their conditions. */
export function totalsOf(flows: readonly Flow[], known: Known): ReadonlyMap<string, Total> {
  const totals = new Map<string, Total>();
  for (const { construct } of flows) {
    const { effects, locals, times } = construct;
    followEffects(effects, locals.size === 0 ? known : naming(known, locals), {
      changed(id, { set, raise, lower }, often) {
        const total = totals.get(id) ?? { raise: 0, lower: 0, isSet: false };
        if (raise > 0) total.raise += raise * often * times;
        if (lower > 0) total.lower += lower * often * times;
        if (set) total.isSet = true;
        totals.set(id, total);
      },
      sent: () => undefined,
    });
  }
  return totals;
}
