import { storyLines } from '../page/beat.ts';
import { emptyLine, line } from '../page/page.ts';
import { type StoryOffer, storyOfferLine, storyOffers } from '../page/story.ts';
import { freeSlot } from '../sitting/seat.ts';
import type { StoryChoice, Told } from '../sitting/storyteller.ts';
import type { Body } from './body.ts';
import { settle } from './go.ts';
import type { Key } from './key.ts';
import { marked, unmarked } from './mark.ts';
import { scrolled } from './scroll.ts';
import { choicesAt, type Front, type ScreenState, viewAt } from './state.ts';

type Story = Extract<Front, { at: 'story' }>;

/** What the story tells, and below it what it lets the seat choose. */
export function storyBody(state: ScreenState, { told, cursor }: Story): Body {
  const { words } = state;
  const head = storyLines(words, told.lines);
  const offers = offersIn(state, told);
  const choices = offers.map((offer, index) => {
    const here = index === cursor;
    const number = index < 9 ? `${index + 1}\u00a0` : unmarked;
    return storyOfferLine(words, offer, `${here ? marked : unmarked}${number}`, here);
  });
  const asks = choices.length > 0 ? [emptyLine, line(words.phrases.story.choose, 'strong')] : [];
  const page = [...head, ...asks, ...choices];
  return choices.length > 0 ? { page, focus: page.length - choices.length + cursor } : { page };
}

function offersIn(state: ScreenState, { choices }: Told): StoryOffer[] {
  const { words, table, seat } = state;
  return storyOffers(words, table.sitting.game, seat, freeSlot(viewAt(state)) ?? 1, choices);
}

/** Puts what the story lets the seat choose before it, with what it told; the orders where there is nothing. */
export function openStory(state: ScreenState, lines: Told['lines'] = []): ScreenState {
  const choices = choicesAt(state);
  return choices.length === 0 ? settle(state) : tellOn(state, { lines, choices });
}

/** Shows what is told, or the orders where that is nothing. */
function tellOn(state: ScreenState, told: Told): ScreenState {
  const nothing = told.lines.length + told.choices.length === 0;
  return nothing ? settle(state) : { ...state, scroll: 0, front: { at: 'story', cursor: 0, told } };
}

/** What the story tells on from a choice that was taken. */
export function tellChosen(state: ScreenState, choice: StoryChoice): ScreenState {
  const { table, seat } = state;
  return tellOn(state, table.storyteller.choose(seat, choice, table.sitting.game));
}

/** A key where the story lets somebody choose. */
export function pressStory(state: ScreenState, front: Story, key: Key): ScreenState {
  const { told, cursor } = front;
  const most = told.choices.length - 1;
  if (key === 'escape' || key === 'left') return settle(state);
  if (most < 0) return key === 'enter' || key === 'right' ? openStory(state) : scrolled(state, key);
  if (key === 'down') return { ...state, front: { ...front, cursor: Math.min(most, cursor + 1) } };
  if (key === 'up') return { ...state, front: { ...front, cursor: Math.max(0, cursor - 1) } };
  const index = key === 'enter' || key === 'right' ? cursor : typeof key === 'string' ? -1 : Number(key.char) - 1;
  const offer = offersIn(state, told)[index];
  return offer ? take(state, offer) : scrolled(state, key);
}

/** Takes a choice: an order is put before whoever chose it, to be confirmed; else the page is turned. */
function take(state: ScreenState, { choice, order }: StoryOffer): ScreenState {
  const { phrases } = state.words;
  if (!order) return tellChosen(state, choice);
  if ('reasons' in order) return { ...state, notice: phrases.notNow(order.reasons.join(' ')) };
  if (freeSlot(viewAt(state)) === undefined) return { ...state, notice: phrases.orders(0) };
  return { ...state, scroll: 0, front: { at: 'confirm', order, choice } };
}
