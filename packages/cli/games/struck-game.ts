import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { launcher } from '../pictures/launcher.ts';
import { inPseudoTerminal, type Size } from '../pictures/pseudo-terminal.ts';
import { commandOf, filled, type Game, type Outcome, play } from './game.ts';
import { missing, readPlayed } from './journal.ts';
import { strangeIn } from './look.ts';
import { pickerOf } from './picker.ts';

const size: Size = { columns: 80, rows: 24 };
/** Some scenarios are played out by keys in little more time. */
const LATEST_MS = 4_000;

/**
 * Plays by keys until the command is killed (SIGKILL) at a moment that the seed decides, and goes on with what was saved:
 * every order that the screen had said is given must be in it.
 */
export async function playUntilStruck(game: Game, folder: string): Promise<Outcome> {
  const journal = join(folder, 'game.jsonl');
  const terminal = inPseudoTerminal(commandOf(game, journal), folder, size, { NO_COLOR: '1' });
  const confirmed: string[] = [];
  await terminal.until(filled);
  // What the hand waits for does not come any more: that is as it should be.
  const playing = play(terminal, game.seed, confirmed).catch(() => undefined);
  await setTimeout(pickerOf(`moment ${game.seed}`)(LATEST_MS));
  terminal.strike();
  await terminal.ended;
  const played = await playing;
  const resumed = await resume(game, folder);
  const after = readPlayed(journal, game.scenario);
  return {
    strokes: played?.strokes ?? 0,
    orders: confirmed.length,
    faults: [...resumed, ...after.faults, ...missing(confirmed, after.orders)],
  };
}

/** Goes on with the game and leaves it; says what was wrong with that. */
async function resume({ path }: Game, folder: string): Promise<string[]> {
  const words = [launcher, 'play', path, '--resume', 'game.jsonl', '--plain'];
  const going = promisify(execFile)(process.execPath, words, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  going.child.stdin?.end(`${'\n'.repeat(9)}quit\n`);
  try {
    const { stdout, stderr } = await going;
    return [
      ...strangeIn(stdout),
      ...strangeIn(stderr),
      ...(/aved: game\.jsonl$/m.test(stdout) ? [] : [`it is not saved again:\n${stdout}`]),
    ];
  } catch (error) {
    return [`it cannot be resumed: ${error instanceof Error ? error.message : String(error)}`];
  }
}
