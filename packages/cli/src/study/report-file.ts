import { join } from 'node:path';
import { type ReportLanguage, studyReport } from '@sandtable/report';
import { type Answer, fansOf, type StudyFolder, writeDurably } from '@sandtable/study';

/** The page for people that stands beside the results. */
const REPORT_FILE = 'report.html';

/** Writes the page of a finished study into its folder. It does not name the folder, so that it is the same in each. */
export function writeReport({ scenario, plan, path }: StudyFolder, answer: Answer, language: ReportLanguage): void {
  const source = { scenario, plan, answer, fans: fansOf(scenario, plan) };
  writeDurably(join(path, REPORT_FILE), studyReport(source, { format: 'html', language }));
}
