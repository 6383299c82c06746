import { type Action, combinationOfValues, type OrderText } from '@sandtable/scenario';
import { contextOf, type Setting } from '../context.ts';
import { holds } from '../evaluate.ts';
import type { Lapse } from '../event.ts';
import type { Game, Order } from '../game.ts';
import { judgeCosts, judgeLimits, orderLocals } from '../judge.ts';
import { orderSetting } from '../view/seat-setting.ts';
import { committedBy, isAsking } from './legal.ts';
import { sentenceOf } from './sentence.ts';

/** Why a seat may not give an order. */
export type Illegality = IllegalReason & {
  /** The reason as a sentence. It tells nothing that the seat does not see. */
  readonly sentence: string;
};

export type IllegalReason =
  /** Orders are given in the phase of orders only. */
  | { readonly why: 'not-now' }
  | { readonly why: 'unknown-seat' }
  | { readonly why: 'no-slot'; readonly slots: number }
  /** A free text where no facilitators are there to rule on it. */
  | { readonly why: 'no-white-cell' }
  | { readonly why: 'unknown-action' }
  | { readonly why: 'not-yours' }
  /** How many numbers were given for how many choices. */
  | { readonly why: 'choices'; readonly given: number; readonly wanted: number }
  | { readonly why: 'choice'; readonly name: string; readonly value: number }
  | Extract<Lapse, { why: 'requirement' | 'limit' | 'cost' | 'already-asked' }>;

/**
 * All reasons why `seat` may not give this order, the most basic ones alone; none where it may: then the order is among
 * those that `legalOrders` lists, or is a text for the white cell.
 *
 * @param slot the slot that the order is for, whose draft does not count; without it all drafts of the seat count
 * @param language of the sentences' titles
 */
export function whyIllegal(game: Game, seat: string, order: Order, slot?: number, language = 'en'): Illegality[] {
  return reasonsAgainst(game, seat, order, slot).map((reason) => ({
    ...reason,
    sentence: sentenceOf(reason, { game, seat, order, language }),
  }));
}

function reasonsAgainst(game: Game, seat: string, order: Order, slot: number | undefined): IllegalReason[] {
  if (game.phase.at !== 'orders') return [{ why: 'not-now' }];
  const setting = orderSetting(game, seat);
  const slots = setting.plan.seats.get(seat)?.seat.orders;
  if (slots === undefined) return [{ why: 'unknown-seat' }];
  if (slot !== undefined && !(Number.isInteger(slot) && slot >= 1 && slot <= slots)) return [{ why: 'no-slot', slots }];
  if (!('action' in order)) return game.whiteCell ? [] : [{ why: 'no-white-cell' }];
  const action = setting.plan.actions.get(order.action);
  if (action === undefined) return [{ why: 'unknown-action' }];
  if (!action.seats.includes(seat)) return [{ why: 'not-yours' }];
  const malformed = choiceReasons(action, order.choices);
  if (malformed.length > 0) return malformed;
  return judgedReasons(setting, seat, action, order, committedBy(game.drafts, seat, slot));
}

function choiceReasons(action: Action, choices: readonly number[]): IllegalReason[] {
  const wanted = action.choices.length;
  if (choices.length !== wanted) return [{ why: 'choices', given: choices.length, wanted }];
  if (combinationOfValues(action, choices) !== undefined) return [];
  return action.choices.flatMap(({ name, values }, index): IllegalReason[] => {
    const value = choices[index] ?? Number.NaN;
    return values.includes(value) ? [] : [{ why: 'choice', name, value }];
  });
}

function judgedReasons(
  setting: Setting,
  seat: string,
  action: Action,
  order: OrderText,
  committed: readonly OrderText[],
): IllegalReason[] {
  const context = contextOf(setting, orderLocals(setting, seat, order));
  const requirements = action.requirements.flatMap(({ when, secretly }, index): IllegalReason[] =>
    secretly || holds(when, context) ? [] : [{ why: 'requirement', index, secretly }],
  );
  const limit = judgeLimits(setting, seat, action, committed);
  const cost = judgeCosts(setting, seat, order, committed);
  return [
    ...requirements,
    ...(isAsking(setting, seat, action.id) ? [{ why: 'already-asked' } as const] : []),
    ...[limit, cost].filter((lapse): lapse is Extract<Lapse, { why: 'limit' | 'cost' }> => lapse !== undefined),
  ];
}
