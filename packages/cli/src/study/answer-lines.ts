import { type ReportLanguage, type StudySource, studySummary } from '@sandtable/report';
import type { Answer, StudyFolder } from '@sandtable/study';
import type { Shell } from '../shell/shell.ts';
import { columns } from '../tell/columns.ts';
import { type Line, line, setOut } from '../tell/line.ts';

/** Tells what a study says, and where the rest of it is. */
export function tellAnswer(
  shell: Shell,
  folder: StudyFolder,
  answer: Answer,
  out: string,
  language: ReportLanguage,
): void {
  const summary = studySummary(sourceOf(folder, answer, out), { language, columns: shell.out.columns });
  const lines = summary.map(({ depth, text, kind }): Line => line(depth, text, kind));
  const where: readonly (readonly [string, string])[] = [
    ['Results', `${out}/runs.parquet`],
    ['Report', `${out}/report.html`],
  ];
  shell.out.write(setOut([...lines, line(0, ''), ...columns(0, where)], shell.out));
}

/** What reports of a study are written from; its folder as a person would write it. */
export function sourceOf({ scenario, plan }: StudyFolder, answer: Answer, out: string): StudySource {
  return { scenario, plan, answer, folder: out };
}
