import type { Order, OrderEvent } from '@sandtable/engine';
import { lapseText, orderText } from './order.ts';
import type { Piece, Telling } from './piece.ts';
import type { Wording } from './wording.ts';

/** What became of an order: chosen, asked for, answered, carried out, lapsed. */
export function orderPiece({ words, explain }: Telling, event: OrderEvent): Piece | undefined {
  switch (event.kind) {
    case 'executed': {
      const { order, seat, waited } = event;
      return ofOrder(words, seat, order, waited > 0 ? [`goes ahead after ${waited} hours of asking`] : []);
    }
    case 'lapsed':
      return ofOrder(words, event.seat, event.order, [`lapses: ${lapseText(words, event.order, event.lapse)}`]);
    case 'asked':
      return ofOrder(words, event.seat, event, [askText(words, event)]);
    case 'answered':
      return answerPiece(words, event, explain);
    case 'chosen':
      return explain ? choicePiece(words, event) : undefined;
    case 'initiative': {
      const order = `Initiative: ${event.sides.map(words.title).join(', ')}`;
      const told = explain || words.scenario.initiative.kind === 'rolled';
      return told ? { construct: 'initiative', headline: order } : undefined;
    }
    case 'withdrawn':
      return { construct: event.seat, headline: `${words.title(event.seat)} withdraws slot ${event.slot}` };
    case 'drafted':
    case 'submitted':
    case 'agenda':
      return undefined;
  }
}

/** The effects of an order are its action's; a free text has none but its seat's. */
function ofOrder(words: Wording, seat: string, order: Order, details: readonly string[]): Piece {
  const construct = 'action' in order ? order.action : seat;
  return { construct, seat, headline: `${words.title(seat)}: ${orderText(words, order)}`, details };
}

function askText(words: Wording, { of, stage, hours, turns }: Extract<OrderEvent, { kind: 'asked' }>): string {
  const what = stage === 0 ? 'authority' : 'consent';
  const due = turns === 0 ? 'this turn' : `in ${turns} ${turns === 1 ? 'turn' : 'turns'}`;
  return `asks ${words.title(of)} for ${what} (${hours === 0 ? '' : `${hours} hours, `}answer ${due})`;
}

/** The answer stands below its question; where that was asked in an earlier turn, below the action's name. */
function answerPiece(words: Wording, event: Extract<OrderEvent, { kind: 'answered' }>, explain: boolean): Piece {
  const { seat, action, requester, grant, choices, by } = event;
  const changed = choices ? `, changed: ${orderText(words, { action, choices })}` : '';
  const policy = explain && by !== null ? ` [by the policy ${by}]` : '';
  const answer = `${words.title(seat)} ${grant ? 'grants' : 'refuses'} it${changed}${policy}`;
  return { construct: action, seat: requester, details: [answer] };
}

function choicePiece(words: Wording, event: Extract<OrderEvent, { kind: 'chosen' }>): Piece {
  const { seat, slot, policy, preference, weights } = event;
  const order = event.order === null ? 'passes' : orderText(words, event.order);
  const why = preference < 0 ? 'otherwise' : `preference ${preference + 1}`;
  const detail = `${words.title(seat)}, slot ${slot}: ${order} [${why}; weights ${weights.join(', ')}]`;
  return { construct: policy, details: [detail] };
}
