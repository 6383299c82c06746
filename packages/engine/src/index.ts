export { EngineAssertion } from './assert.ts';
export { type Begun, begin } from './begin.ts';
export type { ActionUse, Coverage, InitiativeEffect, OutcomeDifference } from './coverage/coverage.ts';
export { FINDING_CODES, type Finding, type FindingCode, findingsIn } from './coverage/finding.ts';
export { type CoverageRuns, coverageRuns, measureCoverage } from './coverage/measure.ts';
export type { Watch } from './coverage/observe.ts';
export { turnCycle } from './cycle.ts';
export { endingOf, timeEnding } from './ending.ts';
export type { Change, Event, Facilitation, Lapse, MachineEvent, OrderEvent, Telling } from './event.ts';
export type { ColumnEvidence, Evidence } from './evidence.ts';
export { sampleOf } from './expectation/figure.ts';
export { type PlayedOut, playOut, type UnattendedSetup, unattendedControl } from './expectation/play-out.ts';
export {
  type CheckResult,
  reproductionOf,
  type TestFailure,
  type TestPlace,
  type TestResult,
} from './expectation/result.ts';
export { runTest, runTests, type TestRuns, testRuns } from './expectation/run-test.ts';
export type {
  AgendaItem,
  AskItem,
  Control,
  Draft,
  EarlyAnswer,
  Game,
  Live,
  LiveEffects,
  Order,
  OrderItem,
  OrderOutcome,
  Phase,
  Samples,
} from './game.ts';
export { type InjectState, injectState, injectsOf } from './inject.ts';
export type { Deed, Destination, Input, Ruling, Setup } from './input.ts';
export type { Recording } from './journal/append.ts';
export { type Branch, branches, type ForkDice, fork, undo } from './journal/branch.ts';
export type { ClosedTurn, Entry, Fork, Header, Journal, Recorded } from './journal/entry.ts';
export { type ParsedJournal, parseJournal, type UnreadableJournal } from './journal/parse.ts';
export { openJournal, record } from './journal/record.ts';
export {
  type Difference,
  type Divergence,
  type Replay,
  type ReplayOptions,
  type ReplayStep,
  replay,
} from './journal/replay.ts';
export { textOfAppended, textOfJournal, withSeeds } from './journal/text.ts';
export { type BrokenLink, verify } from './journal/verify.ts';
export {
  type MachineConfig,
  type StateConfig,
  signalEvent,
  type TransitionConfig,
  toXState,
  turnEvent,
} from './machine/lower.ts';
export type { Message, Said, SaidValue } from './message.ts';
export { type Figure, figureOf } from './metric.ts';
export { type HaltOdds, oddsOf } from './order/halt.ts';
export { type Illegality, whyIllegal } from './order/illegal.ts';
export { knownOdds, type LegalOrder, legalOrders, type OrderCost } from './order/legal.ts';
export { type DrawOdds, oddsOfEffects, type Totals } from './order/odds.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { type Ask, openAsks } from './resolution/ask.ts';
export { type Loaded, loadGame } from './save/load.ts';
export { saveGame } from './save/save.ts';
export { sayNow } from './say.ts';
export { fixDraws } from './script.ts';
export { standingOrders } from './standing.ts';
export { type Confidence, normalReach } from './statistics/confidence.ts';
export {
  type ConfidenceInterval,
  meanInterval,
  meanOf,
  quantileInterval,
  quantileOf,
  type SampleMoments,
  studentInterval,
  wilsonInterval,
  wilsonIntervalOfReach,
} from './statistics/interval.ts';
export { quantileRanks } from './statistics/quantile-ranks.ts';
export { squareRoot } from './statistics/square-root.ts';
export { studentReach } from './statistics/student.ts';
export { type Step, step } from './step.ts';
export { ENGINE_VERSION } from './version.ts';
export type { AskHeard, AskMade } from './view/ask.ts';
export { type FigurePhrases, wordsOfFigure } from './view/figure-words.ts';
export type { OutcomeView, SeenLapse } from './view/outcome.ts';
export { paragraphsOf } from './view/paragraph.ts';
export { presentationOfVariable } from './view/presentation.ts';
export { type ScenarioWords, wordsOfChoice, wordsOfOrder, wordsOfScenario } from './view/scenario-words.ts';
export type { Sight } from './view/sight.ts';
export type { SlotView } from './view/slot.ts';
export { storyWords } from './view/story-chance.ts';
export { titlesOf } from './view/titles.ts';
export { type EndingView, type MessageView, type Seen, type SeenMachine, type View, viewOf } from './view/view.ts';
export { type WhiteCellView, whiteCellView } from './view/white-cell.ts';
export { withUnit, wordsOfPercentage, wordsOfSaid, wordsOfTitle, wordsOfValue } from './view/words.ts';
export { digestOf, type World } from './world.ts';
