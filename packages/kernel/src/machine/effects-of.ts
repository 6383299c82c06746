import type { Effect, Machine } from '@sandtable/scenario';

/** All effects that a step of a machine may have. */
export function effectsOf({ states }: Machine): Effect[] {
  return states.flatMap(({ entry, exit, transitions }) => [
    ...[...entry, ...exit],
    ...transitions.flatMap((transition) => transition.effects),
  ]);
}
