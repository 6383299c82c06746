import { momentOfTurn, type Scenario } from '@sandtable/scenario';
import { whiteCell } from '../sitting/eye.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { line, type Page, type PageLine, parted, type Span, spans } from './page.ts';

/** The briefing under its marking, where no head of a screen bears that. */
export function markedBriefingPage(words: PlayerWords, eye: string): Page {
  return parted([markingPage(words), briefingPage(words, eye)]);
}

/** How what is read here is marked, where the scenario says so. */
export function markingPage({ scenario: { marking }, text }: PlayerWords): Page {
  return marking ? [line(text(marking), 'warning')] : [];
}

/**
 * What a seat reads before the first turn: what this is, who it is, what its side wants, and who else is there. The white
 * cell reads what every side wants.
 */
export function briefingPage(words: PlayerWords, eye: string): Page {
  const { scenario, phrases, text } = words;
  const seat = scenario.seats.find(({ id }) => id === eye);
  const side = scenario.sides.find(({ id }) => id === seat?.side);
  if (eye === whiteCell) {
    return parted([titleLines(words), ...scenario.sides.map((each) => sideLines(words, each))]);
  }
  if (!(seat && side)) return [];
  const colleagues = scenario.seats.filter(({ side: of, id }) => of === side.id && id !== seat.id);
  const others = scenario.sides.filter(({ id }) => id !== side.id);
  return parted([
    titleLines(words),
    [line(phrases.youAre(text(seat.title), text(side.title)), 'strong')],
    side.aims.length > 0 ? [line(phrases.aims, 'strong'), ...aimLines(words, side)] : [],
    [
      line(phrases.others, 'strong'),
      ...colleagues.map(({ title }) => line(text(title), undefined, 1)),
      ...others.map((each) => spans(sideSpans(words, each), 1)),
    ],
  ]);
}

type Side = Scenario['sides'][number];

function titleLines({ scenario, phrases, text, moment }: PlayerWords): PageLine[] {
  const { turns, turn } = scenario.calendar;
  const { date, hour } = momentOfTurn(scenario.calendar, 1);
  return [
    line(text(scenario.title), 'heading'),
    line(phrases.length(turns, phrases.units[turn.unit](turn.count), moment(date, hour)), 'quiet'),
  ];
}

function sideLines(words: PlayerWords, side: Side): PageLine[] {
  const [name, seats] = sideSpans(words, side);
  return [spans([{ text: name, tone: 'strong' }, seats]), ...aimLines(words, side)];
}

function aimLines({ text }: PlayerWords, { aims }: Side): PageLine[] {
  return aims.map((aim) => line(text(aim), undefined, 1));
}

/** A side and its seats, where those have names of their own. */
function sideSpans({ scenario, text }: PlayerWords, { id, title }: Side): [string, Span] {
  const seats = scenario.seats.filter((each) => each.side === id).map((each) => text(each.title));
  const named = seats.filter((each) => each !== text(title));
  return [text(title), { text: named.length > 0 ? `: ${named.join(', ')}` : '', tone: 'quiet' }];
}
