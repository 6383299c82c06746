import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scenario } from '@sandtable/scenario';
import {
  openStudyFolder,
  runStudy,
  type StudyEnd,
  type StudyPlan,
  type StudyWork,
  startThreads,
} from '@sandtable/study';

/** A new folder of a study's own. */
export function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'sandtable-study-')), 'results');
}

type How = Omit<StudyWork, 'folder' | 'hands'> & { readonly threads?: number; readonly resume?: boolean };

/** Plays a study into a folder with threads of this machine. */
export async function play(path: string, scenario: Scenario, plan: StudyPlan, how: How = {}): Promise<StudyEnd> {
  const { threads = 1, resume = false, ...rest } = how;
  const hands = startThreads(scenario, plan, threads);
  try {
    return await runStudy({ ...rest, hands, folder: openStudyFolder(path, scenario, plan, resume) });
  } finally {
    await hands.close();
  }
}

/** The bytes of all files of a study, by name. */
export function filesOf(path: string): Map<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(names.sort().map((name) => [name.slice(path.length + 1), readFileSync(name).toString('base64')]));
}
