import { resolve } from 'node:path';
import { begin, digestOf, type Game, step } from '@sandtable/engine';
import type { Metric, Scenario } from '@sandtable/scenario';
import {
  digestOfRun,
  findEnding,
  findExtreme,
  readStudyFolder,
  rowsMostOf,
  type StudyFolder,
  setupOfRun,
} from '@sandtable/study';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { unknown } from '../shell/unknown.ts';
import { endingNames } from '../study/ending-names.ts';
import { told } from '../study/trouble.ts';
import { languageOf } from '../tell/language.ts';
import { storyReport } from '../tell/report.ts';
import { wordingOf } from '../tell/wording.ts';

/** The options of `sandtable study show`. */
export type ShowOptions = {
  readonly run?: number;
  readonly worst?: string;
  readonly least?: string;
  readonly likeEnding?: string;
  readonly explain?: true;
  readonly lang?: string;
};

/** Plays one run of a study again in the reference engine, tells it, and holds its end against the results. */
export async function showRun(shell: Shell, path: string, options: ShowOptions): Promise<Exit> {
  const folder = told(path, () => readStudyFolder(resolve(shell.folder, path)));
  const { scenario, plan } = folder;
  const run = await told(path, () => chosenRun(folder, options));
  const rows = rowsMostOf(scenario, plan);
  if (run >= rows) throw usage(`there is no run ${run} in ${path}`, `Its runs are 0 to ${rows - 1}.`);
  const setup = setupOfRun(scenario, plan, run);
  const words = wordingOf(scenario, languageOf(scenario, options.lang), setup);
  const report = storyReport(shell.out, words, { explain: options.explain === true });
  const begun = begin(scenario, setup);
  if (begun.refused) throw new Error(`the set-up of run ${run} was refused: ${begun.refused.text}`);
  shell.out.write(`Run ${run} of ${path}\n\n`);
  report.begin(setup);
  const game = await playOut(shell, begun.game, report.turn);
  report.end(game);
  await holdAgainst(folder, path, run, game);
  return 'fine';
}

async function chosenRun(folder: StudyFolder, { run, worst, least, likeEnding }: ShowOptions): Promise<number> {
  const ways = [run, worst, least, likeEnding].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw usage('say which run, in one way', '--run 4711, --worst METRIC, --least METRIC or --like-ending ENDING.');
  if (run !== undefined) return run;
  if (likeEnding !== undefined) return byEnding(folder, likeEnding);
  const metric = metricNamed(folder.scenario, worst ?? least ?? '');
  const found = await findExtreme(folder, metric.id, worst === undefined ? 'least' : 'most');
  return found ?? noneLeft();
}

async function byEnding(folder: StudyFolder, ending: string): Promise<number> {
  const names = endingNames(folder.scenario);
  if (!names.includes(ending)) throw unknown('ending', ending, names);
  const found = await findEnding(folder, ending);
  if (found === undefined) throw usage(`no run of the study ended with ${ending}`);
  return found;
}

/** A metric by its name, or that of a track whose highest value it is. */
function metricNamed({ metrics, variables }: Scenario, name: string): Metric {
  const own = metrics.find(({ id }) => id === name);
  const ofTrack = metrics.find(
    ({ aggregate, of }) => aggregate === 'highest' && of.op === 'variable' && of.id === name,
  );
  const found = own ?? ofTrack;
  if (found) return found;
  const known = metrics.map(({ id }) => id);
  if (variables.some(({ id }) => id === name)) {
    throw usage(
      `no metric of the scenario is the highest ${name}`,
      `Write one, as in ‘metric peak "Peak": highest ${name}’. There are: ${known.join(', ')}.`,
    );
  }
  throw unknown('metric', name, known);
}

function noneLeft(): never {
  throw usage('every run of the study failed');
}

async function playOut(
  shell: Shell,
  begun: Game,
  turn: (events: ReturnType<typeof step>['events']) => void,
): Promise<Game> {
  let game = begun;
  while (game.phase.at !== 'over') {
    const made = step(game, { kind: 'advance', to: 'turn', author: 'sandtable study show' });
    if (made.refused) throw new Error(`a turn was refused: ${made.refused.text}`);
    turn(made.events);
    game = made.game;
    await shell.breathe();
  }
  return game;
}

/** The results were played by the other engine: where the two differ, somebody has to know. */
async function holdAgainst(folder: StudyFolder, path: string, run: number, game: Game): Promise<void> {
  const expected = await told(path, () => digestOfRun(folder, run));
  const found = digestOf(game);
  if (expected === null || expected === found) return;
  throw new Stop(
    'differs',
    `the results say that run ${run} ended with the digest ${expected}, but it ends with ${found}`,
    'Please report it with the scenario: the two engines must agree. `sandtable verify` finds the first turn that differs.',
  );
}
