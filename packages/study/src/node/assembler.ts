import { join } from 'node:path';
import { hashOf } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import { readPart, resultColumns } from '../result/columns.ts';
import { newTally, type Tally } from '../result/tally.ts';
import type { Outcomes } from '../run/outcomes.ts';
import { STUDY_VERSION } from '../version.ts';
import { createParquetFile } from './parquet-file.ts';
import { RUNS_FILE, type StudyFolder } from './study-folder.ts';

/**
 * Puts parts together, in their order whenever they come: into the file of results, and into what is counted. So the
 * results of a study have the same bytes however it was played.
 */
export type Assembler = {
  readonly tally: Tally;
  /** @param outcomes of the part, asked for when all parts before it have been taken */
  readonly take: (index: number, outcomes: () => Outcomes) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
};

export function newAssembler({ path, scenario, plan }: StudyFolder, layout: StudyLayout): Assembler {
  const columns = resultColumns(scenario, layout);
  const file = createParquetFile(join(path, RUNS_FILE), columns, {
    'sandtable.scenario': hashOf(scenario),
    'sandtable.seed': plan.seed,
    'sandtable.version': STUDY_VERSION,
  });
  const tally = newTally(scenario, layout);
  const early = new Map<number, () => Outcomes>();
  let next = 0;
  return {
    tally,
    take: (index, outcomes) => {
      early.set(index, outcomes);
      for (let due = early.get(next); due; due = early.get(next)) {
        early.delete(next);
        next += 1;
        const part = readPart(layout, due());
        file.append(part);
        tally.add(part);
      }
    },
    finish: file.finish,
    abandon: file.abandon,
  };
}
