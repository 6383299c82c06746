import type { Action, Choice, Text } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf } from '../context.ts';
import type { Lapse } from '../event.ts';
import type { Game, Order } from '../game.ts';
import { orderLocals } from '../judge.ts';
import { say } from '../say.ts';
import { knowledgeOf } from '../view/knowledge.ts';
import { presentationOfVariable } from '../view/presentation.ts';
import { orderSetting } from '../view/seat-setting.ts';
import { wordsOfSaid, wordsOfTitle, wordsOfValue } from '../view/words.ts';
import type { IllegalReason } from './illegal.ts';
import { isKnown } from './legal.ts';

/** To whom a reason is told, and about which order. */
export type Telling = { readonly game: Game; readonly seat: string; readonly order: Order; readonly language: string };

/** Why an order cannot be given, as a sentence that tells nothing beyond what the seat sees. */
export function sentenceOf(reason: IllegalReason, { game, seat, order, language }: Telling): string {
  const { plan } = orderSetting(game, seat);
  const action = 'action' in order ? plan.actions.get(order.action) : undefined;
  const words = (title: Text): string => wordsOfTitle(title, language, game.scenario);
  const name = action === undefined ? '' : words(action.title);
  switch (reason.why) {
    case 'not-now':
      return 'Orders are given in the phase of orders only.';
    case 'unknown-seat':
      return `unknown seat: ${seat}`;
    case 'no-slot':
      return `This seat gives at most ${reason.slots} ${reason.slots === 1 ? 'order' : 'orders'} a move.`;
    case 'no-white-cell':
      return 'Nobody is there to rule on a free text: choose one of the listed orders.';
    case 'unknown-action':
      return `unknown action: ${'action' in order ? order.action : ''}`;
    case 'not-yours':
      return `${name} is not for this seat to order.`;
    case 'choices':
      return `${name} needs ${reason.wanted} ${reason.wanted === 1 ? 'choice' : 'choices'}, found ${reason.given}.`;
    case 'choice':
      return `${choiceTitle(found('action', reason.name, action), reason.name, words)} cannot be ${reason.value}.`;
    case 'requirement':
      return requirementSentence(found('action', name, action), reason.index, { game, seat, order, language });
    case 'limit':
      return `${name}: ${limitWords(found('action', name, action), reason.limit)}`;
    case 'cost':
      return costSentence(name, reason, { game, seat, order, language });
    case 'already-asked':
      return `${name} is already waiting for an answer.`;
  }
}

function choiceTitle(action: Action, name: string, words: (title: Text) => string): string {
  const choice: Choice | undefined = action.choices.find((each) => each.name === name);
  return choice === undefined ? name : words(choice.title) || name;
}

function requirementSentence(action: Action, index: number, { game, seat, order, language }: Telling): string {
  const text = action.requirements[index]?.text;
  const notPossible = `${wordsOfTitle(action.title, language, game.scenario)} is not possible as things stand.`;
  if (text === undefined || !('action' in order)) return notPossible;
  const setting = orderSetting(game, seat);
  if (!isKnown(text, knowledgeOf(setting, seat))) return notPossible;
  return wordsOfSaid(say(text, contextOf(setting, orderLocals(setting, seat, order))), language, game.scenario);
}

function limitWords(action: Action, limit: 'perTurn' | 'perGame' | 'wait'): string {
  const { perTurn = 0, perGame = 0, wait = 0 } = action.limits;
  const times = (count: number): string => (count === 1 ? 'only once' : `at most ${count} times`);
  switch (limit) {
    case 'perTurn':
      return `${times(perTurn)} a turn.`;
    case 'perGame':
      return `${times(perGame)} a game.`;
    case 'wait':
      return `${wait} ${wait === 1 ? 'turn' : 'turns'} must pass between two of them.`;
  }
}

function costSentence(
  name: string,
  { variable, needed, available }: Extract<Lapse, { why: 'cost' }>,
  { game, language }: Telling,
): string {
  const of = game.scenario.variables.find(({ id }) => id === variable);
  if (of === undefined) return `${name} costs ${needed}, and there are ${available}.`;
  const as = presentationOfVariable(of, game);
  const words = (value: number): string => wordsOfValue({ value, as }, language, game.scenario);
  const title = wordsOfTitle(of.title, language, game.scenario);
  return `${name} costs ${words(needed)} of ${title}, and ${words(available)} can be spent.`;
}
