import type { Calendar, Enumeration, Expression } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { Names } from './names/names.ts';
import type { OriginsBeingWritten } from './origins.ts';
import type { Report } from './report.ts';

/** What every pass after the gathering of names shares. */
export type Lowering = {
  readonly names: Names;
  readonly report: Report;
  readonly origins: OriginsBeingWritten;
  /** That of what is played; in a module checked by itself a stand-in, against which no date is held. */
  readonly calendar: Calendar;
  readonly hasCalendar: boolean;
  /** The comparisons that an author wrote as `approval is low`: the only look at what is shown in bands. */
  readonly bandQuestions: WeakSet<Expression>;
  readonly budget: Budget;
  /** Tags of languages in the order in which they are met; the first is that of what is played. */
  readonly languages: Set<string>;
  /** Bands shown in texts, as enumerations of their names. */
  readonly shownBands: Map<string, Enumeration>;
};

/**
 * Aggregates, families and `for each` are written out, so a short text can ask for a large scenario. The budget is in
 * expressions and effects lowered; when it is spent that is reported once and the rest is left out.
 */
export type Budget = { left: number };

export const BUDGET = 1_000_000;

/** Takes one from the budget. False once it is spent. */
export function spend(lowering: Lowering, node: AstNode): boolean {
  lowering.budget.left -= 1;
  if (lowering.budget.left === 0) {
    lowering.report.error('too-large', node, 'Written out for each member, the scenario becomes too large here.');
  }
  return lowering.budget.left > 0;
}
