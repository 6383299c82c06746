import { control, orderShape, script } from '../input/malformed.ts';
import {
  anything,
  byWord,
  eitherOf,
  fields,
  listOf,
  natural,
  nothing,
  object,
  oneOf,
  recordOf,
  text,
  whole,
  yesOrNo,
} from '../input/shape.ts';

const instead = fields({ construct: text, effects: listOf(object) });

const item = byWord('kind', {
  order: fields(
    { kind: text, seat: text, slot: natural, order: orderShape, from: oneOf('people', 'policy', 'standing') },
    { script, instead },
  ),
  ask: fields({ kind: text, seat: text, action: text }, { script, instead }),
});

const phase = byWord('at', {
  briefing: fields({ at: text }),
  orders: fields({ at: text }),
  resolution: fields({ at: text, halt: oneOf('order', 'ask') }),
  world: fields({ at: text }),
  close: fields({ at: text }),
  over: fields({ at: text }),
});

const presentation = byWord('kind', {
  number: fields({ kind: text }, { unit: anything('string') }),
  percentage: fields({ kind: text }),
  'yes-no': fields({ kind: text }),
  enumeration: fields({ kind: text, enumeration: text }),
  place: fields({ kind: text }),
  side: fields({ kind: text }),
  seat: fields({ kind: text }),
  machine: fields({ kind: text, machine: text }),
});

const saidValue = fields({ value: whole, as: presentation }, { states: listOf(text) });
const said = recordOf(listOf(eitherOf(anything('string'), saidValue)));

const lapse = byWord('why', {
  requirement: fields({ why: text, index: natural, secretly: yesOrNo }),
  limit: fields({ why: text, limit: oneOf('perTurn', 'perGame', 'wait') }),
  cost: fields({ why: text, variable: text, needed: whole, available: whole }),
  'no-such-order': fields({ why: text, by: text }),
  'no-authority': fields({ why: text }),
  'already-asked': fields({ why: text }),
  refused: fields({ why: text, by: text }),
  unanswered: fields({ why: text, by: text }),
  'ruled-out': fields({ why: text }),
  'not-ruled-on': fields({ why: text }),
});

const result = byWord('is', {
  executed: fields({ is: text, waited: natural }),
  lapsed: fields({ is: text, lapse }),
  asked: fields({ is: text, of: text, hours: natural, turns: natural }),
  delayed: fields({ is: text }),
  noted: fields({ is: text }),
});

const samples = fields({
  turns: natural,
  total: anything('number'),
  highest: whole,
  lowest: whole,
  last: whole,
  streak: natural,
  longest: natural,
  counted: natural,
  first: natural,
});

/** What the JSON of a game looks like. Whether what it names is there is judged after. */
export const gameShape = fields({
  format: oneOf('sandtable.game'),
  formatVersion: oneOf(1),
  scenario: text,
  seed: text,
  run: natural,
  key: listOf(natural),
  parameters: recordOf(whole),
  control: recordOf(control),
  whiteCell: yesOrNo,
  world: recordOf(whole),
  phase,
  submitted: listOf(text),
  drafts: listOf(fields({ seat: text, slot: natural, order: orderShape })),
  agenda: listOf(item),
  delayed: listOf(item),
  answers: listOf(fields({ seat: text, requester: text, action: text, grant: yesOrNo }, { choices: listOf(whole) })),
  drawn: recordOf(natural),
  heard: recordOf(natural),
  script: eitherOf(nothing, script),
  metrics: recordOf(samples),
  outcomes: listOf(fields({ turn: natural, seat: text, slot: natural, order: orderShape, result, withheld: yesOrNo })),
  messages: listOf(
    fields({ turn: natural, seats: listOf(text), construct: text, text: said, withheld: listOf(text) }, { from: said }),
  ),
  published: recordOf(recordOf(whole)),
  live: fields({
    count: natural,
    added: listOf(fields({ inject: object, state: oneOf(0, 1, 2) })),
    edited: recordOf(object),
  }),
});
