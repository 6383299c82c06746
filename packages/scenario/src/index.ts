export type { Action, Choice, Duration, Limits, Requirement } from './action.ts';
export type { Band, Visibility } from './audience.ts';
export {
  beginsMonth,
  type Day,
  dayNumber,
  dayNumbered,
  dayOf,
  isoDate,
  type Moment,
  momentOfTurn,
  monthOfTurn,
  turnOfDate,
} from './calendar.ts';
export type { Effect, Target } from './effect.ts';
export type { Ending, Metric } from './ending.ts';
export type { Chance, ColumnPick, Dice, Draw, Expression, TableRoll } from './expression.ts';
export type { Machine, State, Transition } from './machine.ts';
export type { Answer, Policy, Preference } from './policy.ts';
export type { Figure, OrderText, Script, Study, Test, TestStep, Variation } from './question.ts';
export type { Inject, Rule, Signal } from './rule.ts';
export type { Calendar, Initiative, Scenario, Seat, Side } from './scenario.ts';
export type { Presentation, Text, TextPiece } from './text.ts';
export type { Enumeration, Force, Grounds, Parameter, Place, Range, Source, Table, Value, Variable } from './world.ts';
