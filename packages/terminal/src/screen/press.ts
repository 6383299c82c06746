import { type LegalOrder, wordsOfOrder } from '@sandtable/engine';
import { ordersLeft, type Picking, valuesLeft, withForced } from '../order/picking.ts';
import { entryOfBranch, entryOfTurn } from '../sitting/return.ts';
import { draftedSlot, freeSlot } from '../sitting/seat.ts';
import { give, type Host } from '../sitting/sitting.ts';
import { pressCommand } from './command.ts';
import { arrive, proceed, returnTo, settle } from './go.ts';
import { type Key, moveOf } from './key.ts';
import { scrolled } from './scroll.ts';
import { choicesAt, type Front, offersAt, type ScreenState, tabOf, viewAt } from './state.ts';
import { openStory, pressStory, tellChosen } from './story.ts';
import { pressWatching } from './watch.ts';

/** What a key does. Pure: what is kept and shown follows from the state that comes back. */
export function press(state: ScreenState, key: Key, host: Host): ScreenState {
  const now = { ...state, notice: '' };
  switch (now.front.at) {
    case 'command':
      return pressCommand(now, now.front.text, key, host);
    case 'help':
      return settle(now);
    case 'curtain':
      return key === 'enter' ? arrive(now) : now;
    default:
      return isChar(key, '?')
        ? { ...now, front: { at: 'help' }, scroll: 0 }
        : isChar(key, ':')
          ? { ...now, front: { at: 'command', text: '' } }
          : pressFront(now, moveOf(key), host);
  }
}

function isChar(key: Key, char: string): boolean {
  return typeof key !== 'string' && key.char === char;
}

function pressFront(state: ScreenState, key: Key, host: Host): ScreenState {
  const { front, watching } = state;
  if (watching) return pressWatching(state, watching, key);
  switch (front.at) {
    case 'happened':
      return pressHappened(state, front, key);
    case 'ask':
      return pressAsk(state, key, host);
    case 'choices':
      return pressChoices(state, front, key);
    case 'confirm':
      return pressConfirm(state, front, key, host);
    case 'story':
      return pressStory(state, front, key);
    case 'over':
      return isChar(key, 'q') ? { ...state, left: true } : scrolled(state, key);
    default:
      return pressTab(state, key, host);
  }
}

function pressHappened(state: ScreenState, front: Extract<Front, { at: 'happened' }>, key: Key): ScreenState {
  if (isChar(key, 's') || key === 'escape') return settle(state);
  if (key !== 'enter' && key !== 'right' && !isChar(key, ' ')) return scrolled(state, key);
  const index = front.index + 1;
  return index < front.beats.length ? { ...state, scroll: 0, front: { ...front, index } } : afterReading(state, front);
}

/** What was asked comes first; then the story may let the seat choose, under what it told before that. */
function afterReading(state: ScreenState, { beats }: Extract<Front, { at: 'happened' }>): ScreenState {
  const settled = settle(state);
  if (settled.front.at !== 'tab') return settled;
  return openStory(
    settled,
    beats.flatMap(({ story, choices }) => (choices.length > 0 ? story : [])),
  );
}

function pressAsk(state: ScreenState, key: Key, host: Host): ScreenState {
  const ask = viewAt(state).asks.find(({ answer }) => answer === 'none');
  if (!ask) return proceed(settle(state), host);
  const grant = isChar(key, 'y') ? true : isChar(key, 'n') ? false : undefined;
  if (grant === undefined) return scrolled(state, key);
  const { requester, order } = ask;
  const done = give(state.table, { kind: 'answer', seat: state.seat, requester, action: order.action, grant }, host);
  const after = { ...state, table: { ...state.table, sitting: done.sitting } };
  const orders = after.table.sitting.game.phase.at === 'orders';
  return orders ? settle(after) : proceed(after, host);
}

function pressTab(state: ScreenState, key: Key, host: Host): ScreenState {
  const tab = tabOf(state, key);
  if (tab) return { ...state, tab, scroll: 0 };
  if (typeof key !== 'string') {
    if (key.char === 'd') return submit(state, host);
    if (key.char === 'x') return drop(state, host);
    if (key.char === 'u') return back(state, host);
    if (key.char === 'q') return { ...state, left: true };
  }
  if (state.tab !== 'orders') return key === 'escape' ? { ...state, tab: 'orders', scroll: 0 } : scrolled(state, key);
  const possible = offersAt(state).filter(({ orders }) => orders.length > 0);
  const story = choicesAt(state).length > 0 ? 1 : 0;
  if (key === 'down') return { ...state, cursor: Math.min(possible.length + story - 1, state.cursor + 1) };
  if (key === 'up') return { ...state, cursor: Math.max(0, state.cursor - 1) };
  if (key === 'enter' && state.cursor < story) return openStory(state);
  if (key === 'enter' && possible.length > 0) return openOffer(state, state.cursor - story + 1);
  return scrolled(state, key);
}

/** Begins to give an order, by its number among those that are possible: its choices come first, if it has any. */
export function openOffer(state: ScreenState, number: number): ScreenState {
  const possible = offersAt(state).filter(({ orders }) => orders.length > 0);
  const offer = possible[number - 1];
  if (!offer) return { ...state, notice: state.words.phrases.prompt.numberTo(possible.length) };
  if (freeSlot(viewAt(state)) === undefined) return { ...state, notice: state.words.phrases.orders(0) };
  return choosing(state, { offer, picked: [] });
}

type Choosing = Extract<Front, { at: 'choices' }>;

/** Goes on choosing; after the last choice the order is shown. */
function choosing(state: ScreenState, next: Picking): ScreenState {
  const picking = withForced(next);
  if (picking.picked.length < picking.offer.action.choices.length) {
    return { ...state, scroll: 0, front: { at: 'choices', cursor: 0, ...picking } };
  }
  const [order] = ordersLeft(picking);
  return order ? { ...state, scroll: 0, front: { at: 'confirm', order } } : settle(state);
}

function pressChoices(state: ScreenState, front: Choosing, key: Key): ScreenState {
  const values = valuesLeft(front);
  if (key === 'escape' || key === 'left') return settle(state);
  if (key === 'down') return { ...state, front: { ...front, cursor: Math.min(values.length - 1, front.cursor + 1) } };
  if (key === 'up') return { ...state, front: { ...front, cursor: Math.max(0, front.cursor - 1) } };
  const typed = typeof key === 'string' ? undefined : values[Number(key.char) - 1];
  const value = key === 'enter' || key === 'right' ? values[front.cursor] : typed;
  return value === undefined ? state : choosing(state, { offer: front.offer, picked: [...front.picked, value] });
}

function pressConfirm(
  state: ScreenState,
  { order, choice }: Extract<Front, { at: 'confirm' }>,
  key: Key,
  host: Host,
): ScreenState {
  if (key === 'escape' || isChar(key, 'n') || key === 'left') return choice ? openStory(state) : settle(state);
  if (key !== 'enter' && !isChar(key, 'y')) return scrolled(state, key);
  const after = giveOrder(state, order, host);
  const given = after.table.sitting !== state.table.sitting;
  return choice && given ? tellChosen(after, choice) : after;
}

/** Gives an order for the first free slot, or says why not. */
export function giveOrder(
  state: ScreenState,
  { action, choices }: Pick<LegalOrder, 'action' | 'choices'>,
  host: Host,
): ScreenState {
  const slot = freeSlot(viewAt(state));
  if (slot === undefined) return { ...settle(state), notice: state.words.phrases.orders(0) };
  const done = give(state.table, { kind: 'order', seat: state.seat, slot, order: { action, choices } }, host);
  const says = done.refused?.text ?? state.words.phrases.prompt.taken(wordsOfOrder(state.words, { action, choices }));
  const after = { ...state, table: { ...state.table, sitting: done.sitting } };
  return { ...settle(after), cursor: 0, notice: says };
}

/** The seat's orders are complete: the game goes on to where somebody must act. */
export function submit(state: ScreenState, host: Host): ScreenState {
  const saw = new Map(state.saw).set(state.seat, viewAt(state));
  const done = give(state.table, { kind: 'submit', seat: state.seat }, host);
  if (done.refused) return { ...state, notice: done.refused.text };
  return proceed({ ...state, saw, table: { ...state.table, sitting: done.sitting } }, host);
}

/** Takes the order of a slot back, without a number the last. */
export function drop(state: ScreenState, host: Host, of?: number): ScreenState {
  const slot = draftedSlot(viewAt(state), of);
  if (slot === undefined) return { ...state, notice: state.words.phrases.noneLeft };
  const done = give(state.table, { kind: 'withdraw', seat: state.seat, slot }, host);
  return { ...state, table: { ...state.table, sitting: done.sitting } };
}

/** Goes back to an earlier turn, without a number to the one before. */
export function back(state: ScreenState, host: Host, turn?: number): ScreenState {
  const entry = entryOfTurn(state.table.sitting, turn);
  return entry === undefined
    ? { ...state, notice: state.words.phrases.prompt.noEarlier }
    : returnTo(state, entry, host);
}

/** Goes to another branch, by its number in the list. */
export function switchTo(state: ScreenState, number: number | undefined, host: Host): ScreenState {
  const entry = entryOfBranch(state.table.sitting.journal, number);
  return entry === undefined ? { ...state, notice: state.words.phrases.prompt.noBranch } : returnTo(state, entry, host);
}
