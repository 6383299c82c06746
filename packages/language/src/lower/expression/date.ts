import { dayOf, turnOfDate as turnInCalendar } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { Scope } from './scope.ts';

/**
 * The turn that contains a date. Dates compare with `date` as turns do; one off a turn's first day is a warning, since
 * the author may have meant the day. What is used under a name was written for another calendar, so there it is none.
 * Turns outside the calendar are what they would be if it went on.
 */
export function turnOfDate({ lowering, instance }: Scope, node: AstNode, date: string): number {
  if (dayOf(date) === undefined) {
    lowering.report.error('unknown-date', node, `There is no day ${date}.`);
    return 1;
  }
  const found = turnInCalendar(lowering.calendar, date);
  if (found === undefined) return 1;
  if (!found.boundary && lowering.hasCalendar && instance.prefix === '') {
    const message = `${date} is not the first day of a turn: it counts as turn ${found.turn}, which contains it.`;
    lowering.report.warning('date-within-turn', node, message);
  }
  return found.turn;
}
