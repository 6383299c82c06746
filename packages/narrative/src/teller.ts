import { actionsOfSeat, type OrderText, type Scenario } from '@sandtable/scenario';
import { answersFrom, type StoryAnswers } from './answer.ts';
import type { Book } from './book.ts';
import { chanceOfTelling } from './chance.ts';
import { storyFunctions } from './function.ts';
import type { InkChoice, InkStory, StoryPlace } from './ink.ts';
import { orderMeant } from './order.ts';
import { audienceOf, orderOf } from './tag.ts';
import type { StoryMoment, StoryView } from './view.ts';

/** What a seat is told at once, and what it may choose then. */
export interface Telling {
  readonly lines: readonly ToldLine[];
  readonly choices: readonly ToldChoice[];
}

export interface ToldLine {
  readonly text: string;
  /** ink's tags that are neither audience nor order, for the screen: `headline`. */
  readonly tags: readonly string[];
  /** The lines of the story's text that it is made of. */
  readonly from: readonly StoryPlace[];
}

/** A choice in a story. With an order it is that order and nothing else; without, it only turns the page. */
export interface ToldChoice {
  readonly text: string;
  readonly order?: OrderText;
  /** Where the story stands before it, as ink keeps it, and its number there. */
  readonly page: string;
  readonly index: number;
}

/** Tells one seat its story, knot by knot. It keeps what ink keeps: what was told before, and the story's own variables. */
export interface Teller {
  /** Nothing is told where the book has no such knot. */
  readonly tell: (knot: string, moment: StoryMoment) => Telling;
  /**
   * Goes on from a choice of any telling before. It turns pages and leaves no trace: what is told later does not know what
   * was chosen, so that a story is the same whenever it is told again.
   */
  readonly choose: (choice: ToldChoice, moment: StoryMoment) => Telling;
  /** Begins anew, for another game: to compile the story again takes far longer. */
  readonly forget: () => void;
}

/** No telling is longer, nor takes more of ink's steps: a story that goes round in circles ends here. */
const LINES_MOST = 500;
const STEPS_MOST = 100_000;

/** What ends a telling early, for the author to read in it. */
class StoryStumble extends Error {}

/** @throws nothing that an author can cause: where ink stumbles over its text the telling ends with what it says */
export function openTeller(scenario: Scenario, book: Book): Teller {
  const story = book.open();
  let now: StoryMoment | undefined;
  let chances: StoryAnswers = {};
  const moment = (): StoryMoment => {
    if (!now) throw new Error('a story asked before it was told');
    return now;
  };
  const answers = answersFrom(scenario, moment);
  const choicesFor = (view: StoryView): ToldChoice[] => {
    if (story.currentChoices.length === 0) return [];
    const page = story.state.ToJson();
    return story.currentChoices.flatMap((choice) => choiceFor(scenario, view, choice, page));
  };
  for (const { name } of storyFunctions) {
    story.BindExternalFunction(name, (...given) => (answers[name] ?? chances[name])?.(...given) ?? 0, false);
  }
  let stumbled: string | undefined;
  story.onError = (message) => {
    stumbled ??= message;
  };
  const renew = limitSteps(story);
  const begin = (): void => {
    story.ResetState();
    // Nothing draws from ink's own seed, which it takes from the clock; but what it keeps must be the same every time.
    story.state.storySeed = 0;
  };
  begin();
  const go = (at: StoryMoment, start: () => void): Telling => {
    now = at;
    chances = chanceOfTelling(at.word);
    stumbled = undefined;
    renew();
    const lines: ToldLine[] = [];
    try {
      start();
      tellLines(story, book, at.view, lines);
    } catch (thrown) {
      if (!(thrown instanceof StoryStumble)) throw thrown;
      stumbled = thrown.message;
    }
    if (stumbled !== undefined) lines.push({ text: `[${stumbled}]`, tags: ['error'], from: [] });
    return { lines, choices: choicesFor(at.view) };
  };
  return {
    tell: (knot, at) =>
      book.knots.has(knot) ? go(at, () => story.ChoosePathString(knot)) : { lines: [], choices: [] },
    choose: ({ page, index }, at) => {
      const here = story.state.ToJson();
      story.state.LoadJson(page);
      const telling = go(at, () => story.ChooseChoiceIndex(index));
      story.state.LoadJson(here);
      return telling;
    },
    forget: begin,
  };
}

/** Lets a story take only so many steps in a telling. What it gives back lets the next telling begin. */
function limitSteps(story: InkStory): () => void {
  const step = story.Step.bind(story);
  let taken = 0;
  story.Step = () => {
    taken += 1;
    if (taken > STEPS_MOST) throw new StoryStumble('the story goes round in circles');
    step();
  };
  return () => {
    taken = 0;
  };
}

function tellLines(story: InkStory, book: Book, view: StoryView, lines: ToldLine[]): void {
  while (story.canContinue && lines.length < LINES_MOST) {
    const text = (story.Continue() ?? '').trim();
    const tags = story.currentTags ?? [];
    if (!(text && isFor(view, tags))) continue;
    const shown = tags.filter((tag) => !(audienceOf(tag) || orderOf(tag)));
    lines.push({ text, tags: shown, from: book.linesTold(story) });
  }
}

function isFor({ side, seat }: StoryView, tags: readonly string[]): boolean {
  const parties = tags.flatMap((tag) => audienceOf(tag) ?? []);
  return parties.length === 0 || parties.includes(side) || parties.includes(seat);
}

/** A choice as it is offered to a seat, if it is: with an order only to those who have that action. */
function choiceFor(scenario: Scenario, view: StoryView, { index, text, tags }: InkChoice, page: string): ToldChoice[] {
  if (!isFor(view, tags ?? [])) return [];
  const told = { text: text.trim(), page, index };
  const tagged = (tags ?? []).map(orderOf).find((each) => each !== undefined);
  if (!tagged) return [told];
  const meant = orderMeant(scenario, tagged);
  if ('problem' in meant) return [];
  const own = actionsOfSeat(scenario, view.seat).some(({ action }) => action.id === meant.order.action);
  return own ? [{ ...told, order: meant.order }] : [];
}
