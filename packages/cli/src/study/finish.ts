import type { ReportLanguage } from '@sandtable/report';
import type { Answer, StudyFolder } from '@sandtable/study';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { tellAnswer } from './answer-lines.ts';
import { writeReport } from './report-file.ts';
import { told } from './trouble.ts';

/** Writes the report of a study that has just become whole, and tells what it says. */
export function finish(shell: Shell, folder: StudyFolder, answer: Answer, out: string, language: ReportLanguage): void {
  const progress = progressOn(shell);
  progress.at('writing the report');
  told(out, () => writeReport(folder, answer, language));
  progress.end();
  tellAnswer(shell, folder, answer, out, language);
}
