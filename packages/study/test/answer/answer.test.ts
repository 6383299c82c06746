import { describe, expect, test } from 'vitest';
import type { Factor } from '../../src/plan/factor.ts';
import { metric, parameter, scenario } from '../small.ts';
import { answerTo, plan, share } from './fabricated.ts';

const pace = (...values: number[]): Factor => ({ kind: 'parameter', parameter: 'pace', values });
const level = (...values: number[]): Factor => ({ kind: 'start', variable: 'level', values });
const red: Factor = { kind: 'policy', seats: ['red'], policies: ['calm', 'bold'] };

describe('figures', () => {
  test('a mean, with Student’s interval', () => {
    // 1, 2, 3, 4: mean 2.5, variance 5/3; t(3, 95%) = 3.18245; 3.18245 * sqrt(5/12) = 2.05426.
    const { options } = answerTo(plan({ runs: 4 }), ({ run }) => ({ last: run + 1 }));
    const { estimate } = options[0]?.figures[0] ?? {};
    expect(estimate).toMatchObject({ value: 2.5, runs: 4 });
    expect(estimate?.low).toBeCloseTo(2.5 - 2.05426, 4);
    expect(estimate?.high).toBeCloseTo(2.5 + 2.05426, 4);
  });

  test('a share in hundredths of a percent, with Wilson’s interval', () => {
    // Wilson, 95%: 3 of 10 are 30% (10.78% to 60.32%): Newcombe, Statistics in Medicine 17 (1998), by his formula.
    const { options } = answerTo(plan({ runs: 10, ask: [share] }), ({ run }) => ({ last: 0, asked: run < 3 }));
    const { estimate } = options[0]?.figures[0] ?? {};
    expect(estimate?.value).toBeCloseTo(3000, 9);
    expect(estimate?.low).toBeCloseTo(1077.9, 0);
    expect(estimate?.high).toBeCloseTo(6032.2, 0);
  });

  test('a quantile, and how single runs are spread', () => {
    const ask = [{ figure: { kind: 'quantile', metric: 'last', at: 90 }, text: 'quantile(last, 90%)' }] as const;
    const { options } = answerTo(plan({ runs: 100, ask }), ({ run }) => ({ last: run % 10 }));
    expect(options[0]?.figures[0]).toMatchObject({ estimate: { value: 8, runs: 100 }, course: [] });
    expect(options[0]?.figures[0]?.spread).toEqual(
      Array.from({ length: 10 }, (_, from) => ({ from, to: from + 1, runs: 10 })),
    );
  });

  test('single runs of all options in bars of one width and grid', () => {
    // 10 to 89 and 30 to 33 in 40 bars of 2 from 10 on.
    const own = plan({ compare: [red], runs: 80 });
    const { options } = answerTo(own, ({ run, option }) => ({ last: option === 0 ? 10 + run : 30 + (run % 4) }));
    const [wide = [], narrow] = options.map(({ figures }) => figures[0]?.spread);
    expect(wide.map(({ from, to, runs }) => [from, to, runs])).toEqual(
      Array.from({ length: 40 }, (_, bar) => [10 + 2 * bar, 12 + 2 * bar, 2]),
    );
    expect(narrow).toEqual([
      { from: 30, to: 32, runs: 40 },
      { from: 32, to: 34, runs: 40 },
    ]);
  });

  test('how a mean came to be known, after 2, 4 and 8 runs', () => {
    const { options } = answerTo(plan({ runs: 8 }), ({ run }) => ({ last: run }));
    expect(options[0]?.figures[0]?.course.map(({ runs, value }) => [runs, value])).toEqual([
      [2, 0.5],
      [4, 1.5],
      [8, 3.5],
    ]);
  });

  test('an average is a fraction, and a percentage is in hundredths', () => {
    const metrics = [metric('last', { aggregate: 'average' })];
    const { options } = answerTo(plan({ runs: 2 }), () => ({ last: 10 }), scenario({ metrics }));
    expect(options[0]?.figures[0]?.estimate.value).toBe(2.5);
    const often = [metric('last', { aggregate: 'average', kind: 'yes-no' })];
    const told = answerTo(plan({ runs: 2 }), () => ({ last: 1 }), scenario({ metrics: often }));
    expect(told.figures[0]).toMatchObject({ as: 'percentage' });
    expect(told.options[0]?.figures[0]?.estimate.value).toBe(2500);
  });
});

describe('runs with the same dice at several points', () => {
  const own = plan({ vary: [pace(1, 2)], sample: { design: 'factorial' }, runs: 3 });

  test('tell no more of a mean than so many dice', () => {
    // 0, 3, 6 at both points: three clusters of two runs around 3. (3 / 2) * (6² + 0 + 6²) / 6² = 3;
    // t(2, 95%) = 4.30265; 4.30265 * sqrt(3) = 7.45242.
    const { options } = answerTo(own, ({ run }) => ({ last: 3 * run }));
    const { estimate } = options[0]?.figures[0] ?? {};
    expect(estimate).toMatchObject({ value: 3, runs: 6 });
    expect(estimate?.high).toBeCloseTo(3 + 7.45242, 4);
    expect(estimate?.low).toBeCloseTo(3 - 7.45242, 4);
  });

  test('nor of a share', () => {
    // One of three dice counts at both points: a third, known as well as from (1 / 3 * 2 / 3) / ((3 / 2) * (24 / 9) / 36)
    // = 2 runs that know nothing of each other.
    const { options } = answerTo({ ...own, ask: [share] }, ({ run }) => ({ last: 0, asked: run === 0 }));
    const { estimate } = options[0]?.figures[0] ?? {};
    const alone = answerTo(plan({ runs: 2, ask: [share] }), ({ run }) => ({ last: 0, asked: run === 0 }));
    const two = alone.options[0]?.figures[0]?.estimate;
    expect(estimate?.value).toBeCloseTo(3333.33, 1);
    expect((estimate?.high ?? 0) - (estimate?.low ?? 0)).toBeCloseTo((two?.high ?? 0) - (two?.low ?? 0), -3);
  });

  test('nor of a difference', () => {
    // The options differ by 1, 2, 3 at both points: 2, ± 4.30265 * sqrt(1 / 3).
    const compared = plan({ ...own, compare: [red] });
    const { choices } = answerTo(compared, ({ run, option }) => ({ last: option * (run + 1) }));
    const { difference } = choices[0]?.differences[0] ?? {};
    expect(difference?.value).toBeCloseTo(2, 9);
    expect(difference?.high).toBeCloseTo(2 + 2.48414, 4);
  });

  test('nor of endings', () => {
    const { options } = answerTo(own, ({ run }) => ({ last: 0, ending: run === 0 ? 2 : 1 }));
    const [done] = options[0]?.endings ?? [];
    expect(done?.share.value).toBeCloseTo(6666.67, 1);
    expect((done?.share.high ?? 0) - (done?.share.low ?? 0)).toBeGreaterThan(7000);
  });

  test('one replication tells nothing of how far it may be off', () => {
    const { options, expectations } = answerTo(
      {
        ...own,
        runs: 1,
        expect: [
          { figure: { kind: 'mean', metric: 'last' }, text: 'mean(last)', compare: 'less', bound: 9, predicted: true },
        ],
      },
      () => ({ last: 1 }),
    );
    expect(options[0]?.figures[0]?.estimate).toEqual({ value: 1, low: Number.NaN, high: Number.NaN, runs: 2 });
    expect(expectations[0]?.stands).toEqual(['open']);
  });
});

describe('runs', () => {
  test('that fail are counted, told, and left out', () => {
    const answer = answerTo(plan({ runs: 10 }), ({ run }) =>
      run === 4 ? undefined : { last: 2, ending: run < 3 ? 2 : 1 },
    );
    expect(answer.size).toMatchObject({ runs: 10, failed: 1, failures: [{ row: 4, reason: 'it was to fail' }] });
    expect(answer.options[0]).toMatchObject({ runs: 9, figures: [{ estimate: { value: 2, runs: 9 } }] });
    expect(answer.options[0]?.endings.map(({ ending, share: { value } }) => [ending, Math.round(value)])).toEqual([
      ['done', 6667],
      ['time', 3333],
    ]);
  });

  test('worth reading are the first with each ending, and the least and most of each metric', () => {
    const { telling } = answerTo(plan({ runs: 6 }), ({ run }) => ({
      last: [3, 1, 4, 1, 5, 2][run] ?? 0,
      ending: run === 3 ? 2 : 1,
    }));
    expect(telling).toEqual([
      { run: 0, why: { is: 'ending', ending: 'done', title: { en: ['Done'] } } },
      { run: 3, why: { is: 'ending', ending: 'time', title: {} } },
      { run: 1, why: { is: 'least', figure: 0, value: 1 } },
      { run: 4, why: { is: 'most', figure: 0, value: 5 } },
    ]);
  });
});

describe('what is compared', () => {
  const own = plan({ compare: [red], vary: [pace(1, 2)], sample: { design: 'factorial' }, runs: 40 });

  test('is held against the first option run by run, under the same dice', () => {
    const { options, choices } = answerTo(own, ({ run, option }) => ({ last: 10 * run + option }));
    expect(options.map(({ name }) => name)).toEqual(['policy of red = calm', 'policy of red = bold']);
    expect(choices[0]?.differences).toEqual([{ option: 1, difference: { value: 1, low: 1, high: 1, runs: 80 } }]);
  });

  test('has regrets where it lies behind the best most, whichever is wanted', () => {
    // calm: 4 and 6; bold: 5 and 2. If less is wanted: calm is behind by 4 at pace 2, bold by 1 at pace 1.
    const { choices } = answerTo(own, ({ option, sample }) => ({
      last:
        [
          [4, 6],
          [5, 2],
        ][option]?.[sample] ?? 0,
    }));
    expect(choices[0]?.regrets).toEqual([
      { option: 0, ifLess: 4, ifMore: 1 },
      { option: 1, ifLess: 1, ifMore: 4 },
    ]);
  });

  test('has none where so few runs would only tell of bad luck', () => {
    const { choices } = answerTo({ ...own, runs: 29 }, () => ({ last: 1 }));
    expect(choices[0]?.regrets).toEqual([]);
  });

  const points = Array.from({ length: 80 }, (_, index) => [Math.floor(index / 8) + 1]);
  const varied = plan({
    compare: [red],
    vary: [pace(...new Set(points.flat()))],
    sample: { design: 'list', points },
  });
  /** Calm is always 5, bold as much as the pace: they meet at 5. */
  const meeting: Parameters<typeof answerTo>[1] = ({ option, values, run }) => ({
    last: option === 0 ? 5 : (values[1] ?? 0) + (run % 2) - 0.5,
  });

  test('changes places where one is ahead before and the other behind', () => {
    const { choices } = answerTo(varied, meeting);
    const [found, ...more] = choices[0]?.switches ?? [];
    expect([found?.options, found?.factor, more]).toEqual([[0, 1], 'pace', []]);
    expect(found?.value).toBeCloseTo(5, 0);
  });

  test('changes places at no word of an enumeration, which has no order', () => {
    const literals = Array.from({ length: 11 }, (_, index) => ({ id: `word_${index}`, title: {} }));
    const worded = scenario({
      enumerations: [...scenario().enumerations, { id: 'Words', literals }],
      parameters: [parameter('pace', { kind: { enumeration: 'Words' } })],
    });
    expect(answerTo(varied, meeting, worded).choices[0]?.switches).toEqual([]);
  });
});

describe('the three spreads', () => {
  test('are kept apart', () => {
    const points = Array.from({ length: 40 }, (_, index) => [index % 10, Math.floor(index / 10) % 2]);
    const vary: Factor[] = [{ kind: 'parameter', parameter: 'pace' }, red];
    const own = plan({ vary, sample: { design: 'list', points }, runs: 4 });
    // The pace moves it through 0..9, the policy by 100, the dice by nothing.
    const { options } = answerTo(own, ({ values }) => ({ last: (values[0] ?? 0) + 100 * (values[1] ?? 0) }));
    const figure = options[0]?.figures[0];
    expect(figure?.byListed).toEqual({ low: 4.5, high: 104.5 });
    // Around the middle of 54.5, and 90% of the paces lie in 0..9.
    expect(figure?.byParameters?.low).toBeCloseTo(50, 9);
    expect(figure?.byParameters?.high).toBeCloseTo(59, 9);
  });

  test('what the dice alone do is not laid to the parameters', () => {
    const own = plan({
      vary: [{ kind: 'parameter', parameter: 'pace' }],
      sample: { design: 'random', points: 400 },
      runs: 2,
    });
    const { options } = answerTo(own, ({ row }) => ({ last: [0, 8, 8, 0, 8, 8, 0, 0][row % 8] ?? 0 }));
    const { byParameters } = options[0]?.figures[0] ?? {};
    expect((byParameters?.high ?? 0) - (byParameters?.low ?? 0)).toBeLessThan(2);
  });

  test('nothing is said where one run stands at each point', () => {
    const own = plan({
      vary: [{ kind: 'parameter', parameter: 'pace' }],
      sample: { design: 'random', points: 20 },
      runs: 1,
    });
    expect(answerTo(own, ({ row }) => ({ last: row })).options[0]?.figures[0]).not.toHaveProperty('byParameters');
  });
});

describe('what it hangs on', () => {
  test('excursions: each change against the base, with its rank', () => {
    const own = plan({ vary: [pace(1, 9), level(3, 8)], sample: { design: 'one-at-a-time' }, runs: 3 });
    const { influences } = answerTo(own, ({ values: [at, start], run }) => ({
      last: 10 * run + (at === null ? 0 : at === 9 ? 7 : -2) + (start === 8 ? -4 : 0),
    }));
    expect(influences).toEqual([
      {
        figure: 0,
        option: 0,
        leftOut: 0,
        by: 'excursions',
        base: 10,
        rows: [
          { factor: 'pace', says: '1', effect: { value: -2, low: -2, high: -2 }, rank: 3 },
          { factor: 'pace', says: '9', effect: { value: 7, low: 7, high: 7 }, rank: 1 },
          { factor: 'start of level', says: '3', effect: { value: 0, low: 0, high: 0 }, rank: 4 },
          { factor: 'start of level', says: '8', effect: { value: -4, low: -4, high: -4 }, rank: 2 },
        ],
      },
    ]);
  });

  test('groups: what is moved by one thing alone is explained by it wholly', () => {
    const own = plan({ vary: [pace(1, 2, 3), red], sample: { design: 'factorial' }, runs: 2 });
    const { influences } = answerTo(own, ({ values: [at] }) => ({ last: 4 * (at ?? 0) }));
    expect(influences[0]).toMatchObject({ by: 'groups', leftOut: 0 });
    const rows = influences[0]?.by === 'groups' ? influences[0].rows : [];
    expect(rows.map(({ factor, explained }) => [factor, Math.round(100 * explained)])).toEqual([
      ['pace', 100],
      // Nothing, less what two groups explain by themselves: 1 - (1 / 4) / (1 / 5).
      ['policy of red', -25],
    ]);
    expect(rows[0]?.groups).toEqual([1, 2, 3].map((at) => ({ says: String(at), mean: 4 * at, samples: 2 })));
  });

  test('main effects of a screening', () => {
    const vary: Factor[] = ['pace', 'risk'].map((id) => ({ kind: 'parameter', parameter: id }));
    const own = plan({ vary, sample: { design: 'screening' }, runs: 2 });
    const { influences } = answerTo(own, ({ values: [at = 0, risk = 0], run }) => ({
      last: ((at ?? 0) > 5 ? 6 : 0) + ((risk ?? 0) > 5000 ? -2 : 0) + run,
    }));
    const rows = influences[0]?.by === 'main-effects' ? influences[0].rows : [];
    expect(rows.map(({ factor, effect }) => [factor, effect.value])).toEqual([
      ['pace', 6],
      ['risk', -2],
    ]);
  });

  test('the variance of a sum is its parts’, and there is no interaction', () => {
    const vary: Factor[] = ['pace', 'risk'].map((id) => ({ kind: 'parameter', parameter: id }));
    const own = plan({ vary, sample: { design: 'saltelli', points: 1024 }, runs: 1 });
    const { influences } = answerTo(own, ({ values: [at = 0, risk = 0] }) => ({
      last: 3 * (at ?? 0) + (risk ?? 0) / 1000,
    }));
    const rows = influences[0]?.by === 'variance' ? influences[0].rows : [];
    // Of 0..10 and of 0..10 000 in thousandths: 9 * 10 and 100 / 12, of 90 + 8.33.
    expect(rows[0]?.first.value).toBeCloseTo(0.915, 1);
    expect(rows[0]?.total.value).toBeCloseTo(0.915, 1);
    expect(rows[1]?.first.value).toBeCloseTo(0.085, 1);
  });
});

describe('what is expected', () => {
  const expectation = (compare: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal', bound: number) => ({
    ...{ figure: { kind: 'mean', metric: 'last' } as const, text: 'mean(last)', compare, bound, predicted: true },
  });

  test.each([
    ['at-most', 5, 'mean(last) <= 5', 'holds'],
    ['at-most', 2, 'mean(last) <= 2', 'open'],
    ['less', 0, 'mean(last) < 0', 'fails'],
    ['greater', 0, 'mean(last) > 0', 'holds'],
    ['at-least', 5, 'mean(last) >= 5', 'fails'],
    ['equal', 5, 'mean(last) = 5', 'fails'],
    ['equal', 2, 'mean(last) = 2', 'open'],
  ] as const)('%s %i', (compare, bound, text, stands) => {
    // 1, 2, 3, 4: 0.45 to 4.55.
    const own = plan({ runs: 4, expect: [expectation(compare, bound)] });
    const { expectations } = answerTo(own, ({ run }) => ({ last: run + 1 }));
    expect(expectations).toEqual([{ text, predicted: true, stands: [stands] }]);
  });
});

test('under which conditions something comes about', () => {
  const vary: Factor[] = [{ kind: 'parameter', parameter: 'pace' }, { kind: 'parameter', parameter: 'risk' }, red];
  const own = plan({ vary, sample: { design: 'sobol', points: 512 }, runs: 2, ask: [share] });
  const { discoveries } = answerTo(own, ({ values: [at = 0, risk = 0, policy = 0] }) => ({
    last: 0,
    asked: (at ?? 0) >= 7 && (risk ?? 0) <= 4000 && policy === 1,
  }));
  const [found] = discoveries;
  const [box] = found?.boxes ?? [];
  expect(found).toMatchObject({ figure: 0, option: 0, samples: 512 });
  expect([box?.coverage, box?.density].map((each) => (each ?? 0) > 0.9)).toEqual([true, true]);
  expect(box?.limits.map(({ factor }) => factor)).toEqual(['pace', 'risk', 'policy of red']);
  expect(box?.limits[0]?.says).toBe('at least 7');
  expect(box?.limits[1]?.says).toMatch(/^at most (39|40)\.?\d*%$/);
  expect(box?.limits[2]?.says).toBe('bold');
});
