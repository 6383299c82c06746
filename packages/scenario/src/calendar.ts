import type { Calendar } from './scenario.ts';

/**
 * The calendar of a scenario, in whole numbers: which day and hour a turn begins on, and which turn a day is in.
 * The proleptic Gregorian calendar, without time zones: a day has 24 hours and nothing depends on a clock.
 */

/** A day of the calendar. month 1..12, day 1..31. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** When a turn begins: `date` as `2024-07-01`, hour 0..23. */
export type Moment = { readonly date: string; readonly hour: number };

const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that an ISO date names; undefined when it names none (`2023-02-29`, `2024-1-1`). */
export function dayOf(date: string): Day | undefined {
  const [, year, month, day] = (ISO_DATE.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > MONTHS_PER_YEAR || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** `2024-07-01`. */
export function isoDate(day: Day): string {
  return `${padded(day.year, 4)}-${padded(day.month, 2)}-${padded(day.day, 2)}`;
}

/** Days since 0000-03-01, so that a leap day is the last of its year. Source: the rule of Gregorian leap years. */
export function dayNumber(day: Day): number {
  const year = day.month > 2 ? day.year : day.year - 1;
  const monthsSinceMarch = (day.month + 9) % MONTHS_PER_YEAR;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    daysBeforeMonth(monthsSinceMarch) +
    day.day -
    1
  );
}

/** The day with this number: the inverse of {@link dayNumber}. */
export function dayNumbered(number: number): Day {
  // The first guess is at most one year too late: 146097 days are exactly 400 years.
  let year = Math.floor((number * 400) / 146_097) + 1;
  while (dayNumber({ year, month: 3, day: 1 }) > number) year -= 1;
  const dayOfYear = number - dayNumber({ year, month: 3, day: 1 });
  let monthsSinceMarch = 0;
  while (monthsSinceMarch < 11 && daysBeforeMonth(monthsSinceMarch + 1) <= dayOfYear) monthsSinceMarch += 1;
  const month = ((monthsSinceMarch + 2) % MONTHS_PER_YEAR) + 1;
  return { year: month > 2 ? year : year + 1, month, day: dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1 };
}

/**
 * When a turn begins. Turn 1 begins on the calendar's start at hour 0; turn 0, before the first, is given as turn 1.
 * A turn of months begins on the start's day of the month, or on the month's last day where it is shorter.
 *
 * @param turn 0..calendar.turns
 */
export function momentOfTurn(calendar: Calendar, turn: number): Moment {
  const start = startOf(calendar);
  const units = (Math.max(turn, 1) - 1) * calendar.turn.count;
  switch (calendar.turn.unit) {
    case 'hour': {
      const days = Math.floor(units / HOURS_PER_DAY);
      return { date: isoDate(dayNumbered(dayNumber(start) + days)), hour: units - days * HOURS_PER_DAY };
    }
    case 'day':
      return { date: isoDate(dayNumbered(dayNumber(start) + units)), hour: 0 };
    case 'week':
      return { date: isoDate(dayNumbered(dayNumber(start) + units * DAYS_PER_WEEK)), hour: 0 };
    case 'month':
      return { date: isoDate(monthsLater(start, units)), hour: 0 };
  }
}

/** The month, 1..12, in which a turn begins. */
export function monthOfTurn(calendar: Calendar, turn: number): number {
  return Number(momentOfTurn(calendar, turn).date.slice(5, 7));
}

/**
 * Whether a turn is the first that begins in its month: the first turn, and each whose month is not the turn's before.
 * On these turns run the rules of modules that step every month.
 */
export function beginsMonth(calendar: Calendar, turn: number): boolean {
  if (turn <= 1) return turn === 1;
  return momentOfTurn(calendar, turn).date.slice(0, 7) !== momentOfTurn(calendar, turn - 1).date.slice(0, 7);
}

/**
 * The turn that contains the first hour of a day, and whether that turn begins with it. Below 1 or above
 * calendar.turns when the day lies outside the scenario; undefined when the text is no date.
 */
export function turnOfDate(
  calendar: Calendar,
  date: string,
): { readonly turn: number; readonly boundary: boolean } | undefined {
  const day = dayOf(date);
  if (day === undefined) return undefined;
  const start = startOf(calendar);
  const days = dayNumber(day) - dayNumber(start);
  const { count, unit } = calendar.turn;
  if (unit === 'month') {
    let months = (day.year - start.year) * MONTHS_PER_YEAR + day.month - start.month;
    if (dayNumber(monthsLater(start, months)) > dayNumber(day)) months -= 1;
    const turns = Math.floor(months / count);
    return { turn: turns + 1, boundary: dayNumber(monthsLater(start, turns * count)) === dayNumber(day) };
  }
  const hours = days * HOURS_PER_DAY;
  const length = count * (unit === 'hour' ? 1 : unit === 'day' ? HOURS_PER_DAY : HOURS_PER_DAY * DAYS_PER_WEEK);
  const turns = Math.floor(hours / length);
  return { turn: turns + 1, boundary: turns * length === hours };
}

function startOf(calendar: Calendar): Day {
  const day = dayOf(calendar.start);
  if (day === undefined)
    throw new RangeError(`expected a calendar that starts on an ISO date, found ${calendar.start}`);
  return day;
}

function monthsLater(day: Day, months: number): Day {
  const total = day.year * MONTHS_PER_YEAR + day.month - 1 + months;
  const year = Math.floor(total / MONTHS_PER_YEAR);
  const month = total - year * MONTHS_PER_YEAR + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from the first of March to the first of the month that many months later, 0..11: 0, 31, 61, 92, ... */
function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
