import type { Effect, OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting, settingOf } from '../context.ts';
import type { Lapse } from '../event.ts';
import type { AgendaItem, Game } from '../game.ts';
import { judgeOrder, orderLocals } from '../judge.ts';
import { type Ask, askOf, isAsked } from '../resolution/ask.ts';
import { allKnowing } from '../view/knowledge.ts';
import { asksOfOrder, type OrderAsks } from './ask.ts';
import { settingAfterDues } from './due.ts';
import { type DrawOdds, oddsOfEffects } from './odds.ts';

/** What lies before whoever may rule on the order at which a game has halted. It is for the white cell, not for seats. */
export type HaltOdds = {
  readonly item: AgendaItem;
  /** The order, as it would be carried out; null for a free text. */
  readonly order: OrderText | null;
  /** Why it would lapse now; null where it would not. */
  readonly lapse: Lapse | null;
  /** Whose answers it still needs. */
  readonly needs: OrderAsks;
  readonly odds: readonly DrawOdds[];
};

const nothing: OrderAsks = { authority: 'held', asks: [] };

/** The odds of the order before which a game has halted; undefined where it has not. */
export function oddsOf(game: Game): HaltOdds | undefined {
  const item = game.agenda[0];
  if (game.phase.at !== 'resolution' || item === undefined) return undefined;
  const setting = settingOf(game);
  const order = orderOf(setting, game, item);
  if (order === null) return { item, order, lapse: null, needs: nothing, odds: textOdds(setting, item) };
  const { seat } = item;
  const ask = openAsk(setting, game, item);
  const { authority, asks } = asksOfOrder(setting, seat, order, allKnowing);
  const locals = new Map(orderLocals(setting, seat, order)).set('waited', ask?.hours ?? 0);
  const effects =
    item.instead?.effects ?? found('action', order.action, setting.plan.actions.get(order.action)).effects;
  return {
    item,
    order,
    lapse: lapseOf(setting, seat, order, ask),
    needs: ask ? { authority: 'held', asks: asks.filter(({ stage }) => stage > ask.stage) } : { authority, asks },
    odds: oddsOfEffects(contextOf(settingAfterDues(setting, seat, order), locals), effects, allKnowing),
  };
}

function orderOf(setting: Setting, game: Game, item: AgendaItem): OrderText | null {
  const ask = openAsk(setting, game, item);
  if (ask) return { action: ask.action, choices: ask.choices };
  return item.kind === 'order' && 'action' in item.order ? item.order : null;
}

/** The ask by which the item stands: one that is due, or the one whose answer the game waits for. */
function openAsk({ plan, world }: Setting, { phase }: Game, item: AgendaItem): Ask | undefined {
  const waiting = phase.at === 'resolution' && phase.halt === 'ask';
  const action = item.kind === 'ask' ? item.action : waiting && 'action' in item.order ? item.order.action : undefined;
  if (action === undefined) return undefined;
  return found(
    'open ask',
    action,
    askOf(plan.scenario, world, item.seat, found('action', action, plan.actions.get(action))),
  );
}

/** An ask that was refused ends it, whatever else stands in its way; a new order of what already waits does not begin. */
function lapseOf(setting: Setting, seat: string, order: OrderText, ask: Ask | undefined): Lapse | null {
  if (ask?.answer === 'refused') return { why: 'refused', by: ask.of };
  const unfit = judgeOrder(setting, seat, order);
  if (unfit) return unfit;
  return !ask && isAsked(setting, seat, order.action) ? { why: 'already-asked' } : null;
}

function textOdds(setting: Setting, { instead }: AgendaItem): DrawOdds[] {
  const effects: readonly Effect[] = instead?.effects ?? [];
  return oddsOfEffects(contextOf(setting), effects, allKnowing);
}
