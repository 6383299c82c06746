import type { Opening } from '@sandtable/kernel';
import {
  clamp,
  digestText,
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
import { digestAt, type Outcomes } from '../run/outcomes.ts';
import { metricSample } from './figure-sample.ts';

/** A column of the results: what it is called, how it is stored, and its values for the rows of a part. */
export type ResultColumn = {
  readonly name: string;
  readonly type: 'INT32' | 'DOUBLE' | 'BOOLEAN' | 'STRING';
  /** Whether a run that failed has none. */
  readonly ofOutcome: boolean;
  readonly valuesIn: (part: ReadPart) => ColumnValues;
};

export type ColumnValues = Int32Array | readonly (string | number | boolean | null)[];

/** Outcomes with what decided them. */
export type ReadPart = {
  readonly outcomes: Outcomes;
  /** For each row its point, and its number among the runs of that point. */
  readonly points: Int32Array;
  readonly replications: Int32Array;
  readonly openingOf: (point: number) => Opening;
};

/** Reads a part of a study back into its rows. */
export function readPart({ space, schedule }: StudyLayout, outcomes: Outcomes): ReadPart {
  const { rows, firstRow } = outcomes;
  const [points, replications] = [new Int32Array(rows), new Int32Array(rows)];
  const openings = new Map<number, Opening>();
  for (let index = 0; index < rows; index += 1) {
    const { point, run } = placeOfRow(schedule, firstRow + index);
    points[index] = point;
    replications[index] = run;
    if (!openings.has(point)) openings.set(point, space.opening(point));
  }
  return { outcomes, points, replications, openingOf: (point) => openings.get(point) ?? space.opening(point) };
}

/**
 * The columns of a study's results: which run it is, all parameters, the policies and starts that differ between points,
 * how it ended, what was measured and asked, the digest. Percentages are in percent; an enumeration's values are names.
 */
export function resultColumns(scenario: Scenario, { space, conditions }: StudyLayout): readonly ResultColumn[] {
  return [
    column('run', 'INT32', ({ outcomes }) =>
      Int32Array.from({ length: outcomes.rows }, (_, at) => outcomes.firstRow + at),
    ),
    column('point', 'INT32', ({ points }) => points),
    column('replication', 'INT32', ({ replications }) => replications),
    ...scenario.parameters.map((parameter) => parameterColumn(scenario, parameter)),
    ...space.factors.flatMap((factor) => factorColumns(scenario, factor)),
    outcomeColumn('ending', 'STRING', ({ outcomes }, at) => endingName(scenario, outcomes.endings[at] ?? 0)),
    outcomeColumn('turns', 'INT32', ({ outcomes }, at) => outcomes.turns[at] ?? 0),
    ...scenario.metrics.map((metric) => metricColumn(scenario, metric)),
    ...conditions.map((_, index) =>
      outcomeColumn(`asked_${index + 1}`, 'BOOLEAN', ({ outcomes }, at) => outcomes.asked[index]?.[at] === 1),
    ),
    outcomeColumn('digest', 'STRING', ({ outcomes }, at) => digestText(digestAt(outcomes, at))),
    column('failure', 'STRING', ({ outcomes }) => {
      const reasons = new Map(outcomes.failures.map(({ row, reason }) => [row - outcomes.firstRow, reason]));
      return Array.from({ length: outcomes.rows }, (_, at) => reasons.get(at) ?? null);
    }),
  ];
}

/** The name of an ending by its number in the world. */
export function endingName({ endings }: Scenario, number: number): string {
  return endings[number - 1]?.id ?? 'time';
}

function column(name: string, type: ResultColumn['type'], valuesIn: ResultColumn['valuesIn']): ResultColumn {
  return { name, type, ofOutcome: name === 'failure', valuesIn };
}

/** A column in which a run that failed has nothing. */
function outcomeColumn(
  name: string,
  type: ResultColumn['type'],
  valueAt: (part: ReadPart, at: number) => string | number | boolean,
): ResultColumn {
  const valuesIn = (part: ReadPart): ColumnValues => {
    const { endings, rows } = part.outcomes;
    return Array.from({ length: rows }, (_, at) => (endings[at] === 0 ? null : valueAt(part, at)));
  };
  return { name, type, ofOutcome: true, valuesIn };
}

/** A column whose value is the same for all runs of a point. */
function pointColumn<Value extends string | number>(
  name: string,
  type: ResultColumn['type'],
  valueAt: (opening: Opening) => Value,
): ResultColumn {
  return column(name, type, ({ outcomes: { rows }, points, openingOf }) => {
    const values: Value[] = [];
    for (let at = 0; at < rows; at += 1) {
      const before = values[at - 1];
      values.push(before !== undefined && points[at] === points[at - 1] ? before : valueAt(openingOf(points[at] ?? 0)));
    }
    return values;
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
  return outcomeColumn(metric.id, isWhole ? 'INT32' : 'DOUBLE', ({ outcomes }, at) => {
    const value = sample(outcomes, at);
    return isPercentage ? value / 100 : value;
  });
}
