import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ReportLanguage } from '@sandtable/report';
import {
  type Hands,
  isFinished,
  openStudyFolder,
  readAnswer,
  runStudy,
  type Shard,
  type StudyEnd,
  type StudyFolder,
  startThreads,
} from '@sandtable/study';
import { loadApart } from '../files/load-apart.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { tellAnswer } from '../study/answer-lines.ts';
import { finish } from '../study/finish.ts';
import { type PlanOptions, planFromOptions } from '../study/plan-options.ts';
import { progressText } from '../study/progress-text.ts';
import { told } from '../study/trouble.ts';

/** The options of `sandtable study`. */
export type StudyOptions = PlanOptions & {
  readonly out?: string;
  readonly resume?: true;
  readonly workers?: number;
  readonly shard?: Shard;
  readonly queue?: string;
  readonly lang?: ReportLanguage;
};

/** Runs a study of a scenario into a folder, and tells what it says. */
export async function study(
  shell: Shell,
  path: string,
  name: string | undefined,
  options: StudyOptions,
): Promise<Exit> {
  const scenario = await loadApart(shell, path);
  const plan = await planFromOptions(shell, path, scenario, name, options);
  if (options.shard && plan.until) {
    throw usage(
      'a shard cannot judge when shares are known well enough',
      'Give a fixed number of runs with --runs, or leave out --shard.',
    );
  }
  const language = options.lang ?? 'en';
  const out = options.out ?? `study-${scenario.id}${name === undefined ? '' : `-${name}`}`;
  const folder = told(out, () => openStudyFolder(resolve(shell.folder, out), scenario, plan, options.resume === true));
  if (isFinished(folder)) {
    tellAnswer(shell, folder, readAnswer(folder), out, language);
    return 'fine';
  }
  const end = await runIn(shell, folder, out, options);
  if (end.is === 'stopped') throw stopped(end, out);
  if (end.is === 'shard') tellShard(shell, out);
  else finish(shell, folder, end.answer, out, language);
  return 'fine';
}

async function runIn(shell: Shell, folder: StudyFolder, out: string, options: StudyOptions): Promise<StudyEnd> {
  const { scenario } = folder;
  const { shard } = options;
  const hands = await handsFor(folder, out, options);
  const progress = progressOn(shell);
  const endings = scenario.endings.map(({ id }) => id);
  const since = shell.clock();
  let before: number | undefined;
  try {
    return await shell.patiently((signal) =>
      told(out, () =>
        runStudy({
          folder,
          hands,
          signal,
          ...(shard && { shard }),
          onProgress: (now) => {
            before ??= now.rows;
            progress.at(progressText(now, Math.max(shell.clock() - since, 1) / 1000, before, endings));
          },
        }),
      ),
    );
  } finally {
    progress.end();
    await hands.close();
  }
}

/** Threads of this machine, or workers behind a queue. */
async function handsFor(
  { scenario, plan }: StudyFolder,
  out: string,
  { workers, queue }: StudyOptions,
): Promise<Hands> {
  if (queue === undefined) return startThreads(scenario, plan, workers ?? availableParallelism());
  const { queueHands } = await import('@sandtable/study/queue');
  return told(out, () => queueHands(queue, { scenario, plan }));
}

function stopped({ rows }: Extract<StudyEnd, { is: 'stopped' }>, out: string): Stop {
  return new Stop(
    'interrupted',
    `interrupted; ${rows} runs are in ${out}`,
    'The same command with --resume goes on from there.',
  );
}

function tellShard(shell: Shell, out: string): void {
  shell.out.write(`This shard's part is in ${out}. When all are there: sandtable merge RESULTS ${out} ...\n`);
}
