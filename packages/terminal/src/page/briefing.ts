import { momentOfTurn } from '@sandtable/scenario';
import type { PlayerWords } from '../word/player-words.ts';
import { line, type Page, parted, spans } from './page.ts';

/** The briefing under its marking, where no head of a screen bears that. */
export function markedBriefingPage(words: PlayerWords, seatId: string): Page {
  const { marking } = words.scenario;
  return parted([marking ? [line(words.text(marking), 'warning')] : [], briefingPage(words, seatId)]);
}

/** What a seat reads before the first turn: what this is, who it is, what its side wants, and who else is there. */
export function briefingPage(words: PlayerWords, seatId: string): Page {
  const { scenario, phrases, text } = words;
  const seat = scenario.seats.find(({ id }) => id === seatId);
  const side = scenario.sides.find(({ id }) => id === seat?.side);
  if (!(seat && side)) return [];
  const { turns, turn } = scenario.calendar;
  const { date, hour } = momentOfTurn(scenario.calendar, 1);
  const colleagues = scenario.seats.filter(({ side: of, id }) => of === side.id && id !== seat.id);
  const others = scenario.sides.filter(({ id }) => id !== side.id);
  return parted([
    [
      line(text(scenario.title), 'heading'),
      line(phrases.length(turns, phrases.units[turn.unit](turn.count), words.moment(date, hour)), 'quiet'),
    ],
    [line(phrases.youAre(text(seat.title), text(side.title)), 'strong')],
    side.aims.length > 0
      ? [line(phrases.aims, 'strong'), ...side.aims.map((aim) => line(text(aim), undefined, 1))]
      : [],
    [
      line(phrases.others, 'strong'),
      ...colleagues.map(({ title }) => line(text(title), undefined, 1)),
      ...others.map(({ id, title }) => {
        const seats = scenario.seats.filter((each) => each.side === id).map((each) => text(each.title));
        const named = seats.filter((each) => each !== text(title));
        return spans([text(title), { text: named.length > 0 ? `: ${named.join(', ')}` : '', tone: 'quiet' }], 1);
      }),
    ],
  ]);
}
