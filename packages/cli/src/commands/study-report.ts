import { resolve } from 'node:path';
import { type ReportFormat, type ReportLanguage, studyReport } from '@sandtable/report';
import { fansOf, readAnswer, readStudyFolder } from '@sandtable/study';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { sourceOf } from '../study/answer-lines.ts';
import { told } from '../study/trouble.ts';

/** The options of `sandtable study report`. */
export type ReportOptions = { readonly format: ReportFormat; readonly lang: ReportLanguage };

/** Writes the report of a finished study. */
export async function report(shell: Shell, path: string, { format, lang }: ReportOptions): Promise<Exit> {
  const folder = told(path, () => readStudyFolder(resolve(shell.folder, path)));
  const source = sourceOf(
    folder,
    told(path, () => readAnswer(folder)),
    path,
  );
  const fans = format === 'html' || format === 'json' ? { fans: fansOf(folder.scenario, folder.plan) } : {};
  shell.out.write(studyReport({ ...source, ...fans }, { format, language: lang }));
  return 'fine';
}
