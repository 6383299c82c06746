import { beginsMonth, type Calendar, dayNumber, dayOf, momentOfTurn, monthOfTurn } from '@sandtable/scenario';

type TimeUnit = Calendar['turn']['unit'];

/** The month (1..12) in which each turn begins, turn 1 first. */
export function monthsOfTurns(calendar: Calendar): number[] {
  return turnsOf(calendar).map((turn) => monthOfTurn(calendar, turn));
}

/**
 * For each turn, 1 where it is the first that begins in its hour, day, week (counted from the start) or calendar month,
 * else 0: the turns on which the rules of a module that `steps every …` run.
 */
export function firstTurnsOf(calendar: Calendar, every: TimeUnit): number[] {
  if (every === 'month') return turnsOf(calendar).map((turn) => (beginsMonth(calendar, turn) ? 1 : 0));
  const periods = turnsOf(calendar).map((turn) => Math.floor(hoursFromStart(calendar, turn) / HOURS[every]));
  return periods.map((period, index) => (index === 0 || period !== periods[index - 1] ? 1 : 0));
}

const HOURS = { hour: 1, day: 24, week: 168 } as const;

function hoursFromStart(calendar: Calendar, turn: number): number {
  const { date, hour } = momentOfTurn(calendar, turn);
  return (numberOfDate(date) - numberOfDate(calendar.start)) * 24 + hour;
}

function numberOfDate(date: string): number {
  const day = dayOf(date);
  if (day === undefined) throw new Error(`assertion: a calendar holds days that exist, found ${date}`);
  return dayNumber(day);
}

function turnsOf(calendar: Calendar): number[] {
  return Array.from({ length: calendar.turns }, (_, index) => index + 1);
}
