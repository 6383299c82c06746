export type { Action, Choice, Duration, Limits, Requirement } from './action.ts';
export { decodeEffects, decodeInject } from './amendment.ts';
export { clamp, divideDown, fits, INTEGER_LEAST, INTEGER_MOST, modulo, shareOf, WHOLE } from './arithmetic.ts';
export { ASK_HOURS_MOST, canNeedAsk } from './ask.ts';
export { ScenarioAssertion } from './assert.ts';
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
export { canonicalJson } from './canonical.ts';
export { checkIntervals } from './check/intervals.ts';
export { checkReferences } from './check/references.ts';
export { checkScenario } from './check/scenario.ts';
export { type Child, childExpressions, walkExpressions } from './children.ts';
export { nameOfChoice } from './choice-name.ts';
export { byCodeUnit } from './code-unit.ts';
export { checkShape, type Decoded, decodeScenario, decodeScenarioText, encodeScenario } from './codec.ts';
export { COMBINATIONS_MOST, combinationOfValues, combinationsOf, valuesOfCombination } from './combination.ts';
export { type Comparison, compares } from './comparison.ts';
export { type ConstructCost, checkTurnCost, constructCosts, TURN_COST_MOST, turnCost } from './cost/turn-cost.ts';
export { type Digest, digestOf, digestText, digestWords } from './digest.ts';
export { type Edition, inEdition, openingOf } from './edition.ts';
export type { Effect, Target } from './effect.ts';
export type { Ending, Metric } from './ending.ts';
export { actionLocals, type Environment, environmentOf, withLocals } from './environment.ts';
export { constantOf, evaluate, type Parameters, parametersOf, startVector } from './evaluate.ts';
export type { Chance, ColumnPick, Dice, Draw, Expression, TableRoll } from './expression.ts';
export { figureKind } from './figure-kind.ts';
export { hashOf } from './hash.ts';
export {
  askAnswerId,
  askHoursId,
  askId,
  askLeftId,
  askOfId,
  askStageId,
  drawSite,
  endingId,
  inId,
  initiativeSite,
  injectStateId,
  marginSite,
  memberId,
  moveLeftId,
  moveLengthId,
  nowId,
  policySite,
  readyId,
  ruleReadyId,
  ruleUsesId,
  seatSite,
  sinceId,
  standingId,
  transitionSite,
  turnId,
  usesId,
} from './id.ts';
export { type IntervalProblem, intervalOf } from './interval.ts';
export type { Interval } from './interval-arithmetic.ts';
export { type ActionRole, type Layout, layoutOf, type Role, type Slot, slotOf } from './layout.ts';
export type { Machine, State, Transition } from './machine.ts';
export { FORMAT_VERSION, type Migration, migrate, migrations } from './migrate.ts';
export { didYouMean, nearestNames } from './nearest-name.ts';
export { type Block, blocksOf, expressionsOfEffect, walkEffects } from './parts/effects.ts';
export { type ExpressionPart, type Part, type Shown, shownIn, type Use } from './parts/part.ts';
export { type OwnedPart, type Owner, type OwnerKind, partsOf } from './parts/scenario.ts';
export { type Path, pathText } from './path.ts';
export { plainJson } from './plain-json.ts';
export type { Answer, Policy, Preference } from './policy.ts';
export { PROBLEMS_MOST, type Problem, problemText } from './problem.ts';
export type {
  Asked,
  Compared,
  Figure,
  OrderText,
  Sample,
  Script,
  Study,
  Test,
  TestStep,
  Until,
  Variation,
} from './question.ts';
export type { Inject, Rule, Signal } from './rule.ts';
export type { Calendar, Initiative, Scenario, Seat, Side } from './scenario.ts';
export { scenarioJsonSchema } from './schema/json-schema.ts';
export { actionsOfSeat, type SeatOrder, seatOrder, seatOrderNumber, seatOrdersOf } from './seat-order.ts';
export { checkSignals, signalCycles } from './signal-cycle.ts';
export { checkSites, type SiteUse, sitesDrawn, sitesOf } from './site.ts';
export {
  ancestorsOf,
  childStates,
  descendantsOf,
  initialStates,
  stateOf,
  withInitialDescendants,
} from './state-tree.ts';
export { columnCount, rowSpan } from './table.ts';
export type { Presentation, Text, TextPiece } from './text.ts';
export { statesEntered, statesLeft } from './transition-reach.ts';
export type { Enumeration, Force, Grounds, Parameter, Place, Range, Source, Table, Value, Variable } from './world.ts';
