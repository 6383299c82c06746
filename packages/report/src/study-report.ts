import { csvTable } from './csv.ts';
import { studyDocument } from './document/study-document.ts';
import { htmlPage } from './html/page.ts';
import { markdownPage } from './markdown/page.ts';
import { type ReportLanguage, restored, type StudySource } from './source.ts';
import { wordingOf } from './wording/wording.ts';

export type ReportFormat = 'html' | 'md' | 'csv' | 'json';

export type ReportOptions = { readonly format: ReportFormat; readonly language: ReportLanguage };

/**
 * The report of a study as one text.
 *
 * - `html`: a page with everything, pictures included, that needs no other file and can be printed
 * - `md`: the same words and tables in Markdown
 * - `csv`: a row for each option and figure, see `csvTable`; in no language
 * - `json`: the plan, the answer and the fans, to the last digit; in no language
 *
 * A number that is not known is never a number in a text; in JSON it is null.
 */
export function studyReport(source: StudySource, { format, language }: ReportOptions): string {
  switch (format) {
    case 'html': {
      const words = wordingOf(restored(source), language);
      return htmlPage(studyDocument(words), words.phrases);
    }
    case 'md': {
      const words = wordingOf(restored(source), language);
      return markdownPage(studyDocument(words), words.phrases);
    }
    case 'csv':
      return csvTable(restored(source));
    case 'json': {
      const { scenario, plan, answer, fans } = source;
      const report = { format: 'sandtable.report', formatVersion: 1, scenario: scenario.id, plan, answer, fans };
      return `${JSON.stringify(report, null, 1)}\n`;
    }
  }
}
