// Studies: what is planned, played, kept and answered.

export type * from './answer/answer.ts';
export { answerOf } from './answer/answer-of.ts';
export { type Fan, type FanTurn, fansOf } from './answer/fan.ts';
export { optionName } from './answer/option-name.ts';
export { StudyAssertion } from './assert.ts';
export {
  compareStudyFolders,
  type FigureComparison,
  type StudyComparison,
} from './node/compare-studies.ts';
export { writeDurably } from './node/durable-file.ts';
export type { Hands } from './node/hands.ts';
export { mergeFolders } from './node/merge-folders.ts';
export { digestOfRun, findEnding, findExtreme, type RunRow, readRuns } from './node/read-runs.ts';
export { mergeStudy, runStudy, type StudyEnd, type StudyProgress, type StudyWork } from './node/run-study.ts';
export { type StudyCall, study } from './node/study.ts';
export {
  ANSWER_FILE,
  isFinished,
  openStudyFolder,
  RUNS_FILE,
  readAnswer,
  readStudyFolder,
  type StudyFolder,
} from './node/study-folder.ts';
export { StudyTrouble, type StudyTroubleCode } from './node/study-trouble.ts';
export { startThreads } from './node/threads.ts';
export { type Factor, factorName, levelsOf } from './plan/factor.ts';
export { basePlan, planOfBlock } from './plan/from-block.ts';
export { planProblems } from './plan/problems.ts';
export { placeOfRow, type RowPlace, rowOfPlace, type Schedule, type Shard } from './plan/schedule.ts';
export { settled } from './plan/settled.ts';
export type { Space } from './plan/space.ts';
export { layOutStudy, type StudyLayout } from './plan/study-layout.ts';
export {
  type Expectation,
  type Fixed,
  type ListedSample,
  NOTHING_FIXED,
  type Sample,
  type StudyPlan,
} from './plan/study-plan.ts';
export { type MetricReader, metricReader } from './result/figure-sample.ts';
export { rowsMostOf, setupOfRun } from './run/setup-of-run.ts';
export { askingKernel, compareRun, type Mismatch, type PlayedGame } from './verify/compare-run.ts';
export { ownPolicies, verifyRun } from './verify/verify-run.ts';
export { STUDY_VERSION } from './version.ts';

// Designs: points in the unit cube.

export { baseDesign } from './design/base.ts';
export { type Design, type Dimension, levelAt, POINTS_MOST } from './design/design.ts';
export { SOBOL_DIMENSIONS_MOST } from './design/direction-numbers.ts';
export { fullFactorial, fullFactorialPoints } from './design/full-factorial.ts';
export { latinHypercube } from './design/latin-hypercube.ts';
export { morrisDesign } from './design/morris.ts';
export { oneAtATime } from './design/one-at-a-time.ts';
export { randomDesign } from './design/random.ts';
export { saltelliDesign } from './design/saltelli.ts';
export { SCREENING_DIMENSIONS_MOST, screeningDesign } from './design/screening.ts';
export { sobolDesign } from './design/sobol.ts';

// Distributions: from coordinates to the numbers of parameters.

export { normalQuantile } from './distribution/normal.ts';
export { parameterQuantile } from './distribution/parameter-quantile.ts';

// Statistics: how surely anything is known. More of them are in @sandtable/engine.

export { type Bootstrap, bootstrapIntervals } from './statistics/bootstrap.ts';
export { convergenceOf, type Milestone } from './statistics/convergence.ts';
export {
  type Histogram,
  type HistogramCounting,
  histogramQuantile,
  histogramQuantileInterval,
  makeHistogramCounting,
} from './statistics/histogram.ts';
export {
  addSums,
  type IntegerSumming,
  type IntegerSums,
  makeIntegerSumming,
  momentsOfSums,
} from './statistics/integer-sums.ts';
export {
  countPairs,
  type PairedCounts,
  type PairedDifference,
  pairedDifference,
  pairedShareDifference,
} from './statistics/paired.ts';
export { type Look, lookAt, looksOf, type StoppingRule, stoppingReach } from './statistics/stopping.ts';

// Sensitivity: what matters.

export { type ElementaryEffect, type ElementaryEffects, elementaryEffects } from './sensitivity/elementary-effects.ts';
export { type MainEffect, type MainEffects, mainEffects } from './sensitivity/main-effects.ts';
export { type Excursion, type Score, scorecard } from './sensitivity/scorecard.ts';
export { type Tornado, type TornadoBar, tornado } from './sensitivity/tornado.ts';
export { type VarianceIndex, type VarianceIndices, varianceIndices } from './sensitivity/variance-indices.ts';

// Discovery: where in the cube what is sought lies.

export { type Box, measureBox, type Restriction } from './discovery/box.ts';
export type { Limit, Side } from './discovery/limit.ts';
export { balancedBox, type Discovery, discoverBoxes, type Patience, type Trajectory } from './discovery/prim.ts';
export type { ScoredPoints } from './discovery/scored-points.ts';
