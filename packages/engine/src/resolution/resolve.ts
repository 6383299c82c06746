import type { OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Lapse } from '../event.ts';
import type { AgendaItem, EarlyAnswer, Order, OrderOutcome } from '../game.ts';
import { judgeOrder } from '../judge.ts';
import { gameOf, type Play, settingNow, update } from '../play.ts';
import { answerAsk, type PolicyAnswer } from '../policy/answer.ts';
import { type Ask, askOf, clearAsk, isAsked, isOffered, recordAnswer, writeAsk } from './ask.ts';
import { needOf } from './authority.ts';
import { execute, executeText, type Run } from './execute.ts';
import { conclude, lapse } from './outcome.ts';

/** Whether an item of the agenda is done with, or waits for the answer of a seat that people play. */
type Outcome = 'settled' | 'asking';

/**
 * Resolves the first of the agenda. An order lapses, or is carried out, or waits for the word of another seat; it
 * stays first on the agenda only where it waits for people who must answer in this very turn.
 *
 * @param halted the game had halted for that answer: without one the order lapses now
 */
export function resolveFirst(play: Play, halted: boolean): Outcome {
  const [item, ...rest] = play.game.agenda;
  const outcome = resolveItem(play, found('item', 'the agenda', item), halted);
  if (outcome === 'settled') update(play, { agenda: rest });
  return outcome;
}

function resolveItem(play: Play, item: AgendaItem, halted: boolean): Outcome {
  const run = runOf(item);
  if (item.kind === 'ask') return settleAsk(play, run, item.action, halted);
  const { order } = item;
  if ('text' in order) return resolveText(play, run, order);
  if (halted) return settleAsk(play, run, order.action, true);
  const unfit = judgeOrder(settingNow(play), item.seat, order);
  if (unfit) return lapsed(play, run, order, unfit);
  if (isAsked(play, item.seat, order.action)) return lapsed(play, run, order, { why: 'already-asked' });
  return pursue(play, run, order, 0, 0);
}

/** How an item is run: an order that had waited has no slot any more. */
function runOf(item: AgendaItem): Run {
  const { seat, script, instead } = item;
  return {
    seat,
    slot: item.kind === 'order' ? item.slot : 0,
    ...(script ? { script } : {}),
    ...(instead ? { instead } : {}),
  };
}

function resolveText(play: Play, run: Run, { text }: { readonly text: string }): Outcome {
  if (!run.instead) return lapsed(play, run, { text }, { why: 'not-ruled-on' });
  executeText(play, run, text, run.instead);
  return concluded(play, run, { text }, { is: 'executed', waited: 0 });
}

/**
 * Takes an order on from a stage: it is carried out, or another seat is asked.
 *
 * @param hours spent in requests and consents before
 */
function pursue(play: Play, run: Run, order: OrderText, stage: number, hours: number): Outcome {
  const { seat } = run;
  const { action, choices } = order;
  const need = needOf(settingNow(play), seat, order, stage);
  if (need.needs === 'authority') return lapsed(play, run, order, { why: 'no-authority' });
  if (need.needs === 'nothing') {
    const unfit = judgeOrder(settingNow(play), seat, order);
    if (unfit) return lapsed(play, run, order, unfit);
    execute(play, run, order, hours);
    return concluded(play, run, order, { is: 'executed', waited: hours });
  }
  const { of, turns } = need;
  play.events.push({ kind: 'asked', seat, action, choices, stage: need.stage, of, hours: need.hours, turns });
  const ask: Ask = {
    seat,
    action,
    choices,
    stage: need.stage,
    left: turns,
    hours: hours + need.hours,
    answer: 'none',
    of,
  };
  writeAsk(play, ask);
  const early = takeEarlyAnswer(play, ask);
  if (early) recordAnswer(play, ask, early);
  if (turns === 0) return settleAsk(play, run, action, false);
  return concluded(play, run, order, { is: 'asked', of, hours: need.hours, turns });
}

/** Ends an ask that is due, by the answer given, else by the policy of the seat that is asked. */
function settleAsk(play: Play, run: Run, action: string, halted: boolean): Outcome {
  const asked = askNow(play, run.seat, action);
  const { of, answer } = asked;
  const order = { action, choices: asked.choices };
  if (answer === 'none') {
    const control = found('control', of, play.game.control[of]);
    if (control.by === 'people' && !halted) return 'asking';
    if (control.by !== 'policy') return endAsk(play, run, order, { why: 'unanswered', by: of });
    const given = answerByPolicy(play, asked, control.policy);
    if (!isOffered(play, asked, given)) return endAsk(play, run, order, { why: 'no-such-order', by: of });
    recordAnswer(play, asked, given);
  }
  const ask = askNow(play, run.seat, action);
  if (ask.answer === 'refused') return endAsk(play, run, order, { why: 'refused', by: of });
  clearAsk(play, run.seat, action);
  return pursue(play, run, { action, choices: ask.choices }, ask.stage + 1, ask.hours);
}

function answerByPolicy(play: Play, { seat, action, choices, of }: Ask, policy: string): PolicyAnswer {
  const answer = answerAsk(gameOf(play), policy, of, { requester: seat, action, choices });
  play.events.push({ kind: 'answered', seat: of, action, requester: seat, ...answer, by: policy });
  return answer;
}

/** The answer that was given before the ask was made; it is used up. */
function takeEarlyAnswer(play: Play, { seat, action, of }: Ask): EarlyAnswer | undefined {
  const meant = (each: EarlyAnswer) => each.seat === of && each.requester === seat && each.action === action;
  const answer = play.game.answers.findLast(meant);
  if (answer) update(play, { answers: play.game.answers.filter((each) => !meant(each)) });
  return answer;
}

function askNow({ plan, world }: Play, seat: string, action: string): Ask {
  return found(
    'open ask',
    action,
    askOf(plan.scenario, world, seat, found('action', action, plan.actions.get(action))),
  );
}

function endAsk(play: Play, run: Run, order: OrderText, why: Lapse): Outcome {
  clearAsk(play, run.seat, order.action);
  return lapsed(play, run, order, why);
}

function lapsed(play: Play, run: Run, order: Order, why: Lapse): Outcome {
  lapse(play, run, order, why);
  return 'settled';
}

function concluded(play: Play, run: Run, order: Order, result: OrderOutcome['result']): Outcome {
  conclude(play, run, order, result);
  return 'settled';
}
