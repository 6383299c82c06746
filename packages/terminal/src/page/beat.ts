import { type OutcomeView, paragraphsOf, wordsOfOrder } from '@sandtable/engine';
import type { Beat, Change } from '../sitting/beat.ts';
import type { SeenMessage, SeenOutcome } from '../sitting/eye.ts';
import type { OrderOdds } from '../sitting/odds.ts';
import { isRollOf, type Roll } from '../sitting/roll.ts';
import type { HeardLine } from '../sitting/story.ts';
import { titlesOfSeats } from '../word/eye.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { wordsOfSeen } from '../word/seen.ts';
import { oddsText } from './odds.ts';
import { emptyLine, line, type Page, type PageLine, parted, spans } from './page.ts';

/** A beat on a screen of its own, under the turn in which it was. */
export function momentPage(words: PlayerWords, beat: Beat, note: string): Page {
  const { turns } = words.scenario.calendar;
  const heading = words.phrases.turn(beat.turn, turns, words.moment(beat.date, 0));
  return [
    spans([
      { text: heading, tone: 'heading' },
      { text: `  ${note}`, tone: 'quiet' },
    ]),
    emptyLine,
    ...beatPage(words, beat),
  ];
}

/** What one step of the game showed: orders, each with its dice, the story, what was told, what changed. */
export function beatPage(words: PlayerWords, beat: Beat): Page {
  return parted([
    beat.outcomes.flatMap((outcome) => [
      outcomeLine(words, outcome),
      ...beat.odds.filter((each) => isRollOf(each, outcome)).flatMap((each) => oddsLines(words, each)),
      ...beat.rolls.filter((roll) => isRollOf(roll, outcome)).map((roll) => rollLine(words, roll)),
    ]),
    storyLines(words, beat.story),
    beat.messages.flatMap((message) => messageLines(words, message)),
    beat.changes.map((change) => changeLine(words, change)),
  ]);
}

/** What a story tells, with an empty line above each headline. */
export function storyLines(words: PlayerWords, told: readonly HeardLine[]): PageLine[] {
  return told.flatMap((each, index) => [
    ...(index > 0 && each.tags.includes('headline') ? [emptyLine] : []),
    storyLine(words, each),
  ]);
}

/** The white cell reads who is told a line. */
function storyLine(words: PlayerWords, { text, tags, seats }: HeardLine): PageLine {
  const tone = tags.includes('headline') ? ('strong' as const) : undefined;
  const audience = seats ? [{ text: `[${titlesOfSeats(words, seats)}] `, tone: 'quiet' as const }] : [];
  return spans([...audience, tone ? { text, tone } : text]);
}

function messageLines(words: PlayerWords, { text, from, seats }: SeenMessage): PageLine[] {
  const { phrases } = words;
  return [
    ...(from ? [line(phrases.from(words.said(from)), 'quiet')] : []),
    ...(seats ? [line(phrases.to(titlesOfSeats(words, seats)), 'quiet')] : []),
    ...paragraphsOf(words.said(text)).map((each) => line(each)),
  ];
}

function outcomeLine(words: PlayerWords, { order, result, seat }: SeenOutcome): PageLine {
  const { phrases } = words;
  const name = `${seat === undefined ? '' : `${words.title(seat)}: `}${wordsOfOrder(words, order)}`;
  switch (result.is) {
    case 'executed': {
      const waited = result.waited > 0 ? `, ${phrases.waited(result.waited)}` : '';
      return spans([`${name}: `, { text: `${phrases.carriedOut}${waited}`, tone: 'good' }]);
    }
    case 'lapsed':
      return spans([`${name}: `, { text: phrases.lapsed(lapseWords(words, order, result.lapse)), tone: 'bad' }]);
    case 'asked':
      return spans([`${name}: `, { text: phrases.askedOf(words.title(result.of), result.hours), tone: 'warning' }]);
    case 'delayed':
      return spans([`${name}: `, { text: phrases.delayed, tone: 'warning' }]);
    case 'noted':
      return spans([`${name}: `, { text: phrases.noted, tone: 'good' }]);
  }
}

type SeenLapse = Extract<OutcomeView['result'], { is: 'lapsed' }>['lapse'];

function lapseWords(
  { phrases: { lapse: says }, scenario, text, title }: PlayerWords,
  order: OutcomeView['order'],
  lapse: SeenLapse,
): string {
  switch (lapse.why) {
    case 'requirement': {
      const action = 'action' in order ? scenario.actions.find(({ id }) => id === order.action) : undefined;
      const why = action?.requirements[lapse.index]?.text;
      return why && isPlain(why) ? text(why) : says.requirement;
    }
    case 'secret':
      return says.secret;
    case 'limit':
      return says.limit;
    case 'cost':
      return says.cost(title(lapse.variable));
    case 'no-such-order':
      return says.noSuchOrder;
    case 'no-authority':
      return says.noAuthority;
    case 'already-asked':
      return says.alreadyAsked;
    case 'refused':
      return says.refused(title(lapse.by));
    case 'unanswered':
      return says.unanswered(title(lapse.by));
    case 'ruled-out':
    case 'not-ruled-on':
      return says.ruledOut;
  }
}

/** A reason with values in it said them when it was judged; here only its words are known. */
function isPlain(text: PlayerWords['scenario']['title']): boolean {
  return Object.values(text)
    .flat()
    .every((piece) => typeof piece === 'string');
}

/** Odds that the reader could reckon; of the others only the dice are shown. */
function oddsLines(words: PlayerWords, { odds }: OrderOdds): PageLine[] {
  return odds.flatMap((each) => {
    const told = oddsText(words, each);
    return told ? [line(told, 'quiet', 1)] : [];
  });
}

function rollLine({ phrases, title }: PlayerWords, roll: Roll): PageLine {
  switch (roll.of) {
    case 'dice':
    case 'table': {
      const on = roll.of === 'table' ? ` ${phrases.onTable(title(roll.table))}` : '';
      const { count, sides } = roll.dice;
      return line(`${phrases.rolls(`${count}d${sides}`, roll.faces.join(' + ') || '-', roll.total)}${on}`, 'quiet', 1);
    }
    case 'chance':
      return line(roll.succeeded ? phrases.succeeded : phrases.failed, 'quiet', 1);
    case 'hits':
      return line(phrases.hits(roll.hits), 'quiet', 1);
  }
}

function changeLine(words: PlayerWords, change: Change): PageLine {
  if (change.kind === 'machine') {
    const path = ({ states }: (typeof change)['before']): string =>
      states.map(({ title }) => words.text(title)).join(' › ');
    return spans(
      [`${words.text(change.after.title)}: ${path(change.before)} → `, { text: path(change.after), tone: 'strong' }],
      1,
    );
  }
  const seen = change.after ?? change.before;
  const before = change.before ? wordsOfSeen(words, change.before) : '?';
  const after = change.after ? wordsOfSeen(words, change.after) : '?';
  return spans([`${seen ? words.title(seen.id) : ''}: ${before} → `, { text: after, tone: 'strong' }], 1);
}
