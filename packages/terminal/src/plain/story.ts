import type { LegalOrder } from '@sandtable/engine';
import { storyLines } from '../page/beat.ts';
import { line, type PageLine } from '../page/page.ts';
import { type StoryOffer, storyOfferLine, storyOffers } from '../page/story.ts';
import { freeSlot } from '../sitting/seat.ts';
import type { StoryChoice } from '../sitting/storyteller.ts';
import { askLine } from './line-talk.ts';
import { type Playing, viewNow } from './playing.ts';

/** Gives an order after whoever chose it has confirmed it. @returns whether it was given */
type Confirm = (order: LegalOrder) => Promise<boolean>;

/** What the story lets a seat choose, as it is typed. */
export function storyPage(playing: Playing, seat: string): PageLine[] {
  const offers = offersNow(playing, seat, choicesNow(playing, seat));
  if (offers.length === 0) return [];
  const { words } = playing;
  return [
    line(words.phrases.story.choose, 'strong'),
    ...offers.map((offer, index) => listed(words, offer, `story ${index + 1}`)),
  ];
}

/** Lets a seat take one of the story's choices, and those that follow from it. */
export async function takeStory(
  playing: Playing,
  seat: string,
  typed: number | undefined,
  confirm: Confirm,
): Promise<void> {
  const { talk, words } = playing;
  let choices = choicesNow(playing, seat);
  if (choices.length === 0) talk.print([line(words.phrases.story.none, 'warning')]);
  let number = typed;
  while (choices.length > 0) {
    const offers = offersNow(playing, seat, choices);
    const offer = offers[(number ?? (await askNumber(playing, offers)) ?? 0) - 1];
    if (number !== undefined && !offer) talk.print([line(words.phrases.prompt.numberTo(offers.length), 'warning')]);
    if (!(offer && (await take(playing, offer, confirm)))) return;
    const told = playing.table.storyteller.choose(seat, offer.choice, playing.table.sitting.game);
    talk.print(storyLines(words, told.lines));
    choices = told.choices;
    number = undefined;
  }
}

async function take({ talk, words }: Playing, { order }: StoryOffer, confirm: Confirm): Promise<boolean> {
  if (!order) return true;
  if (!('reasons' in order)) return confirm(order);
  talk.print([line(words.phrases.notNow(order.reasons.join(' ')), 'warning')]);
  return false;
}

/** @returns undefined where nobody wants to choose */
async function askNumber({ talk, words }: Playing, offers: readonly StoryOffer[]): Promise<number | undefined> {
  talk.print(offers.map((offer, index) => listed(words, offer, String(index + 1))));
  for (;;) {
    const answer = await askLine(talk, words.phrases.prompt.choice);
    if (answer === '') return undefined;
    const number = /^\d+$/.test(answer) ? Number(answer) : 0;
    if (offers[number - 1]) return number;
    talk.print([line(words.phrases.prompt.numberTo(offers.length), 'warning')]);
  }
}

function choicesNow({ table }: Playing, seat: string): readonly StoryChoice[] {
  return table.sitting.choices.get(seat) ?? [];
}

function offersNow(playing: Playing, seat: string, choices: readonly StoryChoice[]): StoryOffer[] {
  const slot = freeSlot(viewNow(playing, seat)) ?? 1;
  return storyOffers(playing.words, playing.table.sitting.game, seat, slot, choices);
}

function listed(words: Playing['words'], offer: StoryOffer, typed: string): PageLine {
  return { ...storyOfferLine(words, offer, `${typed}  `), depth: 1 };
}
