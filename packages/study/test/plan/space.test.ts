import { describe, expect, test } from 'vitest';
import type { Factor } from '../../src/plan/factor.ts';
import { settled } from '../../src/plan/settled.ts';
import { layOutStudy } from '../../src/plan/study-layout.ts';
import type { StudyPlan } from '../../src/plan/study-plan.ts';
import { plan } from '../answer/fabricated.ts';
import { parameter, scenario } from '../small.ts';

const small = scenario();
const policies: Factor = { kind: 'policy', seats: ['red'], policies: ['calm', 'bold'] };
const spaceOf = (more: Partial<StudyPlan>) => layOutStudy(small, plan(more)).space;

describe('the points of a study', () => {
  test('are all options at each sample, side by side', () => {
    const space = spaceOf({
      compare: [policies, { kind: 'start', variable: 'level', values: [1, 2, 3] }],
      vary: [{ kind: 'parameter', parameter: 'pace', values: [4, 6] }],
      sample: { design: 'factorial' },
    });
    expect([space.options, space.samples, space.points]).toEqual([6, 2, 12]);
    expect(Array.from({ length: 7 }, (_, point) => space.valuesAt(point))).toEqual([
      [0, 1, 4],
      [0, 2, 4],
      [0, 3, 4],
      [1, 1, 4],
      [1, 2, 4],
      [1, 3, 4],
      [0, 1, 6],
    ]);
    expect([space.optionOf(10), space.sampleOf(10)]).toEqual([4, 1]);
  });

  test('say what their runs begin with: what is fixed, and over it what differs', () => {
    const space = spaceOf({
      fixed: { parameters: { risk: 100 }, policies: { blue: 'bold', red: null }, starts: { mood: 1 } },
      vary: [policies, { kind: 'parameter', parameter: 'pace', values: [1, 2] }],
      sample: {
        design: 'list',
        points: [
          [1, 2],
          [null, null],
        ],
      },
    });
    expect(space.opening(0)).toEqual({
      parameters: { risk: 100, pace: 2 },
      policies: { blue: 'bold', red: 'bold' },
      starts: { mood: 1 },
    });
    expect(space.opening(1)).toEqual({ parameters: { risk: 100 }, policies: { blue: 'bold' }, starts: { mood: 1 } });
  });

  test('take a parameter by its distribution, within its bounds', () => {
    const normal = scenario({
      parameters: [parameter('pace', { varies: { as: 'normal', arguments: [5, 1] } })],
    });
    const vary: Factor[] = [{ kind: 'parameter', parameter: 'pace' }];
    const { space } = layOutStudy(normal, plan({ vary, sample: { design: 'latin', points: 1000 } }));
    const values = Array.from({ length: space.points }, (_, point) => space.valuesAt(point)[0] ?? 0);
    const within = values.filter((value) => value >= 4 && value <= 6).length;
    // From 3.5 to 6.5 are 1.5 standard deviations: 86.6%.
    expect(within / values.length).toBeCloseTo(0.866, 2);
  });

  test('are the same whenever and wherever they are asked for', () => {
    const sample = { design: 'random', points: 50 } as const;
    const vary: Factor[] = [{ kind: 'parameter', parameter: 'risk' }];
    const [one, other] = [spaceOf({ vary, sample }), spaceOf({ vary, sample })];
    expect(other.valuesAt(49)).toEqual(one.valuesAt(49));
    expect(spaceOf({ vary, sample, seed: '2' }).valuesAt(49)).not.toEqual(one.valuesAt(49));
  });
});

test('what has one value only is fixed', () => {
  const vary: Factor[] = [
    { kind: 'parameter', parameter: 'pace', values: [7] },
    { kind: 'start', variable: 'mood', values: [1] },
    { kind: 'policy', seats: ['red', 'blue'], policies: ['bold'] },
    { kind: 'parameter', parameter: 'risk' },
  ];
  expect(settled(plan({ vary, sample: { design: 'morris', points: 4 } }))).toMatchObject({
    vary: [{ parameter: 'risk' }],
    fixed: { parameters: { pace: 7 }, starts: { mood: 1 }, policies: { red: 'bold', blue: 'bold' } },
  });
});
