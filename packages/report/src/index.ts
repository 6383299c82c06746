export type { ReportLanguage, StudySource } from './source.ts';
export { type ReportFormat, type ReportOptions, studyReport } from './study-report.ts';
export type { SummaryLine } from './summary/line.ts';
export { type SummaryOptions, studySummary } from './summary/study-summary.ts';
