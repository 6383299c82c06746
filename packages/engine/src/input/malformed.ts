import { type Refusal, refusal } from '../refusal.ts';
import {
  byWord,
  eitherOf,
  fields,
  listOf,
  natural,
  object,
  oneOf,
  recordOf,
  type Shape,
  text,
  whole,
  yesOrNo,
} from './shape.ts';

/** Who plays a seat. */
export const control = byWord('by', {
  people: fields({ by: text }),
  policy: fields({ by: text, policy: text }),
  nobody: fields({ by: text }),
});

const setup = fields(
  { seed: text },
  {
    run: natural,
    parameters: recordOf(whole),
    starts: recordOf(whole),
    control: recordOf(control),
    whiteCell: yesOrNo,
  },
);

/** An action with its choices. */
const orderText = fields({ action: text, choices: listOf(whole) });
/** An order, or a text. */
export const orderShape = eitherOf(fields({ text }), orderText);
/** Draws that are fixed. */
export const script = fields({ dice: listOf(whole) }, { chances: oneOf('succeed', 'fail') });
const effects = listOf(object);

const ruling = byWord('decide', {
  accept: fields({ decide: text }),
  refuse: fields({ decide: text }),
  delay: fields({ decide: text }),
  modify: fields({ decide: text, order: orderText }),
  override: eitherOf(fields({ decide: text, effects }), fields({ decide: text, draws: script })),
  effects: fields({ decide: text, effects }),
});

/** An input has its deed's fields and those of every input. */
function deed(needed: { readonly [field: string]: Shape }, optional: { readonly [field: string]: Shape } = {}): Shape {
  return fields({ kind: text, author: text, ...needed }, { reason: text, ...optional });
}

const inputShape = byWord('kind', {
  'set-up': deed({ setup }),
  order: deed({ seat: text, slot: whole, order: orderShape }),
  withdraw: deed({ seat: text }, { slot: whole }),
  submit: deed({ seat: text }),
  answer: deed({ seat: text, requester: text, action: text, grant: yesOrNo }, { choices: listOf(whole) }),
  rule: deed({ ruling }),
  correct: eitherOf(deed({ state: text }), deed({ variable: text, value: whole })),
  inject: byWord('do', {
    add: deed({ do: text, inject: object }),
    edit: deed({ do: text, inject: object }),
    hold: deed({ do: text, id: text }),
    resume: deed({ do: text, id: text }),
    release: deed({ do: text, id: text }),
  }),
  control: deed({ seat: text, control }),
  move: byWord('do', { length: deed({ do: text, turns: whole }), end: deed({ do: text }) }),
  advance: deed({ to: oneOf('halt', 'phase', 'turn', 'move', 'end') }),
  rekey: deed({ seed: text }),
  publish: deed({}, { seats: listOf(text) }),
});

/** Why data of any origin is no input, or undefined where it is one. What it names may still be unknown. */
export function malformedInput(data: unknown): Refusal | undefined {
  const problem = inputShape(data, 'the input');
  return problem === undefined ? undefined : refusal('malformed', `Expected ${problem}.`);
}

/** Why data of any origin is no set-up, or undefined where it is one. */
export function malformedSetup(data: unknown): Refusal | undefined {
  const problem = setup(data, 'the set-up');
  return problem === undefined ? undefined : refusal('malformed', `Expected ${problem}.`);
}
