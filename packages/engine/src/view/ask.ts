import {
  type Action,
  askAnswerId,
  askHoursId,
  askId,
  askLeftId,
  askOfId,
  askStageId,
  type OrderText,
  valuesOfCombination,
} from '@sandtable/scenario';
import { found } from '../assert.ts';
import { type Setting, settingOf } from '../context.ts';
import type { Game } from '../game.ts';

/** An order that waits for an answer. */
export type OpenAsk = {
  readonly requester: string;
  /** The seat that is asked. */
  readonly of: string;
  readonly order: OrderText;
  /** 0: authority is asked for; k: the action's k-th consent. */
  readonly stage: number;
  /** Turns until the answer is due. */
  readonly turnsLeft: number;
  /** Hours that the order has waited in all. */
  readonly hours: number;
  readonly answer: 'none' | 'granted' | 'refused';
};

/** An ask as its maker sees it: whether it was answered is known when the answer is due. */
export type AskMade = Omit<OpenAsk, 'requester' | 'answer'>;

/** An ask as the seat sees it that is to answer it; its own answer may still be changed. */
export type AskHeard = Omit<OpenAsk, 'of'>;

/** All open asks, by action in the scenario's order, then by seat. */
export function openAsks(setting: Setting): OpenAsk[] {
  return setting.plan.scenario.actions.flatMap((action) =>
    action.seats.flatMap((requester) => {
      const ask = openAsk(setting, action, requester);
      return ask ? [ask] : [];
    }),
  );
}

/** The asks that a seat has made, as far as their results are released to it. */
export function asksMade(setting: Setting, seat: string): AskMade[] {
  return openAsks(setting).flatMap(({ requester, answer: _, ...ask }) => (requester === seat ? [ask] : []));
}

/** What is asked of a seat, at once and not only when results are released: it has to answer. */
export function asksHeard(game: Game, seat: string): AskHeard[] {
  return openAsks(settingOf(game)).flatMap(({ of, ...ask }) => (of === seat ? [ask] : []));
}

const ANSWERS = ['none', 'granted', 'refused'] as const;

function openAsk({ plan, world }: Setting, action: Action, requester: string): OpenAsk | undefined {
  const asked = world[askId(action.id, requester)] ?? 0;
  if (asked === 0) return undefined;
  const number = (id: string): number => found('variable', id, world[id]);
  const of = number(askOfId(action.id, requester)) - 1;
  return {
    requester,
    of: found('seat', String(of), plan.scenario.seats[of]).id,
    order: { action: action.id, choices: valuesOfCombination(action, asked - 1) },
    stage: number(askStageId(action.id, requester)),
    turnsLeft: number(askLeftId(action.id, requester)),
    hours: number(askHoursId(action.id, requester)),
    answer: ANSWERS[number(askAnswerId(action.id, requester))] ?? 'none',
  };
}
