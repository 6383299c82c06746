import type { OrderText } from '@sandtable/scenario';
import type { Setting } from '../context.ts';
import type { Game } from '../game.ts';
import { type Ask, openAsks } from '../resolution/ask.ts';

/** An order of the seat that waits for an answer. Whether it was answered is known when the answer is due. */
export type AskMade = {
  readonly order: OrderText;
  /** The seat that is asked. */
  readonly of: string;
  /** 0: authority is asked for; k: the action's k-th consent. */
  readonly stage: number;
  /** Turns until the answer is due. */
  readonly turnsLeft: number;
  /** Hours that the order has waited in all. */
  readonly hours: number;
};

/** An ask as the seat sees it that is to answer it. Its own answer may be changed until it is due. */
export type AskHeard = Omit<AskMade, 'of'> & {
  /** The seat whose order waits. */
  readonly requester: string;
  readonly answer: Ask['answer'];
};

/** The asks that a seat has made, as far as their results are released to it. */
export function asksMade({ plan, world }: Setting, seat: string): AskMade[] {
  return openAsks(plan.scenario, world)
    .filter((ask) => ask.seat === seat)
    .map(({ of, ...ask }) => ({ of, ...termsOf(ask) }));
}

/** What is asked of a seat; at once, and not only when results are released: it has to answer. */
export function asksHeard({ scenario, world }: Game, seat: string): AskHeard[] {
  return openAsks(scenario, world)
    .filter((ask) => ask.of === seat)
    .map(({ seat: requester, answer, ...ask }) => ({ requester, answer, ...termsOf(ask) }));
}

function termsOf({ action, choices, stage, left, hours }: Omit<Ask, 'of' | 'seat' | 'answer'>) {
  return { order: { action, choices }, stage, turnsLeft: left, hours };
}
