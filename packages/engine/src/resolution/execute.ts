import type { Action, OrderText, Script } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { change, count } from '../change.ts';
import { applyEffects } from '../effect.ts';
import type { LiveEffects } from '../game.ts';
import { costsOf, orderLocals } from '../judge.ts';
import { countedUse } from '../order/due.ts';
import { doing, numberOf, type Play, settingNow } from '../play.ts';
import { emptyQueue } from '../queue.ts';

/** An order in resolution: who gave it, where its draws are made, and what rulings say of it. */
export type Run = {
  readonly seat: string;
  /** The lane of its draws; 0 for an order that had waited. */
  readonly slot: number;
  readonly script?: Script;
  readonly instead?: LiveEffects;
};

/**
 * Carries out an order that nothing stands in the way of: costs are paid in order, what it used is counted, then its
 * effects apply and the queue is emptied.
 *
 * @param waited hours spent in requests and consents
 */
export function execute(play: Play, run: Run, order: OrderText, waited: number): void {
  const { seat, slot } = run;
  play.events.push({ kind: 'executed', seat, slot, order, waited });
  const action = found('action', order.action, play.plan.actions.get(order.action));
  payCosts(play, seat, order);
  countUse(play, seat, action);
  const locals = new Map(orderLocals(settingNow(play), seat, order)).set('waited', waited);
  const own = { construct: action.id, lane: slot, suffix: `@${seat}`, locals };
  withScript(play, run.script, () => {
    if (run.instead) applyEffects(play, run.instead.effects, { ...own, construct: run.instead.construct, suffix: '' });
    else applyEffects(play, action.effects, own);
    emptyQueue(play);
  });
}

/** Carries out a free text as the white cell ruled. */
export function executeText(
  play: Play,
  { seat, slot, script }: Run,
  text: string,
  { construct, effects }: LiveEffects,
) {
  play.events.push({ kind: 'executed', seat, slot, order: { text }, waited: 0 });
  const place = found('seat', seat, play.plan.seats.get(seat));
  const locals = new Map([
    ['actor', place.side],
    ['seat', place.index],
  ]);
  withScript(play, script, () => {
    applyEffects(play, effects, { ...doing(construct), lane: slot, locals });
    emptyQueue(play);
  });
}

/** The costs are those of the world before any of them is paid. */
function payCosts(play: Play, seat: string, order: OrderText): void {
  for (const { variable, amount } of costsOf(settingNow(play), seat, order)) {
    change(play, order.action, 'cost', [{ variable, wanted: numberOf(play, variable) - amount }]);
  }
}

function countUse(play: Play, seat: string, action: Action): void {
  for (const { variable, wanted } of countedUse(play, seat, action)) count(play, action.id, variable, wanted);
}

/** Draws that a ruling fixed hold for this order alone; what it leaves of them is forgotten. */
function withScript(play: Play, script: Script | undefined, carryOut: () => void): void {
  const outer = play.script;
  play.script = script ?? outer;
  carryOut();
  if (script) play.script = outer;
}
