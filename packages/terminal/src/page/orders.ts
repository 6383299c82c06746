import { type LegalOrder, type View, wordsOfOrder } from '@sandtable/engine';
import type { Offer } from '../order/offer.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { oddsText } from './odds.ts';
import { line, type Page, type PageLine, spans } from './page.ts';

/** The orders that a seat has given in this move, by slot. */
export function givenPage(words: PlayerWords, { slots }: View): Page {
  const { phrases } = words;
  const given = slots.flatMap(({ slot, draft, standing }): PageLine[] => {
    const order = draft ?? standing;
    if (!order) return [];
    const note = draft ? '' : ` (${phrases.standing})`;
    return [spans([`${slot}  ${wordsOfOrder(words, order)}`, { text: note, tone: 'quiet' }], 1)];
  });
  const left = slots.filter(({ draft, standing }) => !(draft || standing)).length;
  return [line(phrases.given, 'strong'), ...given, line(phrases.orders(left), 'quiet', 1)];
}

/** What the seat may order, numbered from 1, then what it may not, with the reasons. */
export function offersPage(words: PlayerWords, offers: readonly Offer[]): Page {
  const { phrases, text } = words;
  const possible = offers.filter(({ orders }) => orders.length > 0);
  const width = String(possible.length).length;
  return [
    ...possible.map(({ action, orders }, index) => {
      const ways = phrases.ways(orders.length);
      const note = { text: ways ? `  ${ways}` : '', tone: 'quiet' } as const;
      return spans([`${String(index + 1).padStart(width)}  ${text(action.title)}`, note], 1);
    }),
    ...offers.flatMap(({ action, orders, reasons }) =>
      orders.length > 0
        ? []
        : [line(`${'-'.padStart(width)}  ${text(action.title)} (${phrases.notNow(reasons.join(' '))})`, 'quiet', 1)],
    ),
  ];
}

/** One order before it is given: what it costs, whom it asks, on what it depends, and its odds. */
export function orderPage(words: PlayerWords, order: LegalOrder): Page {
  const { phrases } = words;
  return [
    line(wordsOfOrder(words, order), 'strong'),
    ...order.costs.map(({ variable, amount, available }) => {
      const left = available === null ? undefined : words.valueOf(variable, available);
      return line(phrases.costs(words.valueOf(variable, amount), words.title(variable), left), undefined, 1);
    }),
    ...order.requirements.flatMap(({ state, text }) =>
      state === 'unknown' && text ? [line(phrases.onCondition(words.said(text)), undefined, 1)] : [],
    ),
    ...order.asks.map(({ of, hours }) =>
      line(phrases.asksFirst(of === null ? phrases.somebody : words.title(of), hours ?? undefined), undefined, 1),
    ),
    ...(order.standing ? [line(phrases.goesOn, 'quiet', 1)] : []),
    ...order.odds.flatMap((odds) => {
      const told = oddsText(words, odds);
      return told === undefined ? [] : [line(told ?? phrases.unknownOdds, undefined, 1)];
    }),
  ];
}
