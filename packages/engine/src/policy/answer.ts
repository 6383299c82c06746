import { found } from '../assert.ts';
import { contextOf } from '../context.ts';
import { evaluate, holds } from '../evaluate.ts';
import type { Game } from '../game.ts';
import { orderSetting } from '../view/seat-setting.ts';
import { policyLocals } from './locals.ts';

/** An order that needs an answer: who gave it and what it is. */
export type Question = { readonly requester: string; readonly action: string; readonly choices: readonly number[] };

/** What a policy answers; with `choices` it grants the order with these instead. */
export type PolicyAnswer = { readonly grant: boolean; readonly choices?: readonly number[] };

/**
 * What `policy`, playing `seat`, answers to an ask, on the world as it is released to the seat: the first of its answers that names the
 * action and whose condition holds; where none does it refuses. Choices that the answer leaves open stay as asked. In its
 * expressions the choices asked for have their names, and `actor` and `seat` are the answering seat's.
 */
export function answerAsk(game: Game, policy: string, seat: string, question: Question): PolicyAnswer {
  const setting = orderSetting(game, seat);
  const action = found('action', question.action, setting.plan.actions.get(question.action));
  const locals = new Map(policyLocals(setting.plan, seat));
  for (const [index, { name }] of action.choices.entries()) {
    locals.set(name, found('choice', name, question.choices[index]));
  }
  const context = contextOf(setting, locals);
  const { answers } = found('policy', policy, setting.plan.policies.get(policy));
  const answer = answers.find((each) => each.action === question.action && holds(each.when, context));
  if (answer === undefined || !answer.grant) return { grant: false };
  const granted = question.choices.map((asked, index) => {
    const other = answer.choices?.[index] ?? null;
    return other === null ? asked : evaluate(other, context);
  });
  const changed = granted.some((choice, index) => choice !== question.choices[index]);
  return changed ? { grant: true, choices: granted } : { grant: true };
}
