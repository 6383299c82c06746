import type { Script, TestStep } from '@sandtable/scenario';
import { contextOf, settingOf } from '../context.ts';
import { elementOf, evaluate } from '../evaluate.ts';
import type { Game } from '../game.ts';
import { openAsks } from '../resolution/ask.ts';
import { fixDraws } from '../script.ts';
import { finishTurn, giveOrder, leftover, openOrders, openTurn, put, type Staging, type Trouble } from './staging.ts';

type StepOf<K extends TestStep['do']> = Extract<TestStep, { do: K }>;

/** The steps that do something to a game. */
export type Deeds = Exclude<TestStep, { do: 'check' | 'check-runs' | 'given-parameter' }>;

/**
 * Does a step of a test. Orders, answers and releases that follow one another share a turn; it is played when something
 * else comes after them. `given` holds from after the briefing of the turn that it opens.
 */
export function doStep(staging: Staging, step: Deeds): Trouble | undefined {
  switch (step.do) {
    case 'given':
      return openTurn(staging) ?? give(staging, step);
    case 'given-state': {
      const { state } = step;
      return openTurn(staging) ?? put(staging, { kind: 'correct', state }, `${state} to be given`);
    }
    case 'order':
      return openOrders(staging) ?? order(staging, step);
    case 'answer':
      return openTurn(staging) ?? answer(staging, step);
    case 'release': {
      const trouble = openTurn(staging);
      staging.busy = true;
      const deed = { kind: 'inject', do: 'release', id: step.inject } as const;
      return trouble ?? put(staging, deed, `${step.inject} to be released`);
    }
    case 'after':
      return settle(staging) ?? playTurns(staging, step);
  }
}

/** Plays the turn that orders, answers or releases were put into. */
export function settle(staging: Staging): Trouble | undefined {
  return staging.busy ? finishTurn(staging) : undefined;
}

/** Plays what is left to play, and looks for dice that were fixed and never rolled. */
export function conclude(staging: Staging): Trouble | undefined {
  const trouble = settle(staging);
  if (trouble) return trouble;
  return staging.scripts.map(({ script }) => leftover(script)).find((each) => each !== undefined);
}

function give(staging: Staging, { target, value }: StepOf<'given'>): Trouble | undefined {
  const context = contextOf(settingOf(staging.game));
  const variable = target.op === 'variable' ? target.id : elementOf(target, context);
  const wanted = evaluate(value, context);
  return put(staging, { kind: 'correct', variable, value: wanted }, `${variable} to be given as ${wanted}`);
}

function order(staging: Staging, { seat, order: given, script }: StepOf<'order'>): Trouble | undefined {
  const expected = `${given.action}${given.choices.length > 0 ? `(${given.choices.join(', ')})` : ''} by ${seat}`;
  const slot = giveOrder(staging, seat, given, expected);
  if (typeof slot !== 'number') return slot;
  staging.busy = true;
  if (script.dice.length > 0 || script.chances !== undefined) {
    staging.scripts.push({ seat, slot, action: given.action, script });
  }
  return undefined;
}

/** Answers the asks that are open, else those that the orders of this turn may lead to. */
function answer(staging: Staging, { seat, action, grant }: StepOf<'answer'>): Trouble | undefined {
  const { game } = staging;
  const expected = `${seat} to ${grant ? 'grant' : 'refuse'} ${action}`;
  const open = openAsks(game.scenario, game.world).filter((ask) => ask.action === action && ask.of === seat);
  const requesters = open.length > 0 ? open.map((ask) => ask.seat) : possibleRequesters(game, seat, action);
  if (requesters.length === 0) return { expected, found: 'nobody has ordered it or waits for the answer' };
  for (const requester of requesters) {
    const trouble = put(staging, { kind: 'answer', seat, requester, action, grant }, expected);
    if (trouble) return trouble;
  }
  staging.busy = true;
  if (open.length === 0) staging.answers.push({ seat, action, requesters: requesters.length });
  return undefined;
}

/** The seats whose order of the action is drafted, or may yet be chosen by a policy. */
function possibleRequesters({ scenario, drafts, control }: Game, seat: string, action: string): string[] {
  const ordered = (requester: string): boolean =>
    drafts.some((draft) => draft.seat === requester && 'action' in draft.order && draft.order.action === action);
  const seats = scenario.actions.find(({ id }) => id === action)?.seats ?? [];
  return seats.filter((each) => each !== seat && (ordered(each) || control[each]?.by === 'policy'));
}

/** Plays turns to their close; the first is the one that is open, if one is. */
function playTurns(staging: Staging, { turns, script }: StepOf<'after'>): Trouble | undefined {
  let left: Script = script;
  for (let played = 0; played < turns; played += 1) {
    staging.game = fixDraws(staging.game, left);
    const trouble = openTurn(staging) ?? finishTurn(staging);
    if (trouble) return trouble;
    left = staging.left ?? left;
  }
  return leftover(left);
}
