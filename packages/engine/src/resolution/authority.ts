import type { Action, Duration, OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting } from '../context.ts';
import { evaluate, holds } from '../evaluate.ts';
import { orderLocals } from '../judge.ts';

/** What an order needs next before it can be carried out. */
export type Need =
  | { readonly needs: 'nothing' }
  /** The word of another seat; hours and turns are not below 0. */
  | {
      readonly needs: 'answer';
      readonly stage: number;
      readonly of: string;
      readonly hours: number;
      readonly turns: number;
    }
  /** Nobody can give the authority that it lacks. */
  | { readonly needs: 'authority' };

const atOnce: Duration = { hours: { op: 'number', value: 0 }, turns: { op: 'number', value: 0 } };

/**
 * What a seat's order needs from a stage on: authority (stage 0), then each consent whose condition holds, of seats
 * other than its own (stage k for the k-th). Authority that was granted is not judged again.
 */
export function needOf(setting: Setting, seat: string, order: OrderText, from: number): Need {
  const action = found('action', order.action, setting.plan.actions.get(order.action));
  const context = contextOf(setting, orderLocals(setting, seat, order));
  const asked = (stage: number, of: string, { hours, turns }: Duration): Need => ({
    needs: 'answer',
    stage,
    of,
    hours: Math.max(evaluate(hours, context), 0),
    turns: Math.max(evaluate(turns, context), 0),
  });
  if (from === 0) {
    const holders = holdersOf(setting, seat, order);
    if (!holders.includes(seat)) {
      const of = action.request?.to ?? holders[0];
      if (of === undefined || of === seat) return { needs: 'authority' };
      return asked(0, of, action.request?.takes ?? atOnce);
    }
  }
  for (const [index, consent] of action.consents.entries()) {
    const stage = index + 1;
    if (stage < from || consent.seat === seat || !holds(consent.when, context)) continue;
    return asked(stage, consent.seat, consent.takes);
  }
  return { needs: 'nothing' };
}

/** The seats that may give the order without asking, in the order of the action's clauses. */
function holdersOf(setting: Setting, seat: string, order: OrderText): readonly string[] {
  const action: Action = found('action', order.action, setting.plan.actions.get(order.action));
  if (action.authority.length === 0) return action.seats;
  const context = contextOf(setting, orderLocals(setting, seat, order));
  return action.authority.filter(({ when }) => holds(when, context)).map((clause) => clause.seat);
}
