import type { Change, Event, Facilitation, MachineEvent, Order, OrderEvent, Telling } from '@sandtable/engine';
import { drawText } from './draw.ts';
import { lapseText, orderText } from './order.ts';
import type { Wording } from './wording.ts';

/**
 * What one event adds to the telling. A headline opens an item of its own; details belong to the item of their
 * construct, which is opened under its title where another one is open.
 */
export type Piece = {
  readonly construct: string;
  readonly headline?: string;
  readonly details?: readonly string[];
};

/**
 * What an event adds to the telling, or undefined where it is left out.
 *
 * @param explain whether the reader wants every event.
 * @param site of the construct's last draw before the event.
 */
export function pieceOf(words: Wording, event: Event, explain: boolean, site?: string): Piece | undefined {
  switch (event.kind) {
    case 'changed':
      return changePiece(words, event, explain, site);
    case 'drawn':
      if (event.draw.of === 'initiative' && !explain) return undefined;
      return {
        construct: event.construct,
        details: [drawText(words, event.draw) + (explain ? ` [at ${event.draw.site}]` : '')],
      };
    case 'told':
    case 'story':
    case 'released':
    case 'sent':
      return tellingPiece(words, event);
    case 'fired':
      return { construct: event.rule, headline: words.title(event.rule) };
    case 'ending':
      return endingPiece(words, event);
    case 'left':
    case 'entered':
    case 'moved':
      return machinePiece(words, event, explain);
    case 'sampled':
      return explain ? { construct: 'metrics', headline: 'Metrics', details: [sampleText(words, event)] } : undefined;
    case 'ruled':
    case 'corrected':
    case 'inject':
    case 'control':
    case 'rekeyed':
    case 'published':
      return facilitationPiece(words, event);
    case 'began':
    case 'phase':
    case 'turn':
    case 'closed':
      return undefined;
    default:
      return orderPiece(words, event, explain);
  }
}

/** The title of an ending, the built-in one of the calendar included. */
export function endingTitle(words: Wording, ending: string): string {
  return ending === 'time' ? 'The calendar ends' : words.title(ending);
}

function endingPiece(words: Wording, { ending, by }: Extract<Event, { kind: 'ending' }>): Piece {
  const says = `The game ends: ${endingTitle(words, ending)}`;
  return by === 'close' ? { construct: by, headline: says } : { construct: by, details: [says] };
}

function sampleText(words: Wording, { metric, value }: { metric: string; value: number }): string {
  return `${words.title(metric)}: ${value}`;
}

/** `Tension 3 -> 4`, with what was lost at a bound. */
function changePiece(words: Wording, change: Change, explain: boolean, site?: string): Piece | undefined {
  const { construct, how, variable, from, to, wanted } = change;
  if (!explain && (how === 'count' || (from === to && wanted === to))) return undefined;
  const lost = Math.abs(wanted - to);
  const held = lost === 0 ? '' : ` (held at its bound by ${bare(words, variable, lost)})`;
  const put = (value: number) => words.valueOf(variable, value);
  const step = from === to ? `stays ${put(to)}` : `${bare(words, variable, from)} -> ${put(to)}`;
  const paid = how === 'cost' ? ' (paid)' : '';
  const title = how === 'count' ? variable : words.title(variable);
  const ids = how === 'count' ? '' : `${variable} ${from} -> ${to}, `;
  const why = explain
    ? ` [${ids}${how} by ${construct}${site && how !== 'count' ? `, after the draw at ${site}` : ''}]`
    : '';
  return { construct, details: [`${title} ${step}${paid}${held}${why}`] };
}

/** A value without its unit, which the one after the arrow shows. */
function bare(words: Wording, variable: string, value: number): string {
  const text = words.valueOf(variable, value);
  return text.startsWith(`${value} `) ? String(value) : text;
}

function tellingPiece(words: Wording, event: Telling): Piece {
  switch (event.kind) {
    case 'told': {
      const { construct, seats, text, from } = event.message;
      const sender = from ? `from ${words.said(from)} ` : '';
      const [first = '', ...rest] = words.said(text).split('\n');
      return { construct, details: [`${sender}to ${seatsText(words, seats)}: ${first}`, ...rest] };
    }
    case 'story':
      return { construct: event.construct, details: [`story: ${event.knot}`] };
    case 'released': {
      const inject = words.scenario.injects.find(({ id }) => id === event.inject);
      const serial = inject?.serial ? ` ${inject.serial}` : '';
      const by = event.by === 'time' ? '' : ` (released by ${event.by === 'hand' ? 'hand' : words.title(event.by)})`;
      return { construct: event.inject, headline: `Inject${serial}: ${words.title(event.inject)}${by}` };
    }
    case 'sent':
      return { construct: event.construct, details: [`signal: ${words.title(event.signal)}`] };
  }
}

/** The titles of seats, or a word for all and for none of them. */
export function seatsText(words: Wording, seats: readonly string[]): string {
  if (seats.length === 0) return 'the white cell';
  if (seats.length === words.scenario.seats.length) return 'all';
  return seats.map(words.title).join(', ');
}

function machinePiece(words: Wording, event: MachineEvent, explain: boolean): Piece | undefined {
  if (event.kind !== 'moved') {
    return explain
      ? { construct: event.state, details: [`${event.kind} ${words.title(event.state)} [${event.state}]`] }
      : undefined;
  }
  const on = event.on === null ? '' : ` (on signal: ${words.title(event.on)})`;
  return {
    construct: event.machine,
    headline: `${words.title(event.machine)}: ${words.title(event.from)} -> ${words.title(event.to)}${on}`,
  };
}

function orderPiece(words: Wording, event: OrderEvent, explain: boolean): Piece | undefined {
  switch (event.kind) {
    case 'executed':
      return {
        construct: constructOf(event.order, event.seat),
        headline: `${words.title(event.seat)}: ${orderText(words, event.order)}`,
        details: event.waited > 0 ? [`goes ahead after ${event.waited} hours of asking`] : [],
      };
    case 'lapsed': {
      const reason = lapseText(words, event.order, event.lapse);
      return {
        construct: constructOf(event.order, event.seat),
        headline: `${words.title(event.seat)}: ${orderText(words, event.order)}`,
        details: [`lapses: ${reason}`],
      };
    }
    case 'asked': {
      const { hours, turns, stage } = event;
      const what = stage === 0 ? 'authority' : 'consent';
      const due = turns === 0 ? 'this turn' : `in ${turns} ${turns === 1 ? 'turn' : 'turns'}`;
      const time = hours === 0 ? '' : `${hours} hours, `;
      return {
        construct: event.action,
        headline: `${words.title(event.seat)}: ${orderText(words, event)}`,
        details: [`asks ${words.title(event.of)} for ${what} (${time}answer ${due})`],
      };
    }
    case 'answered': {
      const by = event.by === null ? '' : ` (policy: ${words.title(event.by)})`;
      const changed = event.choices
        ? `, changed to ${orderText(words, { action: event.action, choices: event.choices })}`
        : '';
      const verb = event.grant ? 'grants' : 'refuses';
      return {
        construct: event.action,
        details: [`${words.title(event.seat)} ${verb} it to ${words.title(event.requester)}${changed}${by}`],
      };
    }
    case 'chosen': {
      if (!explain) return undefined;
      const order = event.order === null ? 'passes' : orderText(words, event.order);
      const why = event.preference < 0 ? 'otherwise' : `preference ${event.preference + 1}`;
      return {
        construct: event.policy,
        details: [
          `${words.title(event.seat)}, slot ${event.slot}: ${order} [${why}; weights ${event.weights.join(', ')}]`,
        ],
      };
    }
    case 'initiative': {
      const rolled = words.scenario.initiative.kind === 'rolled';
      return rolled || explain
        ? { construct: 'initiative', headline: `Initiative: ${event.sides.map(words.title).join(', ')}` }
        : undefined;
    }
    case 'withdrawn':
      return { construct: event.seat, headline: `${words.title(event.seat)} withdraws slot ${event.slot}` };
    case 'drafted':
    case 'submitted':
    case 'agenda':
      return undefined;
  }
}

/** Whose the effects of an order are: its action's; a free text has none but its seat's. */
function constructOf(order: Order, seat: string): string {
  return 'action' in order ? order.action : seat;
}

function facilitationPiece(words: Wording, event: Facilitation): Piece {
  const of = (did: string): Piece => ({ construct: 'white cell', headline: `White cell (${event.author}): ${did}` });
  switch (event.kind) {
    case 'ruled': {
      const { item, ruling } = event;
      const on =
        item === null ? '' : ` on ${item.kind === 'order' ? orderText(words, item.order) : words.title(item.action)}`;
      return of(`rules${on}: ${ruling.decide}`);
    }
    case 'corrected':
      return of(`corrects ${words.title(event.what)}${event.reason === null ? '' : `, because ${event.reason}`}`);
    case 'inject':
      return of(`inject ${words.title(event.inject)} ${event.did}`);
    case 'control':
      return of(
        `${words.title(event.seat)} is now played by ${event.control.by === 'policy' ? words.title(event.control.policy) : event.control.by}`,
      );
    case 'rekeyed':
      return of('gives the game other dice from here on');
    case 'published':
      return of(`releases results to ${seatsText(words, event.seats)}`);
  }
}
