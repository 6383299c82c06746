import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { studySummary } from '../../src/index.ts';
import { reachBar, shareBar } from '../../src/summary/bar.ts';
import { source } from '../answer.ts';

describe('the summary', () => {
  test('is the answer in lines, with bars', () => {
    const lines = studySummary(source, { language: 'en', columns: 72 });
    const told = lines.map(({ depth, text }) => '  '.repeat(depth) + text);
    expect(told.slice(0, 18)).toEqual([
      'Who is out',
      'Does it matter who is out?',
      'Harbour watch, version 0.2. 2,000 modelled runs, seed 7.',
      '1 run failed and is left out of every figure.',
      '',
      'What is compared',
      '  A: Seldom out',
      '  B: Always out',
      '',
      'Share of runs: A clash',
      // 44 columns from 3% to 50%: 12.4% is in column 9.4 / 47 * 43 = 8.6, 31% in 28 / 47 * 43 = 25.6.
      '  A 12.4% (10.5% to 14.6%)  ───────━━●━━─────────',
      '  B 31.0% (28.2% to 33.9%)             ────────────━━━●━━───────────────',
      '    Against A, under the same dice: B +18.6 points (+15.4 to +21.8).',
      '    Options change places: along “Risk of a collision” A and B at about',
      '    12.34%.',
      '    With what is uncertain in numbers, nine of ten samples lie within: A',
      '    3 to 25%; B 15 to 50%. So it hangs more on what nobody knows than on',
      '    the choice between the options.',
    ]);
    expect(told).toContain('  A 11.0 points (10.0 to 12.0)  ━━━━━━━━━━━━━━━━━━━━●━━━━━━━━━━━━━━━━━━━');
    expect(told).toContain('  B not known');
    expect(told.slice(-13)).toEqual([
      '',
      'How it ends',
      // 17 columns of 8 eighths for 100%: 12.4% is 17 of 136, 31% 42, 87.6% 119, 68.9% 94.
      '                         A                         B',
      '  A clash            12.4% ██▏                 31.0% █████▎',
      '  It is over         87.6% ██████████████▉     68.9% ███████████▊',
      '  The calendar ends      –                     0.10%',
      '',
      'What was expected',
      '  share(clash) <= 15% (written before the first run): A holds, B fails',
      '  mean(peak) < 7.3 (written after a run): A open, B open',
      '',
      'All of it is of modelled runs. Whether less or more of a figure is',
      'better, the model does not know.',
    ]);
    expect(lines.filter(({ kind }) => kind === 'warning').map(({ text }) => text)).toHaveLength(1);
  });

  test('of a single option has a line for each figure', () => {
    const [only] = source.answer.options;
    const plan = { ...source.plan, compare: [], title: { en: ['Alone'] } };
    const answer = { ...source.answer, options: only ? [only] : [], choices: [], expectations: [] };
    const lines = studySummary({ ...source, plan, answer }, { language: 'en', columns: 66 });
    expect(lines.slice(5, 9).map(({ depth, text }) => '  '.repeat(depth) + text)).toEqual([
      'Share of runs: A clash          12.4% (10.5% to 14.6%)',
      '  With what is uncertain in numbers, nine of ten samples lie',
      '  within: 3 to 25%.',
      '  Listed policies and structures move it by less than the dice',
    ]);
    expect(lines.map(({ text }) => text)).toContain('Peak (90% of runs at or below)  11.0 points (10.0 to 12.0)');
  });

  test.each([40, 60, 80, 120])('keeps to %i columns in both languages', (columns) => {
    for (const language of ['en', 'ja'] as const) {
      for (const { depth, text } of studySummary(source, { language, columns })) {
        expect(2 * depth + stringWidth(text), text).toBeLessThanOrEqual(columns);
        expect(text).toBe(text.trimEnd());
      }
    }
  });
});

describe('a bar', () => {
  test('of spreads has the narrower over the wider', () => {
    const reaches = {
      ...{ value: 5, dice: { low: 4, high: 6 }, parameters: { low: 2, high: 8 } },
      listed: { low: 0, high: 9 },
    };
    expect(reachBar(reaches, { low: 0, high: 10 }, 11)).toBe('··──━●━──·');
  });

  test('of spreads without a width is a dot in the middle', () => {
    expect(reachBar({ value: 5, dice: { low: 5, high: 5 } }, { low: 5, high: 5 }, 5)).toBe('  ●');
  });

  test('of a share is full to an eighth', () => {
    expect([0, 0.5, 0.53, 1, 2].map((share) => shareBar(share, 4))).toEqual(['', '██', '██▏', '████', '████']);
  });
});
