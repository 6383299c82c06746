import type { Answer, StudyFolder } from '@sandtable/study';
import type { Shell } from '../shell/shell.ts';

/** Tells what a study says, and where its results are. */
export function tellAnswer(shell: Shell, _folder: StudyFolder, answer: Answer, out: string): void {
  shell.out.write(`${JSON.stringify(answer.size)}\nResults  ${out}\n`);
}
