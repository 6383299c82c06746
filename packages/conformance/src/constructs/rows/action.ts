import { rowsIn } from '../row.ts';

export const actionRows = [
  ...rowsIn('order/illegal', [
    [
      'Action seats',
      'legal > why an order is illegal',
      "if (!action.seats.includes(seat)) return [{ why: 'not-yours' }];",
      '',
    ],
    [
      'Action choices values',
      'legal > why an order is illegal',
      'if (combinationOfValues(action, choices) !== undefined) return [];',
      'return [];',
    ],
    [
      'Seat orders',
      'legal > why an order is illegal > says so of seats, slots and free texts',
      'slot >= 1 && slot <= slots',
      'slot >= 1',
    ],
  ]),
  ...rowsIn('judge', [
    [
      'Action costs amount',
      'orders > resolving > costs are paid in order, and an order that cannot pay lapses',
      'amount: Math.max(evaluate(amount, context), 0),',
      'amount: 0,',
    ],
    [
      'Action requirements when',
      'orders > resolving > requirements are judged again: what has become impossible lapses with its reason',
      "if (!holds(when, context)) return { why: 'requirement', index, secretly };",
      '',
    ],
    [
      'Action requirements secretly',
      'legal > the list of legal orders > holds what meets its open requirements, and what may fail a secret one',
      'if (openly && secretly) continue;',
      '',
    ],
    [
      'Action limits, Limits perTurn',
      'orders > resolving > limits count successes, for each seat',
      "return { why: 'limit', limit: 'perTurn' };",
      '',
    ],
    [
      'Limits perGame',
      'orders > resolving > limits count successes, for each seat',
      "return { why: 'limit', limit: 'perGame' };",
      '',
    ],
    [
      'Limits wait',
      'orders > resolving > wait: that many turns must pass between',
      "return { why: 'limit', limit: 'wait' };",
      '',
    ],
  ]),
  ...rowsIn('resolution/execute', [
    [
      'Action costs of',
      'orders > resolving > costs are paid in order, and an order that cannot pay lapses',
      'payCosts(play, seat, order);',
      '',
    ],
    [
      'Action effects',
      'orders > resolving > what it chose, who gave it and where it stands are known to its effects',
      'else applyEffects(play, action.effects, own);',
      '',
    ],
    [
      'Action choices name',
      'orders > resolving > what it chose, who gave it and where it stands are known to its effects',
      'const locals = new Map(orderLocals(settingNow(play), seat, order))',
      'const locals = new Map([...orderLocals(settingNow(play), seat, order)].map(([name]) => [name, 0] as const))',
    ],
  ]),
  ...rowsIn('order/legal', [
    [
      'Action requirements text',
      'legal > the list of legal orders > gives the text of a requirement with its values, unless they are secret',
      '...(text && isKnown(text, knows) && { text: say(text, context) }),',
      '',
    ],
  ]),
  ...rowsIn('standing', [
    [
      'Action standing',
      'move > standing orders > go on through the turns of the move; others are given once',
      'if (!action.standing) return;',
      'return;',
    ],
  ]),
  ...rowsIn('resolution/authority', [
    [
      'Action authority seat',
      'authority > authority > an order without authority becomes a request to the first who holds it',
      'if (action.authority.length === 0) return action.seats;',
      'return action.seats;',
    ],
    [
      'Action authority when',
      'authority > authority > an order without authority becomes a request to the first who holds it',
      'action.authority.filter(({ when }) => holds(when, context))',
      'action.authority',
    ],
    [
      'Action request to',
      'authority > authority > or to the seat that the action names, whether it holds it or not',
      'action.request?.to ?? holders[0]',
      'holders[0]',
    ],
    [
      'Action request takes',
      'authority > asks of n turns > the order waits that many turns and is then carried out first',
      'action.request?.takes ?? atOnce',
      'atOnce',
    ],
    [
      'Action consents seat',
      'authority > consents > one that refuses ends it',
      'return asked(stage, consent.seat, consent.takes);',
      'continue;',
    ],
    [
      'Action consents when',
      'authority > consents > one whose condition does not hold is not asked',
      ' || !holds(consent.when, context)',
      '',
    ],
    [
      'Action consents takes',
      'authority > consents > asked one after another; a seat never asks itself; hours add up',
      'return asked(stage, consent.seat, consent.takes);',
      'return asked(stage, consent.seat, atOnce);',
    ],
    [
      'Duration hours',
      'authority > consents > asked one after another; a seat never asks itself; hours add up',
      'hours: Math.max(evaluate(hours, context), 0),',
      'hours: 0,',
    ],
    [
      'Duration turns',
      'authority > asks of n turns > the order waits that many turns and is then carried out first',
      'turns: Math.max(evaluate(turns, context), 0),',
      'turns: 0,',
    ],
  ]),
];
