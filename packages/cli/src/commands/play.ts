import { resolve } from 'node:path';
import { textOfAppended, textOfJournal } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import {
  type Host,
  type PlayEnd,
  type Playing,
  playerWords,
  playPlain,
  sitDown,
  type Table,
  takeUp,
} from '@sandtable/terminal';
import { beginJournalFile, continueJournalFile, type JournalFile } from '../files/journal-file.ts';
import { readJournal, refuseOther } from '../files/journal-text.ts';
import { scenarioToPlay } from '../files/kept-scenario.ts';
import { mainFile } from '../files/scenario-files.ts';
import { quoted } from '../play/command.ts';
import { hostOf, printerTo } from '../play/host.ts';
import { askScenario } from '../play/menu.ts';
import { askWho, withPeople } from '../play/people.ts';
import { latestSave, newSave } from '../play/saves.ts';
import { chooseSeed } from '../play/seed.ts';
import { type SetupOptions, setupOf } from '../play/set-up.ts';
import { paint } from '../shell/colour.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { languageOf } from '../tell/language.ts';
import { wordingOf } from '../tell/wording.ts';

/** The options of `sandtable play`. */
export type PlayOptions = SetupOptions & {
  readonly as?: readonly string[];
  readonly seed?: string;
  readonly journal?: string;
  readonly resume?: true | string;
  readonly plain?: true;
  readonly lang?: string;
};

/** Gives somebody a seat at the table. */
export async function play(shell: Shell, asked: string | undefined, options: PlayOptions): Promise<Exit> {
  const path = asked ?? (await askScenario(shell, options.lang));
  if (path === undefined) {
    shell.out.write('Nothing is played. Name a scenario, or its folder.\n');
    return 'fine';
  }
  const scenario = await scenarioToPlay(shell, path);
  const language = languageOf(scenario, options.lang);
  const host = hostOf(shell, scenario, mainFile(shell.folder, path), language, 'sandtable play');
  const opened = options.resume
    ? resumed(shell, scenario, options.resume, host)
    : await begun(shell, scenario, options, host, language);
  if (!opened) {
    shell.out.write('Nobody plays. Name a seat or a side: --as SEAT.\n');
    return 'fine';
  }
  const { table, file, name } = opened;
  const keep = keeping(table, file);
  try {
    const end = await playAt(shell, options, { table, words: playerWords(scenario, language), host, keep });
    shell.out.write(`\n${end === 'over' ? 'Saved' : 'Left, and saved'}: ${name}\n`);
    if (end === 'left') shell.out.write(`Go on    sandtable play ${quoted(path)} --resume ${quoted(name)}\n`);
    shell.out.write(`Watch    sandtable watch ${quoted(name)} ${quoted(path)}\n`);
    shell.out.write(`Replay   sandtable replay ${quoted(name)} ${quoted(path)}\n`);
  } finally {
    file.close();
  }
  return 'fine';
}

type Play = Pick<Playing, 'table' | 'words' | 'host' | 'keep'>;

/** On screens where somebody sits at a terminal, else, or where that is wanted, in lines. */
async function playAt(shell: Shell, { plain }: PlayOptions, play: Play): Promise<PlayEnd> {
  if (shell.terminal && !plain) {
    const { playOnScreen } = await import('@sandtable/terminal/screen');
    return playOnScreen({ ...play, terminal: shell.terminal, paint: (tone, text) => paint(shell.out, tone, text) });
  }
  return playPlain({ ...play, read: new Map(), saw: new Map(), talk: { print: printerTo(shell), ask: shell.ask } });
}

/** Puts on the disk what the journal has grown by, each time. */
function keeping({ sitting }: Table, file: JournalFile): Playing['keep'] {
  let kept = sitting.journal;
  return ({ sitting: { journal } }) => {
    if (journal === kept) return;
    file.append(textOfAppended(kept, journal));
    file.settle();
    kept = journal;
  };
}

type Opened = { readonly table: Table; readonly file: JournalFile; readonly name: string };

async function begun(
  shell: Shell,
  scenario: Scenario,
  options: PlayOptions,
  host: Host,
  language: string,
): Promise<Opened | undefined> {
  const who = options.as ?? (await askWho(shell, wordingOf(scenario, language)));
  if (!who) return undefined;
  const setup = withPeople(scenario, setupOf(scenario, options.seed ?? chooseSeed(), options), who);
  const table = sitDown(scenario, setup, host);
  if ('refused' in table) throw usage(table.refused.text);
  const name = options.journal ?? newSave(shell.keepsIn, scenario.id);
  const file = beginJournalFile(resolve(shell.folder, name), name);
  file.append(textOfJournal(table.sitting.journal));
  file.settle();
  return { table, file, name };
}

function resumed(shell: Shell, scenario: Scenario, resume: true | string, host: Host): Opened {
  const name = resume === true ? latestSave(shell.keepsIn, scenario.id) : resume;
  const { journal, length } = readJournal(shell, name);
  refuseOther(name, journal, scenario.id);
  const table = takeUp(scenario, journal, host);
  if ('sentence' in table) throw new Stop('differs', `${name}: ${table.sentence}`, 'The game cannot be gone on with.');
  return { table, file: continueJournalFile(resolve(shell.folder, name), name, length), name };
}
