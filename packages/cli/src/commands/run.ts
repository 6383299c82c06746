import { begin, type Game, type Input, step } from '@sandtable/engine';
import { loadPlayable } from '../files/load.ts';
import { quoted, runCommand } from '../play/command.ts';
import { type Recorder, recordNothing, recordTo } from '../play/recorder.ts';
import { chooseSeed } from '../play/seed.ts';
import { type SetupOptions, setupOf } from '../play/set-up.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { languageOf } from '../tell/language.ts';
import { jsonReport, type Report, storyReport } from '../tell/report.ts';
import { wordingOf } from '../tell/wording.ts';

/** The options of `sandtable run`. */
export type RunOptions = SetupOptions & {
  readonly seed?: string;
  readonly turns?: number;
  readonly journal?: string;
  readonly explain?: true;
  readonly lang?: string;
  readonly json?: true;
};

/** In whose name the command acts. */
const author = 'sandtable run';

/** Plays a scenario once, every seat by its policy, and tells what happens. */
export async function run(shell: Shell, path: string, options: RunOptions): Promise<Exit> {
  const { scenario } = loadPlayable(shell, path);
  const seed = options.seed ?? chooseSeed();
  if (seed === '') throw usage('the seed is empty', 'Any text will do: --seed 7. Without --seed one is chosen.');
  const setup = setupOf(scenario, seed, options);
  const words = wordingOf(scenario, languageOf(scenario, options.lang), setup);
  const begun = begin(scenario, setup);
  if (begun.refused) throw usage(begun.refused.text);
  const recorder = options.journal
    ? recordTo(shell.folder, options.journal, scenario, () => new Date())
    : recordNothing;
  const report = options.json
    ? jsonReport(shell.out, words)
    : storyReport(shell.out, words, { explain: options.explain === true });
  try {
    report.begin(setup);
    recorder.record({ kind: 'set-up', setup, author }, begun.events);
    const game = await playTurns(shell, begun.game, options.turns ?? scenario.calendar.turns, recorder, report);
    report.end(game);
  } catch (error) {
    throw error instanceof Stop && options.journal
      ? new Stop(error.exit, error.message, `${options.journal} holds the turns that were played.`)
      : error;
  } finally {
    recorder.close();
  }
  if (!options.json) tellHowToRepeat(shell, path, seed, options);
  return 'fine';
}

async function playTurns(shell: Shell, begun: Game, turns: number, recorder: Recorder, report: Report): Promise<Game> {
  const input: Input = { kind: 'advance', to: 'turn', author };
  let game = begun;
  for (let turn = 1; turn <= turns && game.phase.at !== 'over'; turn += 1) {
    const made = step(game, input);
    if (made.refused) throw new Error(`a turn was refused: ${made.refused.text}`);
    recorder.record(input, made.events);
    report.turn(made.events);
    game = made.game;
    await shell.breathe();
  }
  return game;
}

/** Commands to copy are never broken. */
function tellHowToRepeat(shell: Shell, path: string, seed: string, options: RunOptions): void {
  shell.out.write(`\nAgain    ${runCommand(path, { ...options, seed })}\n`);
  if (options.journal) shell.out.write(`Replay   sandtable replay ${quoted(options.journal)} ${quoted(path)}\n`);
}
