import { type LegalOrder, wordsOfOrder } from '@sandtable/engine';
import { type Offer, offerOf, offersOf } from '../order/offer.ts';
import { readOrder, typedOf } from '../order/typed.ts';
import { markedBriefingPage } from '../page/briefing.ts';
import { helpPage } from '../page/help.ts';
import { logPage } from '../page/log.ts';
import { mapPage } from '../page/map.ts';
import { givenPage, offersPage, orderPage } from '../page/orders.ts';
import { emptyLine, line, type Page, parted } from '../page/page.ts';
import { worldPage } from '../page/world.ts';
import { draftedSlot, freeSlot } from '../sitting/seat.ts';
import { give } from '../sitting/sitting.ts';
import { answerAsks } from './answer.ts';
import { chooseOrder } from './choose.ts';
import { type Command, nearCommand, readCommand } from './command.ts';
import { askLine } from './line-talk.ts';
import { type Playing, takeOver, viewNow } from './playing.ts';
import { storyPage, takeStory } from './story.ts';

/** How a seat's turn ends: its orders are in, somebody goes back to an earlier one, or leaves. */
export type SeatTurn =
  | { readonly ends: 'done' | 'quit' }
  | { readonly ends: 'back' | 'switch'; readonly to: number | undefined }
  | { readonly ends: 'branches' };

/** Asks a seat for its orders until they are in. */
export async function seatTurn(playing: Playing, seat: string): Promise<SeatTurn> {
  const { talk, words } = playing;
  await answerAsks(playing, seat);
  showOrders(playing, seat);
  for (;;) {
    const typed = await askLine(talk, words.phrases.prompt.orders);
    const command = readCommand(typed);
    const ends = await carryOut(playing, seat, command);
    if (ends) return ends;
  }
}

async function carryOut(playing: Playing, seat: string, command: Command): Promise<SeatTurn | undefined> {
  switch (command.do) {
    case 'pick':
      await pick(playing, seat, command.number);
      return undefined;
    case 'order':
      await orderTyped(playing, seat, command.text);
      return undefined;
    case 'story':
      await takeStory(playing, seat, command.number, (order) => confirm(playing, seat, order));
      return undefined;
    case 'drop':
      drop(playing, seat, command.slot);
      return undefined;
    case 'done':
      return submit(playing, seat) ? { ends: 'done' } : undefined;
    case 'back':
      return { ends: 'back', to: command.turn };
    case 'switch':
      return { ends: 'switch', to: command.branch };
    case 'branches':
    case 'quit':
      return { ends: command.do };
    default:
      playing.talk.print(pageOf(playing, seat, command.do));
      return undefined;
  }
}

function pageOf(
  playing: Playing,
  seat: string,
  page: 'world' | 'map' | 'log' | 'briefing' | 'orders' | 'help' | 'nothing',
): Page {
  const { words, table } = playing;
  switch (page) {
    case 'world':
      return worldPage(words, viewNow(playing, seat), playing.saw.get(seat));
    case 'map':
      return mapPage(words, viewNow(playing, seat), playing.saw.get(seat));
    case 'log':
      return logPage(words, table.sitting.log.get(seat) ?? []);
    case 'briefing':
      return markedBriefingPage(words, seat);
    case 'help':
      return helpPage(words.phrases.prompt.help);
    case 'orders':
    case 'nothing':
      return ordersPage(playing, seat);
  }
}

function showOrders(playing: Playing, seat: string): void {
  playing.talk.print(ordersPage(playing, seat));
}

function ordersPage(playing: Playing, seat: string): Page {
  const { words } = playing;
  return [
    ...givenPage(words, viewNow(playing, seat)),
    emptyLine,
    ...parted([storyPage(playing, seat), offersPage(words, offersNow(playing, seat))]),
    emptyLine,
    line(words.phrases.prompt.hint, 'quiet'),
  ];
}

function offersNow(playing: Playing, seat: string): Offer[] {
  return offersOf(playing.words, playing.table.sitting.game, seat, freeSlot(viewNow(playing, seat)) ?? 1);
}

async function pick(playing: Playing, seat: string, number: number): Promise<void> {
  const { talk, words } = playing;
  if (freeSlot(viewNow(playing, seat)) === undefined) {
    talk.print([line(words.phrases.orders(0), 'warning')]);
    return;
  }
  const possible = offersNow(playing, seat).filter(({ orders }) => orders.length > 0);
  const offer = possible[number - 1];
  if (!offer) {
    talk.print([line(words.phrases.prompt.numberTo(possible.length), 'warning')]);
    return;
  }
  const order = await chooseOrder(words, talk, offer);
  if (order) await confirm(playing, seat, order);
}

async function orderTyped(playing: Playing, seat: string, text: string): Promise<void> {
  const { talk, words } = playing;
  const { scenario, game } = playing.table.sitting;
  const read = readOrder(scenario, seat, text);
  if ('problem' in read) {
    talk.print([line(`${read.problem}${nearCommand(text)}`, 'warning')]);
    return;
  }
  const slot = freeSlot(viewNow(playing, seat)) ?? 1;
  const offer = offerOf(words, game, seat, slot, read.order);
  if ('reasons' in offer) talk.print([line(words.phrases.notNow(offer.reasons.join(' ')), 'warning')]);
  else await confirm(playing, seat, offer);
}

/** Shows an order with all that can be known of it, and gives it if the person agrees. @returns whether it was given */
async function confirm(playing: Playing, seat: string, order: LegalOrder): Promise<boolean> {
  const { talk, words } = playing;
  const slot = freeSlot(viewNow(playing, seat));
  if (slot === undefined) {
    talk.print([line(words.phrases.orders(0), 'warning')]);
    return false;
  }
  const typed = typedOf(words.scenario, order);
  talk.print([...orderPage(words, order), line(`= ${typed}`, 'quiet', 1)]);
  const answer = await askLine(talk, words.phrases.prompt.give);
  if (/^(n|no|いいえ)/i.test(answer)) return false;
  const { action, choices } = order;
  const done = give(playing.table, { kind: 'order', seat, slot, order: { action, choices } }, playing.host);
  if (!takeOver(playing, done)) {
    talk.print([line(done.refused?.text ?? '', 'warning')]);
    return false;
  }
  talk.print([
    line(words.phrases.prompt.taken(wordsOfOrder(words, order)), 'good'),
    ...givenPage(words, viewNow(playing, seat)),
  ]);
  return true;
}

function drop(playing: Playing, seat: string, slot: number | undefined): void {
  const { talk, words, table } = playing;
  const drafted = draftedSlot(viewNow(playing, seat), slot);
  if (drafted === undefined) {
    talk.print([line(words.phrases.noneLeft, 'warning')]);
    return;
  }
  takeOver(playing, give(table, { kind: 'withdraw', seat, slot: drafted }, playing.host));
  showOrders(playing, seat);
}

function submit(playing: Playing, seat: string): boolean {
  playing.saw.set(seat, viewNow(playing, seat));
  const done = give(playing.table, { kind: 'submit', seat }, playing.host);
  if (takeOver(playing, done)) return true;
  playing.talk.print([line(done.refused?.text ?? '', 'warning')]);
  return false;
}
