import { availableParallelism } from 'node:os';
import type { Scenario } from '@sandtable/scenario';
import type { Answer } from '../answer/answer.ts';
import { basePlan } from '../plan/from-block.ts';
import { planProblems } from '../plan/problems.ts';
import { settled } from '../plan/settled.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { runStudy, type StudyWork } from './run-study.ts';
import { openStudyFolder } from './study-folder.ts';
import { StudyTrouble } from './study-trouble.ts';
import { startThreads } from './threads.ts';

/** How a study is run from a program. */
export type StudyCall = Pick<StudyWork, 'onProgress' | 'signal'> & {
  /** Where the results go. */
  readonly out: string;
  /** Goes on with what is in that folder. */
  readonly resume?: boolean;
  /** All processors if left out. */
  readonly threads?: number;
};

/**
 * Runs a study and gives what it says; its rows are in `runs.parquet` in the folder.
 *
 * @param scenario checked, such as the language compiles or `decodeScenario` reads
 * @param plan what differs from the base case: 1,000 runs of everything at its default, asked for all metrics
 * @returns undefined where the signal stopped it: call it again with `resume`
 * @throws StudyTrouble where the plan does not fit the scenario, or something else is in the folder
 */
export async function study(
  scenario: Scenario,
  plan: Partial<StudyPlan>,
  { out, resume = false, threads = availableParallelism(), onProgress, signal }: StudyCall,
): Promise<Answer | undefined> {
  const whole = settled({ ...basePlan(scenario), ...plan });
  const problems = planProblems(scenario, whole);
  if (problems.length > 0) throw new StudyTrouble('bad-plan', problems.join(' '));
  const folder = openStudyFolder(out, scenario, whole, resume);
  const hands = startThreads(scenario, whole, threads);
  try {
    const end = await runStudy({ folder, hands, ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return end.is === 'whole' ? end.answer : undefined;
  } finally {
    await hands.close();
  }
}
