import { type Order, type OrderEvent, wordsOfOrder } from '@sandtable/engine';
import { type Detail, inWords } from './detail.ts';
import { lapseText } from './lapse.ts';
import type { Piece, Telling } from './piece.ts';
import type { Wording } from './wording.ts';

/** What became of an order: chosen, asked for, answered, carried out, lapsed. */
export function orderPiece({ words, explain }: Telling, event: OrderEvent): Piece | undefined {
  const { phrases } = words;
  switch (event.kind) {
    case 'executed': {
      const { order, seat, waited } = event;
      const asking: Detail = { as: 'waited', hours: waited, text: phrases.waited(waited) };
      return ofOrder(words, seat, order, waited > 0 ? [asking] : []);
    }
    case 'lapsed': {
      const why = lapseText(words, event.order, event.lapse);
      return ofOrder(words, event.seat, event.order, [inWords(phrases.lapses(why))]);
    }
    case 'asked':
      return ofOrder(words, event.seat, event, [askDetail(words, event)]);
    case 'answered':
      return answerPiece(words, event, explain);
    case 'chosen':
      return explain ? choicePiece(words, event) : undefined;
    case 'initiative': {
      const headline = phrases.initiative(event.sides.map(words.title).join(phrases.and));
      const told = explain || words.scenario.initiative.kind === 'rolled';
      return told ? { construct: 'initiative', headline } : undefined;
    }
    case 'withdrawn':
      return { construct: event.seat, headline: phrases.withdraws(words.title(event.seat), event.slot) };
    case 'drafted':
    case 'submitted':
    case 'agenda':
      return undefined;
  }
}

/** The effects of an order are its action's; a free text has none but its seat's. */
function ofOrder(words: Wording, seat: string, order: Order, details: readonly Detail[]): Piece {
  const construct = 'action' in order ? order.action : seat;
  return { construct, seat, headline: `${words.title(seat)}: ${wordsOfOrder(words, order)}`, details };
}

function askDetail({ phrases, title }: Wording, event: Extract<OrderEvent, { kind: 'asked' }>): Detail {
  const { of, stage, hours, turns } = event;
  const text = phrases.asks(title(of), stage === 0 ? 'authority' : 'consent', hours);
  return { as: 'ask', of, hours, text, due: phrases.answerDue(turns) };
}

/** The answer stands beside its question; where that was asked in an earlier turn, below the action's name. */
function answerPiece(words: Wording, event: Extract<OrderEvent, { kind: 'answered' }>, explain: boolean): Piece {
  const { phrases } = words;
  const { seat, action, requester, grant, choices, by } = event;
  const changed = choices ? wordsOfOrder(words, { action, choices }) : undefined;
  const policy = explain && by !== null ? ` [by the policy ${by}]` : '';
  const says = grant ? phrases.grants(words.title(seat), changed) : phrases.refuses(words.title(seat));
  const plain = choices ? undefined : grant ? phrases.granted : phrases.refused;
  return {
    construct: action,
    seat: requester,
    details: [{ as: 'answer', by: seat, plain, text: `${says}${policy}` }],
  };
}

function choicePiece(words: Wording, event: Extract<OrderEvent, { kind: 'chosen' }>): Piece {
  const { seat, slot, policy, preference, weights } = event;
  const order = event.order === null ? 'passes' : wordsOfOrder(words, event.order);
  const why = preference < 0 ? 'otherwise' : `preference ${preference + 1}`;
  const drawn = weights.flatMap((weight, index) => (weight > 0 ? [`${index + 1}: ${weight}`] : []));
  const among = drawn.length === 0 ? 'no preference holds' : `weights of preferences ${drawn.join(', ')}`;
  const detail = `${words.title(seat)}, slot ${slot}: ${order} [${why}; ${among}]`;
  return { construct: policy, details: [inWords(detail)] };
}
