import { branches } from '@sandtable/engine';
import { beatPage } from '../page/beat.ts';
import { markedBriefingPage } from '../page/briefing.ts';
import { endingPage } from '../page/ending.ts';
import { emptyLine, line, type PageLine } from '../page/page.ts';
import { isEmptyBeat } from '../sitting/beat.ts';
import { entryOfBranch, entryOfTurn } from '../sitting/return.ts';
import { isShared } from '../sitting/seat.ts';
import { goBack, goOn, mustAnswer } from '../sitting/sitting.ts';
import { answerAsks } from './answer.ts';
import { askLine, EndOfInput } from './line-talk.ts';
import { type Playing, takeOver, viewNow } from './playing.ts';
import { type SeatTurn, seatTurn } from './seat-turn.ts';

/** How a play ends: the game is over, or it is left and can be taken up again. */
export type PlayEnd = 'over' | 'left';

/** Plays in lines, from where the table stands, until the game is over or everybody has left. */
export async function playPlain(playing: Playing): Promise<PlayEnd> {
  try {
    return await playOn(playing);
  } catch (thrown) {
    if (thrown instanceof EndOfInput) return 'left';
    throw thrown;
  }
}

async function playOn(playing: Playing): Promise<PlayEnd> {
  for (const seat of playing.table.sitting.seats) {
    if (playing.table.sitting.marks.length === 0 && !isShared(playing.table.sitting))
      playing.talk.print(markedBriefingPage(playing.words, seat));
  }
  for (;;) {
    const { game, seats } = playing.table.sitting;
    if (game.phase.at === 'over') {
      for (const seat of seats) readLog(playing, seat);
      const [seat] = seats;
      if (seat !== undefined)
        playing.talk.print([emptyLine, ...endingPage(playing.words, playing.table.sitting, viewNow(playing, seat))]);
      return 'over';
    }
    const left = await act(playing);
    if (left) return 'left';
  }
}

/** One thing that people do, or the game by itself. */
async function act(playing: Playing): Promise<boolean> {
  const { game, seats } = playing.table.sitting;
  if (game.phase.at === 'orders') {
    const seat = seats.find((each) => !game.submitted.includes(each));
    if (seat !== undefined) return takeTurn(playing, seat);
  }
  if (game.phase.at === 'resolution' && game.phase.halt === 'ask') {
    for (const seat of seats.filter((each) => mustAnswer(playing.table.sitting.game, each))) {
      await curtain(playing, seat);
      readLog(playing, seat);
      await answerAsks(playing, seat);
    }
  }
  const done = goOn(playing.table, playing.host);
  if (!(done && takeOver(playing, done))) throw new Error('the game can neither go on nor be acted on');
  const [seat] = seats;
  if (seat !== undefined && !isShared(playing.table.sitting)) readLog(playing, seat);
  return false;
}

async function takeTurn(playing: Playing, seat: string): Promise<boolean> {
  const { words, talk } = playing;
  await curtain(playing, seat);
  if (isShared(playing.table.sitting) && !playing.saw.has(seat)) talk.print(markedBriefingPage(words, seat));
  readLog(playing, seat);
  const { turn, date, hour, turnsLeft } = viewNow(playing, seat);
  talk.print([
    emptyLine,
    line(words.phrases.turn(turn, words.scenario.calendar.turns, words.moment(date, hour)), 'heading'),
    line(words.phrases.move(turnsLeft), 'quiet'),
  ]);
  const end = await seatTurn(playing, seat);
  return follow(playing, end);
}

/** Does what a seat's turn ended with. @returns whether the play is left */
function follow(playing: Playing, end: SeatTurn): boolean {
  switch (end.ends) {
    case 'done':
      return false;
    case 'quit':
      return true;
    case 'branches':
      playing.talk.print(branchLines(playing));
      return false;
    case 'back':
      backTo(playing, end.to);
      return false;
    case 'switch':
      switchTo(playing, end.to);
      return false;
  }
}

function backTo(playing: Playing, turn: number | undefined): void {
  const { words, talk } = playing;
  const entry = entryOfTurn(playing.table.sitting, turn);
  if (entry !== undefined) takeUpAt(playing, entry);
  else talk.print([line(words.phrases.prompt.noEarlier, 'warning')]);
}

function switchTo(playing: Playing, number: number | undefined): void {
  const entry = entryOfBranch(playing.table.sitting.journal, number);
  if (entry !== undefined) takeUpAt(playing, entry);
  else playing.talk.print([line(playing.words.phrases.prompt.noBranch, 'warning'), ...branchLines(playing)]);
}

function takeUpAt(playing: Playing, entry: number): void {
  playing.table = goBack(playing.table.sitting, entry, playing.host);
  playing.keep(playing.table);
  for (const [seat, beats] of playing.table.sitting.log) playing.read.set(seat, beats.length);
  playing.saw.clear();
}

function branchLines({ table, words }: Playing): PageLine[] {
  return branches(table.sitting.journal).map(({ tip, inputs }, index) =>
    line(words.phrases.prompt.branch(index + 1, inputs, tip), undefined, 1),
  );
}

/** Shows a seat what happened since it last looked. */
function readLog(playing: Playing, seat: string): void {
  const log = playing.table.sitting.log.get(seat) ?? [];
  for (const beat of log.slice(playing.read.get(seat) ?? 0)) {
    if (!isEmptyBeat(beat)) playing.talk.print([emptyLine, ...beatPage(playing.words, beat)]);
  }
  playing.read.set(seat, log.length);
}

/** Between two people at one terminal: what one has read goes out of sight before the other sits down. */
async function curtain(playing: Playing, seat: string): Promise<void> {
  if (!isShared(playing.table.sitting)) return;
  const { talk, words } = playing;
  talk.print([
    ...Array.from({ length: curtainLines }, () => emptyLine),
    line(words.phrases.prompt.curtain(words.title(seat)), 'warning'),
  ]);
  await askLine(talk, words.phrases.prompt.enter);
}

const curtainLines = 60;
