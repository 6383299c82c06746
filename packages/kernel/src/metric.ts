import type { Metric } from '@sandtable/scenario';
import type { Build } from './build.ts';
import { expression } from './expression.ts';
import { plainScope, type Scope } from './scope.ts';
import type { SampleField } from './state.ts';
import * as c from './wasm/code.ts';
import type { Frame } from './wasm/module.ts';

/** Where the samples of a metric stand, each a 64-bit integer. */
export type Samples = { readonly metric: Metric; readonly at: Readonly<Record<SampleField, number>> };

/** What aggregates are computed from; see the engine's samples. */
export const SAMPLE_FIELDS = [
  'turns',
  'total',
  'highest',
  'lowest',
  'last',
  'streak',
  'longest',
  'counted',
  'first',
] as const satisfies readonly SampleField[];

const LONG = 8;

export function layOutSamples({ scenario, memory }: Build): Samples[] {
  return scenario.metrics.map((metric) => {
    const first = memory.doubleWords(SAMPLE_FIELDS.length);
    const at = Object.fromEntries(SAMPLE_FIELDS.map((field, index) => [field, first + index * LONG]));
    return { metric, at: at as Samples['at'] };
  });
}

/** Takes one sample of each metric, in order. */
export function sampleMetrics(build: Build, frame: Frame, samples: readonly Samples[]): c.Code {
  const scope = plainScope(frame);
  return samples.map((each) => sample(build, scope, each));
}

/** Of the samples only those that the metric's aggregate is computed from are kept up. */
function sample(build: Build, scope: Scope, { metric, at }: Samples): c.Code {
  const value = scope.frame.newLocal();
  const low = (field: SampleField): c.Code => c.load(at[field]);
  // All but totals fit 32 bits; their high words are the sign, which `put` writes.
  const put = (field: SampleField, number: c.Code): c.Code => c.i64.store(at[field], c.i64.ofSigned(number));
  const set = c.set(value, expression(build, scope, metric.of));
  const isYes = c.unequal(c.get(value), c.number(0));
  const countUp = (field: SampleField): c.Code => put(field, c.add(low(field), c.number(1)));
  const extreme = (field: 'highest' | 'lowest', passes: c.Code): c.Code => [
    [set, countUp('turns')],
    c.when(c.bitOr(c.equal(low('turns'), c.number(1)), passes), put(field, c.get(value))),
  ];
  switch (metric.aggregate) {
    case 'final':
      return [set, put('last', c.get(value))];
    case 'total':
    case 'average':
      return [set, c.i64.store(at.total, c.i64.add(c.i64.load(at.total), c.i64.ofSigned(c.get(value))))];
    case 'highest':
      return extreme('highest', c.greater(c.get(value), low('highest')));
    case 'lowest':
      return extreme('lowest', c.less(c.get(value), low('lowest')));
    case 'count':
      return [set, c.when(isYes, countUp('counted'))];
    case 'first':
      return [[set, countUp('turns')], c.when(c.bitAnd(isYes, c.isZero(low('first'))), put('first', low('turns')))];
    case 'longest':
      return [
        set,
        c.when(
          isYes,
          [countUp('streak'), c.when(c.greater(low('streak'), low('longest')), put('longest', low('streak')))],
          put('streak', c.number(0)),
        ),
      ];
  }
}
