import { type Calendar, dayOf } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import type { ProjectFile } from '../../project/project.ts';
import { TURNS_MOST } from '../calendar/duration.ts';
import { durationUnit } from '../expression/time.ts';
import { isPlayable } from '../names/declarations.ts';
import type { Report } from '../report.ts';

const UNITS_MOST = 1000;

/** Stands in where a module is checked by itself: no date is held against it. */
const STAND_IN: Calendar = { start: '2000-01-01', turn: { count: 1, unit: 'day' }, turns: 365, turnsPerMove: 1 };

/** The calendar of what is played. `given` is false where there is none to hold dates against. */
export function calendarOf(
  file: ProjectFile,
  report: Report,
): { readonly calendar: Calendar; readonly given: boolean } {
  const node = file.model.elements.find(ast.isCalendar);
  if (node !== undefined && file.damaged.has(node)) return { calendar: STAND_IN, given: false };
  if (node === undefined) {
    if (isPlayable(file) && file.model.header) {
      report.error('missing-clause', file.model.header, 'What is played needs a ‘calendar’.', 'name');
    }
    return { calendar: STAND_IN, given: false };
  }
  const start = node.clauses.find(ast.isCalendarStart);
  const turn = node.clauses.find(ast.isCalendarTurn);
  const turns = node.clauses.find(ast.isCalendarTurns);
  const move = node.clauses.find(ast.isCalendarMove);
  for (const [clause, example] of [
    [start, 'start 2027-04-05'],
    [turn, 'turn is 1 week'],
    [turns, 'turns 12'],
  ] as const) {
    if (clause === undefined)
      report.error('missing-clause', node, `The calendar does not say ‘${example}’ or the like.`);
  }
  if (start === undefined || turn === undefined || turns === undefined) return { calendar: STAND_IN, given: false };
  return { calendar: checked(report, { start, turn, turns, move }), given: true };
}

type Clauses = {
  readonly start: ast.CalendarStart;
  readonly turn: ast.CalendarTurn;
  readonly turns: ast.CalendarTurns;
  readonly move: ast.CalendarMove | undefined;
};

function checked(report: Report, { start, turn, turns, move }: Clauses): Calendar {
  if (dayOf(start.date) === undefined) report.error('unknown-date', start, `There is no day ${start.date}.`, 'date');
  const unit = durationUnit(turn.unit);
  if (unit === 'turn') report.error('type-mismatch', turn, 'A turn is so many hours, days, weeks or months.', 'unit');
  const within = (node: ast.CalendarClause, property: string, value: number, most: number): number => {
    if (value >= 1 && value <= most) return value;
    report.error('out-of-range', node, `This is ${value}; 1 to ${most} is possible.`, property);
    return 1;
  };
  const count = within(turn, 'count', turn.count, UNITS_MOST);
  return {
    start: dayOf(start.date) === undefined ? STAND_IN.start : start.date,
    turn: { count, unit: unit === 'turn' ? 'day' : unit },
    turns: within(turns, 'count', turns.count, TURNS_MOST),
    turnsPerMove: move === undefined ? 1 : within(move, 'turns', move.turns, turns.count),
  };
}
