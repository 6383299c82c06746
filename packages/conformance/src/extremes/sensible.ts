import type { Kernel } from '@sandtable/kernel';
import { runKey, studyKeyFromSeed } from '@sandtable/random';
import {
  environmentOf,
  type Interval,
  intervalOf,
  type Layout,
  layoutOf,
  type Metric,
  type Scenario,
} from '@sandtable/scenario';
import type { Extreme } from './extreme.ts';

/** Says what is wrong with runs from an extreme, and which sides gave orders; made once for each scenario. */
export type Judge = (extreme: Extreme, runs: number) => Judged;

export type Judged = { readonly problems: readonly string[]; readonly idle: readonly string[] };

/**
 * Judges extremes of a scenario: nothing fails in them, every game comes to an ending that the scenario declares, and
 * nothing in the world and no metric leaves its bounds. A side is idle if it has orders and gives none in any run.
 */
export function judgeOf(scenario: Scenario, kernel: Kernel): Judge {
  const layout = layoutOf(scenario);
  const key = studyKeyFromSeed('extremes');
  const metrics = metricBounds(scenario);
  const uses = usesBySide(scenario, layout);
  return (extreme, runs) => {
    const { name, opening } = extreme;
    const active = new Set<string>();
    const problems = new Set<string>();
    try {
      const prepared = kernel.prepare(opening);
      for (let run = 0; run < runs; run += 1) {
        let last = new Int32Array();
        const { ending, turns, totals } = kernel.run(prepared, runKey(key, run), {
          closed: (_, world) => {
            last = world.slice();
          },
        });
        if (!(ending >= 1 && ending <= scenario.endings.length)) problems.add(`ends by itself after ${turns} turns`);
        for (const problem of [...outside(layout, last), ...beyond(metrics, totals, turns)]) problems.add(problem);
        for (const [side, places] of uses) if (places.some((place) => (last[place] ?? 0) > 0)) active.add(side);
      }
    } catch (error) {
      problems.add(error instanceof Error ? error.message : String(error));
    }
    return {
      problems: [...problems].map((problem) => `${name}: ${problem}`),
      idle: [...uses.keys()].filter((side) => !active.has(side)),
    };
  };
}

function outside({ slots }: Layout, world: Int32Array): string[] {
  return slots.flatMap(({ id, min, max }, index) => {
    const value = world[index] ?? Number.NaN;
    return value >= min && value <= max ? [] : [`${id} is ${value}, outside ${min}..${max}`];
  });
}

/** Where the world counts the orders of each side that has policies for them. */
function usesBySide({ sides, seats }: Scenario, { slots }: Layout): ReadonlyMap<string, readonly number[]> {
  const sideOf = new Map(seats.flatMap(({ id, side, policy }) => (policy === undefined ? [] : [[id, side] as const])));
  const own = sides.map(({ id }) => {
    const places = slots.flatMap(({ role }, index) =>
      role.is === 'uses' && sideOf.get(role.seat) === id ? [index] : [],
    );
    return [id, places] as const;
  });
  return new Map(own.filter(([, places]) => places.length > 0));
}

type MetricBound = { readonly id: string; readonly boundsAt: (turns: number) => Interval };

/** What each metric can come to: from the bounds of what it is of, and how it is taken together. */
function metricBounds(scenario: Scenario): MetricBound[] {
  const environment = environmentOf(scenario);
  return scenario.metrics.map((metric) => {
    const of = intervalOf(metric.of, environment);
    if ('problem' in of) throw new Error(`assertion: ${metric.id} has no bounds: ${of.problem}`);
    return { id: metric.id, boundsAt: (turns) => boundsOf(metric, of, turns) };
  });
}

/** Of the total that a run gives, which for an average is the sum. */
function boundsOf({ aggregate }: Metric, { min, max }: Interval, turns: number): Interval {
  switch (aggregate) {
    case 'count':
    case 'longest':
    case 'first':
      return { min: 0, max: turns };
    case 'average':
    case 'total':
      return { min: min * turns, max: max * turns };
    default:
      return { min, max };
  }
}

function beyond(metrics: readonly MetricBound[], totals: readonly number[], turns: number): string[] {
  return metrics.flatMap(({ id, boundsAt }, index) => {
    const { min, max } = boundsAt(turns);
    const total = totals[index] ?? Number.NaN;
    return total >= min && total <= max ? [] : [`${id} is ${total}, outside ${min}..${max}`];
  });
}
