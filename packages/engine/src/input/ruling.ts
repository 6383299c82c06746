import { combinationOfValues, type Effect, type OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { applyEffects } from '../effect.ts';
import type { AgendaItem, LiveEffects, Overrides } from '../game.ts';
import type { Input, Ruling } from '../input.ts';
import { checkLiveEffects, type Place } from '../live.ts';
import { enter } from '../phase.ts';
import { doing, type Play, update } from '../play.ts';
import { emptyQueue } from '../queue.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { askOf, clearAsk, writeAsk } from '../resolution/ask.ts';
import { conclude, lapse } from '../resolution/outcome.ts';

/** Carries out the white cell's decision on the order before which the game has halted, or applies effects now. */
export function rule(play: Play, { author, ruling }: Extract<Input, { kind: 'rule' }>): Refusal | undefined {
  if (ruling.decide === 'effects') {
    play.events.push({ kind: 'ruled', author, item: null, ruling });
    return applyNow(play, ruling.effects);
  }
  const item = found('item', 'the agenda', play.game.agenda[0]);
  play.events.push({ kind: 'ruled', author, item, ruling });
  switch (ruling.decide) {
    case 'accept':
      return accept(play, item);
    case 'refuse':
      lapse(play, item, orderOf(play, item), { why: 'ruled-out' });
      if (item.kind === 'ask') clearAsk(play, item.seat, item.action);
      return drop(play);
    case 'delay':
      return delay(play, item);
    case 'modify':
      return modify(play, item, ruling.order);
    case 'override':
      return override(play, item, ruling);
  }
}

/** The order of an item; of an ask, as it now is. */
function orderOf(play: Play, item: AgendaItem) {
  return item.kind === 'order' ? item.order : askIn(play, item);
}

function askIn({ plan, world }: Play, { seat, action }: { readonly seat: string; readonly action: string }) {
  const ask = askOf(plan.scenario, world, seat, found('action', action, plan.actions.get(action)));
  return found('open ask', action, ask);
}

/** What is accepted goes on when the game does; a free text has nothing more to come. */
function accept(play: Play, item: AgendaItem): undefined {
  if (item.kind !== 'order' || !('text' in item.order) || item.instead) return;
  conclude(play, item, item.order, { is: 'noted' });
  drop(play);
}

/** The first of the agenda is done with. */
function drop(play: Play): undefined {
  update(play, { agenda: play.game.agenda.slice(1) });
  enter(play, {});
}

function delay(play: Play, item: AgendaItem): undefined {
  conclude(play, item, orderOf(play, item), { is: 'delayed' });
  if (item.kind === 'order') update(play, { delayed: [...play.game.delayed, item] });
  else writeAsk(play, { ...askIn(play, item), left: 1 });
  drop(play);
}

function modify(play: Play, item: AgendaItem, order: OrderText): Refusal | undefined {
  const action = play.plan.actions.get(order.action);
  if (!action) return refusal('unknown', `unknown action: ${order.action}`);
  if (!action.seats.includes(item.seat)) return refusal('not-yours', `${item.seat} cannot order ${order.action}.`);
  if (combinationOfValues(action, order.choices) === undefined) {
    return refusal('out-of-range', `${order.action} cannot be ordered with the choices ${order.choices.join(', ')}.`);
  }
  if (item.kind === 'ask' && order.action !== item.action) {
    return refusal('illegal', `What is asked for stays ${item.action}.`);
  }
  // What was ruled of the order as it was, its draws and its result, goes with it.
  const { script: _, instead: __, ...plain } = item;
  if (plain.kind === 'order') return replace(play, { ...plain, order });
  writeAsk(play, { ...askIn(play, plain), choices: order.choices });
  return replace(play, plain);
}

type Override = Extract<Ruling, { decide: 'override' }>;

function override(play: Play, item: AgendaItem, ruling: Override): Refusal | undefined {
  if ('draws' in ruling) return replace(play, { ...item, script: ruling.draws });
  const order = orderOf(play, item);
  const checked = writeLive(play, 'text' in order ? 'inject' : { action: order.action }, ruling.effects);
  return 'refused' in checked ? checked.refused : replace(play, { ...item, instead: checked.effects });
}

/** Puts the first of the agenda in another form. */
function replace(play: Play, item: AgendaItem & Overrides): undefined {
  update(play, { agenda: [item, ...play.game.agenda.slice(1)] });
}

/** Applies effects at once, as something that the white cell does itself. */
function applyNow(play: Play, effects: readonly Effect[]): Refusal | undefined {
  const checked = writeLive(play, 'inject', effects);
  if ('refused' in checked) return checked.refused;
  play.byHand = true;
  applyEffects(play, checked.effects.effects, doing(checked.effects.construct));
  emptyQueue(play);
  play.byHand = false;
  return undefined;
}

/** Gives effects the next number among what was written in play. */
function writeLive(
  play: Play,
  place: Place,
  effects: readonly Effect[],
): { readonly effects: LiveEffects } | { readonly refused: Refusal } {
  const { live } = play.game;
  const construct = `live.${live.count + 1}`;
  const checked = checkLiveEffects(play.plan.scenario, construct, place, effects);
  if ('refused' in checked) return checked;
  update(play, { live: { ...live, count: live.count + 1 } });
  return { effects: { construct, effects: checked.fits } };
}
