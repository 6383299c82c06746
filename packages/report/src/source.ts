import type { Scenario } from '@sandtable/scenario';
import type { Answer, Fan, StudyPlan } from '@sandtable/study';

/** What a report is written from. */
export type StudySource = {
  readonly scenario: Scenario;
  /** As it was run. */
  readonly plan: StudyPlan;
  readonly answer: Answer;
  /** How tracks go by turn; see `fansOf`. */
  readonly fans?: readonly Fan[];
  /** What the commands in the report call the study's folder. */
  readonly folder?: string;
};

/** The languages that a report speaks; whatever a scenario has in others stands in its first. */
export type ReportLanguage = 'en' | 'ja';

/** The source as it was before its answer was kept as JSON, which has null where a number is not known. */
export function restored(source: StudySource): StudySource {
  return { ...source, answer: withNumbers(source.answer) as Answer };
}

function withNumbers(value: unknown): unknown {
  if (value === null) return Number.NaN;
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, withNumbers(own)]));
}
