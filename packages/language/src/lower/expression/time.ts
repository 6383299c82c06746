import { type Calendar, constantOf, type Duration, type Expression, turnId } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { type DurationUnit, hoursPerUnit, TURNS_MOST, turnsPerUnit, turnsRoundedFrom } from '../calendar/duration.ts';
import { firstTurnsOf } from '../calendar/steps.ts';
import { elementsOf, type Instance } from '../names/instance.ts';
import { holdsMistake, NUMBER, number } from '../typing/expression-type.ts';
import { lowerAs } from './expression.ts';
import { type Scope, withoutDraws } from './scope.ts';

const UNITS: Readonly<Record<ast.TimeUnit, DurationUnit>> = {
  turn: 'turn',
  turns: 'turn',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
};

export function durationUnit(unit: ast.TimeUnit): DurationUnit {
  return UNITS[unit];
}

/** How often a file's rules run, if it says so. */
export function paceOf(instance: Instance): Calendar['turn']['unit'] | undefined {
  const pace = elementsOf(instance).find(ast.isPace);
  const unit = pace && durationUnit(pace.unit);
  return unit === 'turn' ? undefined : unit;
}

/** `after 8 months`, `wait 2 turns`: a fixed number of turns, rounded, at least one. */
export function lowerTurns(scope: Scope, node: ast.Duration): number {
  const amount = lowerAs(withoutDraws(scope), node.amount, NUMBER);
  if (holdsMistake(amount)) return 1;
  const count = constantOf(amount);
  if (count === undefined) {
    const message = 'How long is a fixed number here: it cannot depend on the world.';
    scope.lowering.report.error('not-constant', node, message);
    return 1;
  }
  if (count < 1) {
    scope.lowering.report.error('out-of-range', node, 'A length of time is at least 1.');
    return 1;
  }
  const turns = turnsRoundedFrom(scope.lowering.calendar.turn, count, durationUnit(node.unit));
  if (turns <= TURNS_MOST) return turns;
  const message = `This is ${turns} turns; a game has at most ${TURNS_MOST}.`;
  scope.lowering.report.error('out-of-range', node, message);
  return TURNS_MOST;
}

/** `takes latency hours`: the hours, and the whole turns in them. */
export function lowerDuration(scope: Scope, node: ast.Duration | undefined): Duration {
  if (node === undefined) return { hours: number(0), turns: number(0) };
  const unit = durationUnit(node.unit);
  const { turn } = scope.lowering.calendar;
  // Lowered twice, so that the two are two trees and each part has one place.
  const amount = (): Expression => lowerAs(withoutDraws(scope), node.amount, NUMBER);
  return { hours: scaled(amount(), hoursPerUnit(turn, unit)), turns: scaled(amount(), turnsPerUnit(turn, unit)) };
}

function scaled(of: Expression, by: { readonly numerator: number; readonly denominator: number }): Expression {
  if (of.op === 'number') return number(Math.floor((of.value * by.numerator) / by.denominator));
  const times: Expression = by.numerator === 1 ? of : { op: 'multiply', left: of, right: number(by.numerator) };
  return by.denominator === 1 ? times : { op: 'divide', left: times, right: number(by.denominator) };
}

/** Yes on the turns on which the file's rules run; undefined where that is every turn. */
export function paceCondition(scope: Scope): Expression | undefined {
  const { calendar } = scope.lowering;
  const pace = paceOf(scope.instance);
  if (pace === undefined) return undefined;
  const values = firstTurnsOf(calendar, pace);
  if (values.every((value) => value === 1)) return undefined;
  return { op: 'listed', values, from: 1, index: { op: 'variable', id: turnId } };
}
