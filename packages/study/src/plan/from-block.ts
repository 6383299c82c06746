import { constantOf, type Scenario, type Study, type Target, type Variation } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import type { Factor } from './factor.ts';
import { settled } from './settled.ts';
import { NOTHING_FIXED, type StudyPlan } from './study-plan.ts';

/** The plan of a `study` block of a checked scenario. */
export function planOfBlock({
  title,
  question,
  compare,
  vary,
  sample,
  runs,
  until,
  seed,
  ask,
  expect,
}: Study): StudyPlan {
  return settled({
    title,
    ...(question && { question }),
    seed: String(seed),
    fixed: NOTHING_FIXED,
    compare: compare.map(factorOf),
    vary: vary.map(factorOf),
    sample,
    runs,
    ...(until && { until }),
    ...{ ask, expect },
  });
}

/** The plan of a scenario for which nobody wrote one: the base case, asked how it ends and what it measures. */
export function basePlan({ title, metrics }: Scenario): StudyPlan {
  return {
    title,
    seed: '1',
    fixed: NOTHING_FIXED,
    ...{ compare: [], vary: [], sample: { design: 'base' }, runs: 1000 },
    ask: metrics.map(({ id }) => ({ figure: { kind: 'mean', metric: id }, text: `mean(${id})` })),
    expect: [],
  };
}

function factorOf(variation: Variation): Factor {
  if (variation.kind !== 'start') return variation;
  return { kind: 'start', variable: variableOf(variation.target), values: variation.values };
}

/** The variable that a target is: in a study nothing is chosen, so a member of a family is known. */
function variableOf(target: Target): string {
  if (target.op === 'variable') return target.id;
  const index = constantOf(target.index) ?? fail('a target that depends on nothing', target.index.op);
  return target.ids[index] ?? fail('the index of a member', index);
}
