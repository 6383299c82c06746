import { branches, type Journal } from '@sandtable/engine';
import { hashOf } from '@sandtable/scenario';
import {
  atTurn,
  openPlayback,
  type Playback,
  playerWords,
  stepped,
  watchPlain,
  whiteCell,
  whiteCellTyped,
} from '@sandtable/terminal';
import { type ScenarioOfJournal, scenarioOfJournal } from '../files/journal-scenario.ts';
import { readJournal } from '../files/journal-text.ts';
import { hostOf, printerTo } from '../play/host.ts';
import { paint } from '../shell/colour.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { unknown } from '../shell/unknown.ts';
import { languageOf } from '../tell/language.ts';

/** The options of `sandtable watch`. */
export type WatchOptions = {
  readonly as?: string;
  readonly turn?: number;
  readonly branch?: number;
  readonly plain?: true;
  readonly lang?: string;
};

/** Shows a journal from its beginning to its end: on screens where somebody sits at a terminal, else in lines. */
export async function watch(
  shell: Shell,
  name: string,
  asked: string | undefined,
  options: WatchOptions,
): Promise<Exit> {
  const { journal } = readJournal(shell, name);
  const { scenario, file } = scenarioOfJournal(shell, name, journal, asked, 'watch');
  const language = languageOf(scenario, options.lang);
  const host = hostOf(shell, scenario, file, language, 'sandtable watch');
  checkBranch(name, journal, options.branch);
  const opened = openPlayback(scenario, journal, eyeOf(scenario, options.as), host.storyteller(), options.branch);
  if ('sentence' in opened) {
    throw new Stop('differs', `${name}: ${opened.sentence}`, 'Nothing is shown. `sandtable replay` says what differs.');
  }
  if (hashOf(scenario) !== journal.header.scenario.hash) {
    const says =
      'the scenario was edited since; what was played comes out as recorded, and is told in its words of now';
    shell.err.write(`${paint(shell.err, 'warning', 'sandtable:')} ${name}: ${says}\n`);
  }
  const words = playerWords(scenario, language);
  const playback = from(opened, options.turn);
  if (!shell.terminal || options.plain) {
    watchPlain(playback, words, printerTo(shell));
    return 'fine';
  }
  const { watchOnScreen } = await import('@sandtable/terminal/screen');
  const later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  };
  await watchOnScreen({
    playback,
    words,
    host,
    later,
    terminal: shell.terminal,
    paint: (tone, text) => paint(shell.out, tone, text),
  });
  return 'fine';
}

/** Through whose eyes: a seat's, or else the white cell's. */
function eyeOf({ seats }: ScenarioOfJournal['scenario'], name = whiteCellTyped): string {
  if (name === whiteCellTyped) return whiteCell;
  const ids = seats.map(({ id }) => id);
  if (ids.includes(name)) return name;
  throw unknown('seat', name, [...ids, whiteCellTyped]);
}

/** At a turn; after the last one, at the end. */
function from(playback: Playback, turn: number | undefined): Playback {
  if (turn === undefined) return playback;
  return atTurn(playback, turn) ?? stepped(playback, playback.frames.length);
}

/** @throws Stop where the journal has no branch of this number */
function checkBranch(name: string, journal: Journal, number: number | undefined): void {
  const { length } = branches(journal);
  if (number !== undefined && number > length) {
    throw usage(`${name} has no branch ${number}`, `It has ${length === 1 ? 'one' : `1 to ${length}`}.`);
  }
}
