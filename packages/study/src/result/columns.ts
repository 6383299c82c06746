import type { Opening } from '@sandtable/kernel';
import {
  clamp,
  evaluate,
  figureKind,
  type Metric,
  type Parameter,
  parametersOf,
  type Scenario,
} from '@sandtable/scenario';
import { fail } from '../assert.ts';
import type { Factor } from '../plan/factor.ts';
import { placeOfRow } from '../plan/schedule.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { Outcomes } from '../run/outcomes.ts';
import { digestLetters } from './digest-letters.ts';
import { metricSample } from './figure-sample.ts';

/** A column of the results: what it is called, how it is stored, and how its values are read from a part. */
export type ResultColumn = {
  readonly name: string;
  readonly type: 'INT32' | 'DOUBLE' | 'BOOLEAN' | 'STRING';
  /** Whether a run that failed has none; it is not asked for then. */
  readonly ofOutcome: boolean;
  /** Gives for a part its value in each row. */
  readonly read: (part: ReadPart) => (at: number) => ColumnValue;
};

/** A text may be given as its bytes in UTF-8. */
export type ColumnValue = string | Uint8Array | number | boolean | null;

/** Outcomes with what decided them. */
export type ReadPart = {
  readonly outcomes: Outcomes;
  /** For each row its point, and its number among the runs of that point. */
  readonly points: Int32Array;
  readonly replications: Int32Array;
  /** Which run of the seed's it is: `sandtable run --seed … --run …` has the same dice. */
  readonly dice: Int32Array;
  /** The openings of the points that occur, and for each row which of them is its own. */
  readonly openings: readonly Opening[];
  readonly openingOf: Int32Array;
};

/** Reads a part of a study back into its rows. */
export function readPart({ space, schedule }: StudyLayout, outcomes: Outcomes): ReadPart {
  const { rows, firstRow } = outcomes;
  const newColumn = (): Int32Array => new Int32Array(rows);
  const [points, replications, dice, openingOf] = [newColumn(), newColumn(), newColumn(), newColumn()];
  const places = new Map<number, number>();
  const openings: Opening[] = [];
  for (let index = 0; index < rows; index += 1) {
    const { point, run } = placeOfRow(schedule, firstRow + index);
    points[index] = point;
    replications[index] = run;
    dice[index] = space.diceOf(point, run);
    const place = places.get(point) ?? openings.push(space.opening(point)) - 1;
    places.set(point, place);
    openingOf[index] = place;
  }
  return { outcomes, points, replications, dice, openings, openingOf };
}

/**
 * The columns of a study's results: which run it is, all parameters, the policies and starts that differ between points,
 * how it ended, what was measured and asked, the digest. Percentages are in percent; an enumeration's values are names.
 */
export function resultColumns(scenario: Scenario, { space, conditions }: StudyLayout): readonly ResultColumn[] {
  return [
    column(
      'run',
      'INT32',
      ({ outcomes }) =>
        (at) =>
          outcomes.firstRow + at,
    ),
    column('point', 'INT32', readNumbers('points')),
    column('replication', 'INT32', readNumbers('replications')),
    column('dice', 'INT32', readNumbers('dice')),
    ...scenario.parameters.map((parameter) => parameterColumn(scenario, parameter)),
    ...space.factors.flatMap((factor) => factorColumns(scenario, factor)),
    outcomeColumn('ending', 'STRING', (outcomes) => (at) => endingName(scenario, outcomes.endings[at] ?? 0)),
    outcomeColumn(
      'turns',
      'INT32',
      ({ turns }) =>
        (at) =>
          turns[at] ?? 0,
    ),
    ...scenario.metrics.map((metric) => metricColumn(scenario, metric)),
    ...conditions.map((_, index) =>
      outcomeColumn(
        `asked_${index + 1}`,
        'BOOLEAN',
        ({ asked }) =>
          (at) =>
            asked[index]?.[at] === 1,
      ),
    ),
    outcomeColumn('digest', 'STRING', ({ digests }) => digestLetters(digests)),
    { name: 'failure', type: 'STRING', ofOutcome: false, read: readFailures },
  ];
}

function readFailures({ outcomes: { failures, firstRow } }: ReadPart): (at: number) => string | null {
  const reasons = new Map(failures.map(({ row, reason }) => [row - firstRow, reason]));
  return (at) => reasons.get(at) ?? null;
}

/** The name of an ending by its number in the world. */
export function endingName({ endings }: Scenario, number: number): string {
  return endings[number - 1]?.id ?? 'time';
}

function readNumbers(name: 'points' | 'replications' | 'dice'): ResultColumn['read'] {
  return (part) => (at) => part[name][at] ?? 0;
}

function column(name: string, type: ResultColumn['type'], read: ResultColumn['read']): ResultColumn {
  return { name, type, ofOutcome: false, read };
}

/** A column in which a run that failed has nothing. */
function outcomeColumn(
  name: string,
  type: ResultColumn['type'],
  read: (outcomes: Outcomes) => (at: number) => ColumnValue,
): ResultColumn {
  return { name, type, ofOutcome: true, read: ({ outcomes }) => read(outcomes) };
}

/** A column whose value is the same for all runs of a point. */
function pointColumn(
  name: string,
  type: ResultColumn['type'],
  valueAt: (opening: Opening) => string | number,
): ResultColumn {
  return column(name, type, ({ openings, openingOf }) => {
    const values = openings.map(valueAt);
    return (at) => values[openingOf[at] ?? 0] ?? null;
  });
}

function parameterColumn({ enumerations }: Scenario, parameter: Parameter): ResultColumn {
  const { id, kind, default: usual } = parameter;
  const valueAt = ({ parameters = {} }: Opening): number => parameters[id] ?? usual;
  if (kind === 'number') return pointColumn(id, 'INT32', valueAt);
  if (kind === 'percentage') return pointColumn(id, 'DOUBLE', (opening) => valueAt(opening) / 100);
  const literals = enumerations.find((each) => each.id === kind.enumeration)?.literals ?? [];
  return pointColumn(id, 'STRING', (opening) => literals[valueAt(opening)]?.id ?? '');
}

/** Parameters have their columns already. */
function factorColumns(scenario: Scenario, factor: Factor): ResultColumn[] {
  switch (factor.kind) {
    case 'parameter':
      return [];
    case 'policy':
      return factor.seats.map((seat) =>
        pointColumn(`policy.${seat}`, 'STRING', ({ policies }) => policies[seat] ?? 'nobody'),
      );
    case 'start':
      return [startColumn(scenario, factor.variable)];
  }
}

/** What a variable starts at, also where a point leaves it as the scenario says. */
function startColumn(scenario: Scenario, id: string): ResultColumn {
  const variable = scenario.variables.find((each) => each.id === id) ?? fail('a variable of the scenario', id);
  const { start, min, max, kind } = variable;
  const valueAt = ({ starts = {}, parameters = {} }: Opening): number =>
    starts[id] ?? clamp(evaluate(start, parametersOf(scenario, new Map(Object.entries(parameters)))), min, max);
  const name = `start.${id}`;
  if (kind.is === 'track' && kind.percentage) return pointColumn(name, 'DOUBLE', (opening) => valueAt(opening) / 100);
  if (kind.is !== 'status') return pointColumn(name, 'INT32', valueAt);
  const literals = scenario.enumerations.find((each) => each.id === kind.enumeration)?.literals ?? [];
  return pointColumn(name, 'STRING', (opening) => literals[valueAt(opening)]?.id ?? '');
}

function metricColumn(scenario: Scenario, metric: Metric): ResultColumn {
  const sample = metricSample(scenario, metric.id);
  const isPercentage = figureKind(metric) === 'percentage';
  const isWhole = !isPercentage && metric.aggregate !== 'average' && metric.aggregate !== 'total';
  const scale = isPercentage ? 100 : 1;
  return outcomeColumn(metric.id, isWhole ? 'INT32' : 'DOUBLE', (outcomes) => (at) => sample(outcomes, at) / scale);
}
