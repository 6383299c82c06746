import { found } from '../assert.ts';
import type { Locals } from '../context.ts';
import type { Plan } from '../plan.ts';

/** The names that a policy's expressions know when it plays a seat: `actor`, its side's index, and `seat`, its own. */
export function policyLocals(plan: Plan, seat: string): Locals {
  const place = found('seat', seat, plan.seats.get(seat));
  return new Map([
    ['actor', place.side],
    ['seat', place.index],
  ]);
}
