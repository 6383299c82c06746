import {
  type Action,
  actionsOfSeat,
  askId,
  combinationsOf,
  type Limits,
  nowId,
  type OrderText,
  type Text,
  usesId,
  valuesOfCombination,
  walkExpressions,
} from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting } from '../context.ts';
import type { Draft, Game } from '../game.ts';
import { costsOf, judgeOrder, orderLocals } from '../judge.ts';
import type { Said } from '../message.ts';
import { say } from '../say.ts';
import { type Knowledge, knowledgeOf } from '../view/knowledge.ts';
import { orderSetting } from '../view/seat-setting.ts';
import { asksOfOrder, type OrderAsks } from './ask.ts';
import { settingAfterDues } from './due.ts';
import { type DrawOdds, oddsOfEffects } from './odds.ts';

/** An order that a seat may give now, with what it may know of it beforehand. */
export type LegalOrder = OrderText & {
  readonly combination: number;
  readonly title: Text;
  readonly costs: readonly OrderCost[];
  readonly limits: LimitsLeft;
  /** `unknown`: judged only when the order is carried out, on what the seat does not see. */
  readonly requirements: readonly { readonly state: 'met' | 'unknown'; readonly text?: Said }[];
  readonly standing: boolean;
  readonly odds: readonly DrawOdds[];
} & OrderAsks;

/** What is paid, from what there is after the seat's other drafts; null where the seat does not see how much that is. */
export type OrderCost = { readonly variable: string; readonly amount: number; readonly available: number | null };

/** How often the seat may still order the action, this order included; undefined: without limit. */
export type LimitsLeft = { readonly thisTurn?: number; readonly thisGame?: number };

/**
 * The orders that a seat may give, sorted by action in the scenario's order, then by combination; each stands once.
 * Everything is judged on what the seat sees. Empty but in the phase of orders.
 *
 * @param slot the slot that the order is for, whose draft does not count; without it all drafts of the seat count
 */
export function legalOrders(game: Game, seat: string, slot?: number): LegalOrder[] {
  if (game.phase.at !== 'orders') return [];
  const setting = orderSetting(game, seat);
  const knows = knowledgeOf(setting, seat);
  const committed = committedBy(game.drafts, seat, slot);
  return actionsOfSeat(game.scenario, seat).flatMap(({ action }) =>
    legalCombinations(setting, seat, action, committed).map((combination) =>
      describe(setting, seat, { action, combination, committed, knows }),
    ),
  );
}

/** The numbers of the action's combinations that the seat may order after those that it has committed itself to. */
export function legalCombinations(
  setting: Setting,
  seat: string,
  action: Action,
  committed: readonly OrderText[],
): number[] {
  if (isAsking(setting, seat, action.id)) return [];
  const legal: number[] = [];
  for (let combination = 0; combination < combinationsOf(action); combination += 1) {
    const order = { action: action.id, choices: valuesOfCombination(action, combination) };
    if (judgeOrder(setting, seat, order, { committed, openly: true }) === undefined) legal.push(combination);
  }
  return legal;
}

/** Whether an order of the action by this seat waits for an answer; a second one would lapse. */
export function isAsking({ world }: Pick<Setting, 'world'>, seat: string, action: string): boolean {
  return (world[askId(action, seat)] ?? 0) > 0;
}

/** The orders, free texts apart, that a seat has drafted, but for the one in `slot`. */
export function committedBy(drafts: readonly Draft[], seat: string, slot?: number): OrderText[] {
  return drafts.flatMap((draft) =>
    draft.seat === seat && draft.slot !== slot && 'action' in draft.order ? [draft.order] : [],
  );
}

/**
 * The odds of what an order draws where it is carried out, as things now stand, as far as the seat may know them: as they
 * stand beside a legal order, but also while orders are resolved.
 */
export function knownOdds(game: Game, seat: string, order: OrderText): DrawOdds[] {
  const setting = orderSetting(game, seat);
  const knows = knowledgeOf(setting, seat);
  return oddsOfOrder(setting, seat, order, knows, asksOfOrder(setting, seat, order, knows));
}

function oddsOfOrder(
  setting: Setting,
  seat: string,
  order: OrderText,
  knows: Knowledge,
  { asks }: OrderAsks,
): DrawOdds[] {
  const { effects } = found('action', order.action, setting.plan.actions.get(order.action));
  const locals = new Map(orderLocals(setting, seat, order)).set('waited', 0);
  const context = contextOf(settingAfterDues(setting, seat, order), locals);
  return oddsOfEffects(context, effects, asks.length > 0 ? beforeWaiting(knows) : knows);
}

type Subject = {
  readonly action: Action;
  readonly combination: number;
  readonly committed: readonly OrderText[];
  readonly knows: Knowledge;
};

/** How long an order that must ask first will have waited, nobody knows yet. */
function beforeWaiting(knows: Knowledge): Knowledge {
  return (expression) => {
    let waits = false;
    walkExpressions(expression, (part) => {
      waits ||= part.op === 'local' && part.name === 'waited';
    });
    return !waits && knows(expression);
  };
}

function describe(setting: Setting, seat: string, { action, combination, committed, knows }: Subject): LegalOrder {
  const order = { action: action.id, choices: valuesOfCombination(action, combination) };
  const needs = asksOfOrder(setting, seat, order, knows);
  const locals = new Map(orderLocals(setting, seat, order)).set('waited', 0);
  const context = contextOf(setting, locals);
  return {
    ...order,
    combination,
    title: action.title,
    costs: costsLeft(setting, seat, order, committed, knows),
    limits: limitsLeft(setting, seat, action, committed),
    requirements: action.requirements.map(({ secretly, text }) => ({
      state: secretly ? 'unknown' : 'met',
      ...(text && isKnown(text, knows) && { text: say(text, context) }),
    })),
    standing: action.standing,
    odds: oddsOfOrder(setting, seat, order, knows, needs),
    ...needs,
  };
}

/** Whether a seat may be told a text: a requirement is judged on what it may not see, and may say what that is. */
export function isKnown(text: Text, knows: Knowledge): boolean {
  return Object.values(text)
    .flat()
    .every((piece) => typeof piece === 'string' || knows(piece.show));
}

function costsLeft(
  setting: Setting,
  seat: string,
  order: OrderText,
  committed: readonly OrderText[],
  knows: Knowledge,
): OrderCost[] {
  const spent = committed.flatMap((before) => costsOf(setting, seat, before));
  return costsOf(setting, seat, order).map(({ variable, amount }) => {
    const due = spent.filter((cost) => cost.variable === variable).reduce((sum, cost) => sum + cost.amount, 0);
    const least = setting.plan.slots.get(variable)?.min ?? 0;
    const seen = knows({ op: 'variable', id: variable });
    return { variable, amount, available: seen ? (setting.world[variable] ?? 0) - least - due : null };
  });
}

function limitsLeft(
  { world }: Setting,
  seat: string,
  { id, limits: { perTurn, perGame } }: { readonly id: string; readonly limits: Limits },
  committed: readonly OrderText[],
): LimitsLeft {
  const drafted = committed.filter(({ action }) => action === id).length;
  const left = (most: number, used: string): number => Math.max(most - (world[used] ?? 0) - drafted, 0);
  return {
    ...(perTurn !== undefined && { thisTurn: left(perTurn, nowId(id, seat)) }),
    ...(perGame !== undefined && { thisGame: left(perGame, usesId(id, seat)) }),
  };
}
