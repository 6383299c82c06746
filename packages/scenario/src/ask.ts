import type { Action } from './action.ts';

/** Where the hours of an order that waits stop counting. */
export const ASK_HOURS_MOST = 10_000;

/**
 * Whether an order of the action by this seat can have to wait for an answer: for authority that it does not always
 * have itself, or for the consent of another seat.
 */
export function canNeedAsk(action: Pick<Action, 'authority' | 'consents'>, seat: string): boolean {
  const always = action.authority.some((clause) => clause.seat === seat && clause.when === undefined);
  const lacksAuthority = action.authority.length > 0 && !always;
  return lacksAuthority || action.consents.some((clause) => clause.seat !== seat);
}
