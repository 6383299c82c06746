import type { Action, Answer, Policy } from '@sandtable/scenario';
import { SAYS_NO, SAYS_NONSENSE } from '../action/ask.ts';
import { orderScope } from '../action/seat-action.ts';
import type { Build } from '../build.ts';
import { condition } from '../expression.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { digitOf } from './digit.ts';

type Whom = { readonly seatIndex: number; readonly sideIndex: number };

/**
 * (action, combination): what a policy that plays a seat answers to an ask: the first of its answers that names the
 * action and whose condition holds; where none does it refuses. See {@link SAYS_NO}.
 */
export function defineAnswer(build: Build, name: FunctionName, policy: Policy, whom: Whom): void {
  const actions = build.scenario.actions.flatMap((action, index) => {
    const answers = policy.answers.filter((answer) => answer.action === action.id);
    return answers.length === 0 ? [] : [{ action, index, answers }];
  });
  build.module.define(name, (frame) => [
    actions.map(({ action, index, answers }) => {
      const { before, scope } = orderScope(build, frame, { action, ...whom }, c.get(1));
      const answered = answers.map((answer) =>
        c.when(condition(build, scope, answer.when), answerWith(build, scope, action, answer)),
      );
      return c.when(c.equal(c.get(0), c.number(index)), [before, answered, c.leave(c.number(SAYS_NO))]);
    }),
    c.number(SAYS_NO),
  ]);
}

/** Choices that the answer leaves open stay as asked. */
function answerWith(build: Build, scope: Scope, { choices }: Action, { grant, choices: others }: Answer): c.Code {
  if (!grant) return c.leave(c.number(SAYS_NO));
  if (!others?.some((other) => other !== null)) return c.leave(c.add(c.get(1), c.number(1)));
  const { frame } = scope;
  const combination = frame.newLocal();
  let divisor = choices.reduce((product, { values }) => product * values.length, 1);
  const counted = choices.map(({ values }, index): c.Code => {
    divisor /= values.length;
    const other = others[index] ?? null;
    const digit = frame.newLocal();
    const asked = c.remainderUnsigned(c.divideUnsigned(c.get(1), c.number(divisor)), c.number(values.length));
    return [
      c.set(digit, other === null ? asked : digitOf(build, scope, values, other)),
      c.when(c.less(c.get(digit), c.number(0)), c.leave(c.number(SAYS_NONSENSE))),
      c.set(combination, c.add(c.multiply(c.get(combination), c.number(values.length)), c.get(digit))),
    ];
  });
  return [c.set(combination, c.number(0)), counted, c.leave(c.add(c.get(combination), c.number(1)))];
}
