import type { Effect, OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting, settingOf } from '../context.ts';
import type { Lapse } from '../event.ts';
import type { AgendaItem, Game } from '../game.ts';
import { judgeOrder, orderLocals } from '../judge.ts';
import { askOf } from '../resolution/ask.ts';
import { allKnowing } from '../view/knowledge.ts';
import { asksOfOrder, type OrderAsks } from './ask.ts';
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
  const order = orderOf(setting, item);
  if (order === null) return { item, order, lapse: null, needs: nothing, odds: textOdds(setting, item) };
  const { seat } = item;
  const stage = item.kind === 'ask' ? openAskOf(setting, item).stage : -1;
  const { authority, asks } = asksOfOrder(setting, seat, order, allKnowing);
  const waited = item.kind === 'ask' ? openAskOf(setting, item).hours : 0;
  const locals = new Map(orderLocals(setting, seat, order)).set('waited', waited);
  const effects =
    item.instead?.effects ?? found('action', order.action, setting.plan.actions.get(order.action)).effects;
  return {
    item,
    order,
    lapse: judgeOrder(setting, seat, order) ?? null,
    needs: { authority: stage < 0 ? authority : 'held', asks: asks.filter((ask) => ask.stage > stage) },
    odds: oddsOfEffects(contextOf(setting, locals), effects, allKnowing),
  };
}

function orderOf(setting: Setting, item: AgendaItem): OrderText | null {
  if (item.kind === 'order') return 'action' in item.order ? item.order : null;
  const { action, choices } = openAskOf(setting, item);
  return { action, choices };
}

function openAskOf({ plan, world }: Setting, { seat, action }: Extract<AgendaItem, { kind: 'ask' }>) {
  const of = found('action', action, plan.actions.get(action));
  return found('open ask', action, askOf(plan.scenario, world, seat, of));
}

function textOdds(setting: Setting, { instead }: AgendaItem): DrawOdds[] {
  const effects: readonly Effect[] = instead?.effects ?? [];
  return oddsOfEffects(contextOf(setting), effects, allKnowing);
}
