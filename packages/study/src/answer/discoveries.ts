import { type Scenario, WHOLE } from '@sandtable/scenario';
import type { Box } from '../discovery/box.ts';
import type { Limit } from '../discovery/limit.ts';
import { discoverBoxes, type Patience } from '../discovery/prim.ts';
import { type Factor, factorName, levelsOf } from '../plan/factor.ts';
import type { FactorValue } from '../plan/space.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import type { Counts } from '../result/tally.ts';
import type { BoxAnswer, DiscoveryAnswer } from './answer.ts';
import { valueName } from './option-name.ts';
import { pointMeans } from './point-means.ts';

/** The usual patience of the method, as in the EMA Workbench. */
const PATIENCE: Patience = { peelShare: 0.05, pasteShare: 0.05, massLeast: 0.05 };
const UNTIL = { boxesMost: 3, densityLeast: 0.5 };

/** With fewer samples a box would be drawn around accidents. */
const SAMPLES_LEAST = 50;
/** Searching more would take minutes and say the same. */
const SAMPLES_MOST = 10_000;

/** For each share and option under which conditions it comes about, where the samples lie all over what varies. */
export function discoveryAnswers(
  scenario: Scenario,
  { sample, vary }: StudyPlan,
  layout: StudyLayout,
  counts: Counts,
): DiscoveryAnswer[] {
  if (!['random', 'latin', 'sobol', 'factorial'].includes(sample.design) || vary.length === 0) return [];
  return layout.asked.flatMap(({ figure: { kind } }, figure) =>
    kind !== 'share'
      ? []
      : Array.from({ length: layout.space.options }, (_, option) =>
          discoveryIn(scenario, vary, layout, counts, figure, option),
        ).flatMap((found) => found ?? []),
  );
}

function discoveryIn(
  scenario: Scenario,
  vary: readonly Factor[],
  layout: StudyLayout,
  counts: Counts,
  figure: number,
  option: number,
): DiscoveryAnswer | undefined {
  const { space, compared } = layout;
  const means = pointMeans(layout, counts, figure, option).slice(0, SAMPLES_MOST);
  if (means.length < SAMPLES_LEAST) return undefined;
  const interest = means.map(({ mean }) => mean / WHOLE);
  const share = interest.reduce((sum, each) => sum + each, 0) / interest.length;
  if (share === 0 || share === 1) return undefined;
  const columns = vary.map((factor, place) =>
    means.map(({ point }) => placeOfValue(factor, space.valuesAt(point)[compared + place] ?? null)),
  );
  const dimensions = vary.map((factor) => {
    const levels = levelsOf(factor);
    return levels === undefined ? {} : { levels };
  });
  const { trajectories } = discoverBoxes({ dimensions, columns, interest }, PATIENCE, UNTIL);
  const boxes = trajectories.flatMap(({ boxes: all, chosen }): BoxAnswer[] => {
    const box = all[chosen];
    if (!box || box.restricted === 0 || box.density <= share) return [];
    const { coverage, density, mass } = box;
    const path = all.map((each) => ({ coverage: each.coverage, density: each.density }));
    return [{ coverage, density, mass, limits: limitsOf(scenario, vary, columns, box), path }];
  });
  return boxes.length === 0 ? undefined : { figure, option, share, samples: means.length, boxes };
}

/** A number by itself; of listed values which one it is. */
function placeOfValue(factor: Factor, value: FactorValue): number {
  if (factor.kind === 'policy' || !factor.values) return value ?? 0;
  return Math.max(factor.values.indexOf(value ?? 0), 0);
}

function limitsOf(
  scenario: Scenario,
  vary: readonly Factor[],
  columns: readonly (readonly number[])[],
  { limits, restrictions }: Box,
): BoxAnswer['limits'] {
  return vary.flatMap((factor, place) => {
    const own = restrictions.filter(({ dimension }) => dimension === place);
    const limit = limits[place];
    if (own.length === 0 || !limit) return [];
    const says = limitName(scenario, factor, limit, columns[place] ?? []);
    return { factor: factorName(factor), says, quasiP: Math.max(...own.map(({ quasiP }) => quasiP)) };
  });
}

/** From the least to the greatest sample inside; listed values by name. */
function limitName(scenario: Scenario, factor: Factor, limit: Limit, column: readonly number[]): string {
  if ('levels' in limit) {
    return limit.levels.map((level) => valueName(scenario, factor, listedValue(factor, level))).join(' or ');
  }
  const inside = column.filter((value) => value >= limit.low && value <= limit.high);
  const [least, most] = [Math.min(...column), Math.max(...column)];
  const [low, high] = [Math.min(...inside), Math.max(...inside)];
  const name = (value: number): string => valueName(scenario, factor, value);
  if (low === high) return name(low);
  if (low === least) return `at most ${name(high)}`;
  return high === most ? `at least ${name(low)}` : `${name(low)} to ${name(high)}`;
}

function listedValue(factor: Factor, level: number): number | null {
  return factor.kind === 'policy' ? level : (factor.values?.[level] ?? null);
}
