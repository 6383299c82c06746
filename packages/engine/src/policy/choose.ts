import { activation, below, choose, draw } from '@sandtable/random';
import {
  type Action,
  actionsOfSeat,
  type Expression,
  type OrderText,
  type Policy,
  type Preference,
  policySite,
  turnId,
  valuesOfCombination,
} from '@sandtable/scenario';
import { found } from '../assert.ts';
import { type Context, contextOf, type Setting } from '../context.ts';
import { evaluate, holds } from '../evaluate.ts';
import type { Game } from '../game.ts';
import { committedBy, legalCombinations } from '../order/legal.ts';
import { orderSetting } from '../view/seat-setting.ts';
import { policyLocals } from './locals.ts';

/** What a policy chose for one slot. */
export type PolicyChoice = {
  readonly slot: number;
  /** Null passes. */
  readonly order: OrderText | null;
  /** Index of the preference taken; -1 for the policy's `otherwise`. */
  readonly preference: number;
  /** The weight of each preference; 0 where it did not hold or had no legal combination. */
  readonly weights: readonly number[];
};

/**
 * The orders that a policy gives for a seat at the close of orders, one choice for each slot that has no draft, rising.
 *
 * A slot's block is drawn at `<policy>/<seat>` with the slot as lane. Of the preferences that hold, weigh more than 0
 * and have a legal combination, word 0 picks one by weight; word 1 picks among its legal combinations. Where there is
 * none `otherwise` decides: `pass`, or `random`: word 1 picks among all legal orders of the seat, in their order.
 * A later slot reckons with what the earlier ones are committed to. Everything is judged on what is released to the seat,
 * as it is for people.
 */
export function chooseOrders(game: Game, seat: string, policy: string): readonly PolicyChoice[] {
  const setting = orderSetting(game, seat);
  const { plan } = setting;
  const chooser: Chooser = {
    setting,
    seat,
    policy: found('policy', policy, plan.policies.get(policy)),
    context: contextOf(setting, policyLocals(plan, seat)),
  };
  const { orders } = found('seat', seat, plan.seats.get(seat)).seat;
  const drafted = new Set(game.drafts.filter((draft) => draft.seat === seat).map(({ slot }) => slot));
  const committed = committedBy(game.drafts, seat);
  const chosen: PolicyChoice[] = [];
  for (let slot = 1; slot <= orders; slot += 1) {
    if (drafted.has(slot)) continue;
    const choice = chooseForSlot(chooser, slot, committed);
    if (choice.order) committed.push(choice.order);
    chosen.push(choice);
  }
  return chosen;
}

type Chooser = {
  readonly setting: Setting;
  readonly seat: string;
  readonly policy: Policy;
  readonly context: Context;
};

/** The legal orders of an action, by combination. */
type LegalOf = (action: Action) => readonly OrderText[];

function chooseForSlot(chooser: Chooser, slot: number, committed: readonly OrderText[]): PolicyChoice {
  const { setting, seat, policy, context } = chooser;
  const legalOf = legalAfter(chooser, committed);
  const candidates = policy.preferences.map((preference) => candidatesOf(chooser, preference, legalOf));
  const weights = policy.preferences.map(({ weight }, index) =>
    candidates[index]?.length ? Math.max(evaluate(weight, context), 0) : 0,
  );
  const site = setting.plan.site(policySite(policy.id, seat));
  const [byWeight, byCombination] = draw(setting.key, site, setting.world[turnId] ?? 0, activation(slot, 0));
  const preference = choose(byWeight, weights) ?? -1;
  const orders = preference >= 0 ? (candidates[preference] ?? []) : fallback(chooser, legalOf);
  const order = orders.length === 0 ? null : (orders[below(byCombination, orders.length)] ?? null);
  return { slot, order, preference, weights };
}

/** The legal orders that a preference asks for; none where its condition does not hold. */
function candidatesOf({ setting, seat, context }: Chooser, preference: Preference, legalOf: LegalOf): OrderText[] {
  const action = found('action', preference.action, setting.plan.actions.get(preference.action));
  if (!action.seats.includes(seat) || !holds(preference.when, context)) return [];
  return legalOf(action).filter(matching(preference.choices, context));
}

function fallback({ setting, seat, policy }: Chooser, legalOf: LegalOf): readonly OrderText[] {
  if (policy.otherwise === 'pass') return [];
  return actionsOfSeat(setting.plan.scenario, seat).flatMap(({ action }) => legalOf(action));
}

/** Several preferences may name one action: its combinations are judged once for each slot. */
function legalAfter({ setting, seat }: Chooser, committed: readonly OrderText[]): LegalOf {
  const judged = new Map<string, readonly OrderText[]>();
  return (action) => {
    const known = judged.get(action.id);
    if (known) return known;
    const orders = legalCombinations(setting, seat, action, committed).map((combination) => ({
      action: action.id,
      choices: valuesOfCombination(action, combination),
    }));
    judged.set(action.id, orders);
    return orders;
  };
}

function matching(wanted: readonly (Expression | null)[], context: Context): (order: OrderText) => boolean {
  const numbers = wanted.map((choice) => choice && evaluate(choice, context));
  return ({ choices }) => numbers.every((number, index) => number === null || number === choices[index]);
}
