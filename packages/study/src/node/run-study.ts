import { join } from 'node:path';
import type { Answer } from '../answer/answer.ts';
import { answerOf } from '../answer/answer-of.ts';
import { type Part, partsOfShard, type Shard } from '../plan/schedule.ts';
import { layOutStudy, type StudyLayout } from '../plan/study-layout.ts';
import { isKnownWellEnough } from '../result/known.ts';
import type { Counts } from '../result/tally.ts';
import { outcomesOfBytes } from '../run/outcome-bytes.ts';
import type { OutcomeShape, Outcomes } from '../run/outcomes.ts';
import { type Assembler, newAssembler } from './assembler.ts';
import { writeDurably } from './durable-file.ts';
import type { Hands } from './hands.ts';
import { ANSWER_FILE, hasPart, readPartFile, removeParts, type StudyFolder, writePart } from './study-folder.ts';
import { StudyTrouble } from './study-trouble.ts';

/** How a study stands while it is run. */
export type StudyProgress = {
  /** Rows on the disk, and all that have to be there before the study is judged next. */
  readonly rows: number;
  readonly rowsToGo: number;
  /** What is known so far: nothing in a shard, which sees its own part only. */
  readonly counts: Counts | undefined;
};

/** How a study ended: whole, with its answer; a shard with its parts; or stopped on the way, to be resumed. */
export type StudyEnd =
  | { readonly is: 'whole'; readonly answer: Answer }
  | { readonly is: 'shard' }
  | { readonly is: 'stopped'; readonly rows: number };

export type StudyWork = {
  readonly folder: StudyFolder;
  readonly hands: Hands;
  /** Plays only its share of the parts, to be merged with the others. */
  readonly shard?: Shard;
  readonly onProgress?: (progress: StudyProgress) => void;
  /** When aborted, what was begun is finished and written, and no more is begun. */
  readonly signal?: AbortSignal;
};

/**
 * Runs a study, or what is left of it, into its folder. However it is played, by whom and how often interrupted, the
 * results have the same bytes.
 */
export async function runStudy({ folder, hands, shard, onProgress, signal }: StudyWork): Promise<StudyEnd> {
  const layout = layOutStudy(folder.scenario, folder.plan);
  const assembler = shard ? undefined : newAssembler(folder, layout);
  const work: Ongoing = { folder, layout, hands, assembler, rows: 0, onProgress };
  const onAbort = (): void => hands.stop();
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  try {
    for (const [stage] of layout.schedule.stages.entries()) {
      const parts = layout.schedule.parts.filter((part) => part.stage === stage);
      await playStage(work, shard ? partsOfShard(parts, shard) : parts);
      if (signal?.aborted && !parts.every((part) => hasPart(folder, part))) return stopped(work);
      if (assembler && isKnownWellEnough(folder.plan, layout, assembler.tally.counts)) break;
    }
    if (!assembler) return { is: 'shard' };
    return { is: 'whole', answer: conclude(folder, layout, assembler) };
  } catch (error) {
    assembler?.abandon();
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Puts the parts that several shards have played together to whole results. */
export function mergeStudy(folder: StudyFolder): Answer {
  const layout = layOutStudy(folder.scenario, folder.plan);
  const shape = shapeOf(layout, folder);
  const assembler = newAssembler(folder, layout);
  try {
    for (const part of layout.schedule.parts) assembler.take(part.index, () => playedPart(folder, part, shape));
    return conclude(folder, layout, assembler);
  } catch (error) {
    assembler.abandon();
    throw error;
  }
}

type Ongoing = Pick<StudyWork, 'folder' | 'hands'> & {
  readonly onProgress: StudyWork['onProgress'];
  readonly layout: StudyLayout;
  readonly assembler: Assembler | undefined;
  rows: number;
};

/** Parts that are there already are taken as they are; the others are played. */
async function playStage(work: Ongoing, parts: readonly Part[]): Promise<void> {
  const { folder, hands, layout, assembler } = work;
  const shape = shapeOf(layout, folder);
  const rowsToGo = work.rows + parts.reduce((sum, { rows }) => sum + rows, 0);
  const byIndex = new Map(parts.map((part) => [part.index, part]));
  const missing: Part[] = [];
  for (const part of parts) {
    if (!readPartFile(folder, part, shape)) {
      missing.push(part);
      continue;
    }
    assembler?.take(part.index, () => playedPart(folder, part, shape));
    work.rows += part.rows;
  }
  const tell = (): void => work.onProgress?.({ rows: work.rows, rowsToGo, counts: assembler?.tally.counts });
  tell();
  if (missing.length === 0) return;
  await hands.play(missing, (index, bytes) => {
    const part = byIndex.get(index);
    const outcomes = part && outcomesOfBytes(bytes, part.firstRow, part.rows, shape);
    if (!part || !outcomes) throw new StudyTrouble('damaged', `part ${index} came back damaged`);
    writePart(folder, part, bytes);
    assembler?.take(index, () => outcomes);
    work.rows += part.rows;
    tell();
  });
}

function playedPart(folder: StudyFolder, part: Part, shape: OutcomeShape): Outcomes {
  const outcomes = readPartFile(folder, part, shape);
  if (outcomes) return outcomes;
  throw new StudyTrouble('parts-missing', `the runs ${part.firstRow} to ${part.firstRow + part.rows - 1} are missing`);
}

function shapeOf({ conditions }: StudyLayout, { scenario }: StudyFolder): OutcomeShape {
  return { metrics: scenario.metrics.length, asks: conditions.length };
}

function stopped({ assembler, rows }: Ongoing): StudyEnd {
  assembler?.abandon();
  return { is: 'stopped', rows };
}

/** The parts are needed no more when the results are in their place. */
function conclude(folder: StudyFolder, layout: StudyLayout, assembler: Assembler): Answer {
  assembler.finish();
  const answer = answerOf(folder.scenario, folder.plan, layout, assembler.tally.counts);
  writeDurably(join(folder.path, ANSWER_FILE), `${JSON.stringify(answer, null, 1)}\n`);
  removeParts(folder);
  return answer;
}
