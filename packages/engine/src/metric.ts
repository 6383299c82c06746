import type { Metric } from '@sandtable/scenario';
import { found } from './assert.ts';
import { contextOf } from './context.ts';
import { evaluate } from './evaluate.ts';
import type { Game, Samples } from './game.ts';
import { type Play, settingNow, update } from './play.ts';
import { recordOf } from './record.ts';

/** What a metric comes to: a whole number, or for an average a fraction (total / turns, turns at least 1). */
export type Figure = { readonly total: number; readonly turns: number };

const noSamples: Samples = {
  turns: 0,
  total: 0,
  highest: 0,
  lowest: 0,
  last: 0,
  streak: 0,
  longest: 0,
  counted: 0,
  first: 0,
};

/** Takes one sample of each metric, in order. */
export function sampleMetrics(play: Play): void {
  const context = contextOf(settingNow(play));
  const metrics = new Map(Object.entries(play.game.metrics));
  for (const { id, of } of play.plan.scenario.metrics) {
    const value = evaluate(of, context);
    metrics.set(id, sampled(metrics.get(id) ?? noSamples, value));
    play.events.push({ kind: 'sampled', metric: id, value });
  }
  update(play, { metrics: recordOf(metrics) });
}

function sampled(before: Samples, value: number): Samples {
  const turns = before.turns + 1;
  const yes = value !== 0;
  const streak = yes ? before.streak + 1 : 0;
  return {
    turns,
    total: before.total + value,
    highest: turns === 1 ? value : Math.max(before.highest, value),
    lowest: turns === 1 ? value : Math.min(before.lowest, value),
    last: value,
    streak,
    longest: Math.max(before.longest, streak),
    counted: before.counted + (yes ? 1 : 0),
    first: before.first === 0 && yes ? turns : before.first,
  };
}

/** What a metric of the game comes to so far; undefined before the first turn has closed. */
export function figureOf(game: Game, metric: string): Figure | undefined {
  const { aggregate } = found(
    'metric',
    metric,
    game.scenario.metrics.find(({ id }) => id === metric),
  );
  const samples = game.metrics[metric];
  return samples && { total: totalOf(samples, aggregate), turns: aggregate === 'average' ? samples.turns : 1 };
}

function totalOf(samples: Samples, aggregate: Metric['aggregate']): number {
  switch (aggregate) {
    case 'final':
      return samples.last;
    case 'average':
      return samples.total;
    case 'count':
      return samples.counted;
    default:
      return samples[aggregate];
  }
}
