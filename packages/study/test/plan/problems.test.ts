import { expect, test } from 'vitest';
import { planProblems } from '../../src/plan/problems.ts';
import type { StudyPlan } from '../../src/plan/study-plan.ts';
import { plan, share } from '../answer/fabricated.ts';
import { scenario } from '../small.ts';

const pace = { kind: 'parameter', parameter: 'pace' } as const;
const many = Array.from({ length: 129 }, (_, index) => ({ kind: 'parameter', parameter: `p${index}` }) as const);

test('a plan that fits has no problem', () => {
  const vary = [pace, { kind: 'policy', seats: ['red'], policies: ['calm', 'bold'] } as const];
  expect(planProblems(scenario(), plan({ vary, sample: { design: 'latin', points: 9 } }))).toEqual([]);
  expect(planProblems(scenario(), plan({ ask: [share], runs: 8, until: { within: 100, runsMost: 64 } }))).toEqual([]);
});

test('the length of a move can be fixed', () => {
  const fixed = { parameters: {}, policies: {}, starts: { 'move/length': 2 } };
  expect(planProblems(scenario(), plan({ fixed }))).toEqual([]);
});

test.each<[string, Partial<StudyPlan>, string]>([
  ['seed', { seed: '' }, 'The seed is empty.'],
  ['parameter', { vary: [{ ...pace, parameter: 'pase' }] }, 'There is no parameter pase.'],
  ['value', { vary: [{ ...pace, values: [1, 11] }] }, 'pace cannot be 11, only a whole number from 0 to 10.'],
  ['broken value', { vary: [{ ...pace, values: [1, 2.5] }] }, 'pace cannot be 2.5, only a whole number from 0 to 10.'],
  ['single value', { vary: [{ ...pace, values: [1] }] }, 'pace has one value: fix it, or give it more.'],
  ['no value', { vary: [{ ...pace, values: [] }] }, 'pace has no values.'],
  ['twice', { vary: [pace], compare: [{ ...pace, values: [1, 2] }] }, 'pace is varied twice.'],
  ['nothing to compare', { compare: [pace] }, 'Say which values of pace are compared.'],
  [
    'start',
    { fixed: { parameters: {}, policies: {}, starts: { turn: 1 } } },
    'There is no track, flag, status or force turn.',
  ],
  [
    'move',
    { fixed: { parameters: {}, policies: {}, starts: { 'move/length': 5 } } },
    'The turns of a move cannot be 5, only a whole number from 1 to 4.',
  ],
  ['seat', { fixed: { parameters: {}, policies: { green: null }, starts: {} } }, 'There is no seat green.'],
  ['policy', { vary: [{ kind: 'policy', seats: ['red'], policies: ['calm', 'mild'] }] }, 'There is no policy mild.'],
  [
    'metric',
    { ask: [{ figure: { kind: 'mean', metric: 'first' }, text: 'mean(first)' }] },
    'There is no metric first.',
  ],
  ['runs', { runs: 0 }, 'The runs at each point must be a whole number from 1 to 1000000000.'],
  [
    'rows',
    { vary: [pace], sample: { design: 'random', points: 200_000 }, runs: 10_000 },
    'That would be 2000000000 runs',
  ],
  ['points', { vary: [pace], sample: { design: 'sobol', points: 0 } }, 'The points must be a whole number'],
  ['until', { until: { within: 100, runsMost: 64 } }, 'Going on until shares are known needs a share that is asked.'],
  [
    'budget',
    { ask: [share], until: { within: 100, runsMost: 2 } },
    'The most runs must be more than those at which it is',
  ],
  [
    'list',
    { vary: [pace], sample: { design: 'list', points: [[1], [1, 2]] } },
    'Point 2 of the list has 2 values, not 1.',
  ],
  ['empty list', { vary: [pace], sample: { design: 'list', points: [] } }, 'The list has no points.'],
  [
    'indices',
    { vary: many, sample: { design: 'saltelli', points: 2 } },
    'A saltelli sample varies at most 128 things, and these are 129.',
  ],
])('%s', (_, more, problem) => {
  expect(planProblems(scenario(), plan(more)).join(' ')).toContain(problem);
});
