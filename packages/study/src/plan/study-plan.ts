import type { Asked, Sample as MadeSample, Study, Text, Until } from '@sandtable/scenario';
import type { Factor } from './factor.ts';

/** A study as it is run: plain JSON, and with the scenario all that its results depend on. */
export type StudyPlan = {
  readonly title: Text;
  readonly question?: Text;
  /** Text from which all dice follow. */
  readonly seed: string;
  /** What holds in every run, other than the scenario's own defaults. */
  readonly fixed: Fixed;
  /** What somebody can choose. Every combination of options meets the same samples and the same dice. */
  readonly compare: readonly Factor[];
  /** What nobody chooses. */
  readonly vary: readonly Factor[];
  readonly sample: Sample;
  /** Runs at each point, 1..RUNS_MOST; with `until` those after which it is first judged. */
  readonly runs: number;
  /** Go on, doubling, until every share asked is known well enough at every point. */
  readonly until?: Until;
  readonly ask: readonly Asked[];
  readonly expect: readonly Expectation[];
};

export type Fixed = {
  readonly parameters: { readonly [parameter: string]: number };
  /** Null for a seat that nobody plays. Others are played by their own policy. */
  readonly policies: { readonly [seat: string]: string | null };
  readonly starts: { readonly [variable: string]: number };
};

/** A sample as a study block has it, or points that somebody wrote down. */
export type Sample = MadeSample | ListedSample;

export type { MadeSample };

/** For each point the value of each factor of `vary` (of a policy its index); null: as usual. */
export type ListedSample = { readonly design: 'list'; readonly points: readonly (readonly (number | null)[])[] };

export type Expectation = Study['expect'][number];

/** Nothing is fixed, and nothing differs. */
export const NOTHING_FIXED: Fixed = { parameters: {}, policies: {}, starts: {} };

/** The most runs at a point, and the most rows of a study. */
export const RUNS_MOST = 1_000_000_000;
export const ROWS_MOST = 1_000_000_000;
