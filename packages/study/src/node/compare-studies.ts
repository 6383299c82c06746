import { squareRoot } from '@sandtable/engine';
import { figureKind, WHOLE } from '@sandtable/scenario';
import type { Estimate, Known } from '../answer/answer.ts';
import { meanEstimate } from '../answer/estimate.ts';
import { layOutStudy, type StudyLayout } from '../plan/study-layout.ts';
import { addSample, momentsAt, newMoments } from '../result/moments.ts';
import { type RunRow, readRuns } from './read-runs.ts';
import { readAnswer, type StudyFolder } from './study-folder.ts';

/** A figure of one option in both studies. */
export type FigureComparison = {
  readonly figure: string;
  readonly as: 'number' | 'percentage';
  readonly option: string;
  readonly first: Estimate;
  readonly second: Estimate;
  /** The second less the first. */
  readonly difference: Known;
};

export type StudyComparison = {
  /** Whether the runs were held against each other one by one, under the same dice. */
  readonly paired: boolean;
  readonly figures: readonly FigureComparison[];
  /** What both cannot be held against each other in: figures or options that only one of them has. */
  readonly leftOut: readonly string[];
};

/**
 * Holds two finished studies against each other: figures of the same words, in options of the same name. Where both have
 * the same seed and the same number of points and runs, run by run.
 *
 * @throws StudyTrouble where one is not finished
 */
export async function compareStudyFolders(first: StudyFolder, second: StudyFolder): Promise<StudyComparison> {
  const [one, other] = [readAnswer(first), readAnswer(second)];
  const layouts = [first, second].map(({ scenario, plan }) => layOutStudy(scenario, plan)) as [
    StudyLayout,
    StudyLayout,
  ];
  const isPaired =
    one.seed === other.seed &&
    one.size.runs === other.size.runs &&
    one.size.options === other.size.options &&
    one.size.samples === other.size.samples;
  const pairs = isPaired ? await pairedMoments(first, second, layouts) : undefined;
  const figures: FigureComparison[] = [];
  const leftOut: string[] = [];
  for (const [figure, { text, as, kind }] of one.figures.entries()) {
    const place = other.figures.findIndex((each) => each.text === text);
    if (place < 0) leftOut.push(text);
    for (const [option, { name, figures: own }] of place < 0 ? [] : one.options.entries()) {
      const there = other.options.findIndex((each) => each.name === name);
      const [left, right] = [own[figure]?.estimate, other.options[there]?.figures[place]?.estimate];
      if (!left || !right) {
        leftOut.push(`${text}, ${name}`);
        continue;
      }
      const moments = kind === 'quantile' || there !== option ? undefined : pairs?.get(text)?.(option);
      const difference = moments ? meanEstimate(moments) : apart(left, right);
      const { value, low, high } = difference;
      figures.push({ figure: text, as, option: name, first: left, second: right, difference: { value, low, high } });
    }
  }
  return { paired: isPaired, figures, leftOut };
}

/** Two estimates that know nothing of each other: their distances from their bounds add up as squares do. */
function apart(first: Known, second: Known): Known {
  const value = second.value - first.value;
  const down = squareRoot(squared(second.value - second.low) + squared(first.high - first.value));
  const up = squareRoot(squared(second.high - second.value) + squared(first.value - first.low));
  return { value, low: value - down, high: value + up };
}

type Pairing = (option: number) => ReturnType<typeof momentsAt>;

/** By how much the second study has more of each figure, run by run; runs that failed in either are left out. */
async function pairedMoments(
  first: StudyFolder,
  second: StudyFolder,
  [one, other]: readonly [StudyLayout, StudyLayout],
): Promise<ReadonlyMap<string, Pairing>> {
  const columns = sharedColumns(first, one, other);
  const { options } = one.space;
  const names = (of: 'first' | 'second'): string[] => ['run', ...columns.map((column) => column[of])];
  const moments = columns.map(() => newMoments(options));
  const right = readRuns(second, names('second'));
  for await (const rows of readRuns(first, names('first'))) {
    const matching: readonly RunRow[] = (await right.next()).value ?? [];
    for (const [index, row] of rows.entries()) {
      const option = Number(row.run) % options;
      for (const [place, column] of columns.entries()) {
        const [a, b] = [row[column.first], matching[index]?.[column.second]].map(asNumber);
        if (a !== undefined && b !== undefined)
          addSample(moments[place] as (typeof moments)[number], option, column.scale * (b - a));
      }
    }
  }
  return new Map(
    columns.map(({ text }, place) => [text, (option) => momentsAt(moments[place] as (typeof moments)[number], option)]),
  );
}

type SharedColumn = { readonly text: string; readonly first: string; readonly second: string; readonly scale: number };

/** The columns of the results in which both have a figure; results have percentages in percent. */
function sharedColumns({ scenario }: StudyFolder, one: StudyLayout, other: StudyLayout): SharedColumn[] {
  return one.asked.flatMap(({ figure, text }): SharedColumn[] => {
    if (figure.kind === 'quantile') return [];
    const [first, second] = [columnOf(one, text), columnOf(other, text)];
    if (first === undefined || second === undefined) return [];
    const metric = figure.kind === 'mean' ? scenario.metrics.find(({ id }) => id === figure.metric) : undefined;
    const scale = figure.kind === 'share' ? WHOLE : metric && figureKind(metric) === 'percentage' ? WHOLE / 100 : 1;
    return [{ text, first, second, scale }];
  });
}

function columnOf({ asked }: StudyLayout, text: string): string | undefined {
  const place = asked.findIndex((each) => each.text === text);
  const figure = asked[place]?.figure;
  if (!figure) return undefined;
  if (figure.kind !== 'share') return figure.metric;
  return `asked_${asked.slice(0, place + 1).filter((each) => each.figure.kind === 'share').length}`;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : undefined;
}

function squared(number: number): number {
  return number * number;
}
