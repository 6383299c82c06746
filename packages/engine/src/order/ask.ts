import type { Action, Duration, Expression, OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { type Context, contextOf, type Setting } from '../context.ts';
import { evaluate, holds } from '../evaluate.ts';
import { orderLocals } from '../judge.ts';
import type { Knowledge } from '../view/knowledge.ts';

/** Whose answer an order will need, as things stand and as far as the reader may know. */
export type OrderAsk = {
  /** 0: a request for authority; k: the action's k-th consent. */
  readonly stage: number;
  /** The seat that will be asked; null where the reader may not know who has authority. */
  readonly of: string | null;
  /** Whether it will be asked; null where the reader may not know. */
  readonly needed: boolean | null;
  readonly hours: number | null;
  /** Whole turns until the answer is due, 0: in the turn of the order. */
  readonly turns: number | null;
};

/** How an order stands to authority: it has it, must ask for it, nobody can give it, or the reader may not know. */
export type AuthorityStanding = 'held' | 'asked' | 'nobody' | 'unknown';

export type OrderAsks = { readonly authority: AuthorityStanding; readonly asks: readonly OrderAsk[] };

/** The asks that an order of `seat` leads to, in the order in which they are made. Those not needed are left out. */
export function asksOfOrder(setting: Setting, seat: string, order: OrderText, knows: Knowledge): OrderAsks {
  const action = found('action', order.action, setting.plan.actions.get(order.action));
  const reader = { context: contextOf(setting, orderLocals(setting, seat, order)), knows };
  const authority = authorityOf(action, seat, reader);
  const request = requestOf(action, authority, reader);
  const consents = action.consents.flatMap((consent, index): OrderAsk[] => {
    if (consent.seat === seat) return [];
    const needed = readCondition(consent.when, reader);
    if (needed === false) return [];
    return [{ stage: index + 1, of: consent.seat, needed, ...readDuration(consent.takes, reader) }];
  });
  return { authority, asks: [...request, ...consents] };
}

type Reader = { readonly context: Context; readonly knows: Knowledge };

function authorityOf(action: Action, seat: string, reader: Reader): AuthorityStanding {
  if (action.authority.length === 0) return 'held';
  const own = action.authority.filter((clause) => clause.seat === seat).map(({ when }) => readCondition(when, reader));
  if (own.includes(true)) return 'held';
  if (own.includes(null)) return 'unknown';
  const of = askedForAuthority(action, reader);
  if (of === null) return 'unknown';
  return of === undefined || of === seat ? 'nobody' : 'asked';
}

function requestOf(action: Action, standing: AuthorityStanding, reader: Reader): OrderAsk[] {
  if (standing === 'held' || standing === 'nobody') return [];
  const of = askedForAuthority(action, reader) ?? null;
  const takes = action.request ? readDuration(action.request.takes, reader) : { hours: 0, turns: 0 };
  return [{ stage: 0, of, needed: standing === 'unknown' ? null : true, ...takes }];
}

/** The seat that a request goes to, undefined for none; null where the reader may not know. */
function askedForAuthority({ authority, request }: Action, reader: Reader): string | null | undefined {
  return request?.to ?? firstHolder(authority, reader);
}

/** The first clause that holds, undefined for none; null where one before it may hold unknown to the reader. */
function firstHolder(authority: Action['authority'], reader: Reader): string | null | undefined {
  for (const { seat, when } of authority) {
    const held = readCondition(when, reader);
    if (held === null) return null;
    if (held) return seat;
  }
  return undefined;
}

function readCondition(when: Expression | undefined, { context, knows }: Reader): boolean | null {
  return when === undefined || knows(when) ? holds(when, context) : null;
}

function readDuration({ hours, turns }: Duration, { context, knows }: Reader) {
  const read = (of: Expression): number | null => (knows(of) ? Math.max(evaluate(of, context), 0) : null);
  return { hours: read(hours), turns: read(turns) };
}
