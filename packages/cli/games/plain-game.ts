import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import stringWidth from 'string-width';
import { launcher } from '../pictures/launcher.ts';
import { commandOf, type Game, type Outcome } from './game.ts';
import { missing, readPlayed } from './journal.ts';
import { strangeIn } from './look.ts';
import { type Picker, pickerOf } from './picker.ts';

/** Characters a line where nobody says how wide it may be. */
const COLUMNS = 80;
const ANSWERS_MOST = 3_000;
const ORDERS_MOST = 2;

/** Plays a whole game in lines, through pipes: each question is answered when it is asked. */
export async function playInLines(game: Game, folder: string): Promise<Outcome> {
  const journal = join(folder, 'game.jsonl');
  const { text, answers, code } = await talk([...commandOf(game, journal), '--plain'], folder, pickerOf(game.seed));
  const played = readPlayed(journal, game.scenario);
  const confirmed = confirmedIn(text);
  // Below the game stand commands to copy, which are not broken.
  const told = text.slice(0, text.lastIndexOf('\nSaved: '));
  const wide = told.split('\n').find((line) => stringWidth(line) > COLUMNS);
  return {
    strokes: answers,
    orders: confirmed.length,
    faults: [
      ...played.faults,
      ...missing(confirmed, played.orders),
      ...strangeIn(text),
      ...(wide === undefined ? [] : [`a line is wider than ${COLUMNS} characters: ${wide}`]),
      ...(played.ending !== undefined && text.includes(played.ending) ? [] : ['the title of its ending is not told']),
      ...(code === 0 && text.includes('Saved: ')
        ? []
        : [`it ended with code ${code}, and the words:\n${text.slice(-600)}`]),
    ],
  };
}

/** Orders that were said to be given, each as the last line before that which shows how it is typed. */
function confirmedIn(text: string): string[] {
  let shown = '';
  return text.split('\n').flatMap((line) => {
    shown = /^ *= (\S.*)$/.exec(line)?.[1] ?? shown;
    return line.startsWith('Given: ') ? [shown] : [];
  });
}

interface Talk {
  readonly text: string;
  readonly answers: number;
  readonly code: number | null;
}

function talk(words: readonly string[], folder: string, pick: Picker): Promise<Talk> {
  const child = spawn(process.execPath, [launcher, ...words], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  const answer = answererOf(pick);
  let text = '';
  let answers = 0;
  const hear = (data: Buffer): void => {
    text += data.toString();
    const asked = text.slice(text.lastIndexOf('\n') + 1);
    if (!/(> |\] )$/.test(asked)) return;
    answers += 1;
    if (answers > ANSWERS_MOST) child.kill();
    else child.stdin.write(`${answer(asked, text)}\n`);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.on('close', (code) => resolve({ text, answers, code })));
}

/** Answers questions: gives orders from the list, and takes a turn back once. */
function answererOf(pick: Picker): (asked: string, text: string) => string {
  let given = 0;
  let undone = false;
  return (asked, text) => {
    if (asked.startsWith('Give this order?')) return pick(6) === 0 ? 'n' : 'y';
    if (asked.startsWith('Agree?')) return pick(3) === 0 ? 'n' : 'y';
    if (asked.startsWith('Number')) return String(1 + pick(2));
    if (!asked.startsWith('Order')) return '';
    if (given < ORDERS_MOST) {
      given += 1;
      return String(1 + pick(4));
    }
    given = 0;
    if (!undone && /^Turn [^1]/m.test(text) && pick(4) === 0) {
      undone = true;
      return 'back';
    }
    return pick(5) === 0 ? (['world', 'map', 'log', 'help', 'orders'][pick(5)] ?? '') : 'done';
  };
}
