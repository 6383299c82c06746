import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/docs/shown-page.ts';
import { renderValidation, validationPage, verdictsOn } from '../../src/validation/page.ts';
import { rowsOf, type ValidationRow } from '../../src/validation/row.ts';
import { simulate } from '../../src/validation/simulate.ts';
import { validated } from '../../src/validation/validated.ts';
import { contradicts, verdictOf } from '../../src/validation/verdict.ts';

const held = validated();
const told = verdictsOn(readPage(validationPage));

/** So many rows of a scenario are played again, spread over all of them, with so many runs each. */
const [ROWS_AGAIN, RUNS_AGAIN] = [8, 250];

describe.each(held)('scenarios/$name/validation.csv', ({ name, scenarios, rows, problems }) => {
  it('is in its form, and names studies, options and metrics that are there', () => {
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.class)).toContain('predicted');
  });

  it('stands on the page row by row (`pnpm pages docs/validation.md` writes it)', () => {
    const shown = told.get(name) ?? new Map<string, string>();
    expect([...shown.keys()].sort()).toEqual(rows.map(({ row }) => row).sort());
    expect(rows.filter(({ row, title, status }) => !isTold(shown.get(row), [title, status]))).toEqual([]);
  });

  it('is judged there as a few runs judge it', { timeout: 60_000 }, () => {
    const played = rows.filter((row) => row.played && row.class !== 'face-valid only');
    const step = Math.max(Math.ceil(played.length / ROWS_AGAIN), 1);
    const again = played.filter((_, index) => index % step === 0);
    const runs = simulate(scenarios, again, RUNS_AGAIN);
    const wrong = again.filter((row) => {
      const is = told.get(name)?.get(row.row)?.includes('**missed**') ? 'missed' : 'covered';
      return contradicts(row, runs.get(row.row)!, is);
    });
    expect(wrong).toEqual([]);
  });
});

function isTold(line: string | undefined, texts: readonly string[]): boolean {
  return texts.every((text) => line?.includes(text.replaceAll('|', '\\|')));
}

const HEADING = 'row,title,published,low,high,unit,class,study,option,metric,scale,status,source,note';

describe('the check itself', () => {
  const row = (held: Partial<ValidationRow>): ValidationRow => ({
    ...{ row: 'days', title: 'Days', unit: 'days', class: 'predicted', status: 'verified', source: 'x', note: '' },
    played: { file: '', study: 'usual', option: '', metric: 'days', scale: 1 },
    ...held,
  });
  const ending: Partial<ValidationRow> = {
    played: { file: '', study: 'usual', option: '', metric: 'ending calm', scale: 1 },
  };
  const hundred = { values: Array.from({ length: 100 }, (_, index) => index + 1) };

  it('reads a row with everything in it', () => {
    const line =
      'days,"Days, with ""ships""",355,349,361,days,fitted,studies/a.sand:year,regime = r2024,days,10,verified,Sankei,';
    expect(rowsOf(`${HEADING}\n${line}\n`)).toEqual({
      problems: [],
      rows: [
        {
          ...{ row: 'days', title: 'Days, with "ships"', published: 355, range: { low: 349, high: 361 }, unit: 'days' },
          ...{ class: 'fitted', status: 'verified', source: 'Sankei', note: '' },
          played: { file: 'studies/a.sand', study: 'year', option: 'regime = r2024', metric: 'days', scale: 10 },
        },
      ],
    });
  });

  it.each([
    ['a b,T,1,,,,fitted,s,,m,,v,x,', '‘a b’ is no name'],
    ['a,T,1,,,,guessed,s,,m,,v,x,', 'unknown class: guessed'],
    ['a,T,one,,,,fitted,s,,m,,v,x,', '‘one’ is no number'],
    ['a,T,1,3,2,,fitted,s,,m,,v,x,', 'its range has no two ends'],
    ['a,T,1,,,,fitted,s,,m,,v,,', 'it has no source'],
    ['a,T,1,,,,fitted,,,,,v,x,', 'fitted needs a study'],
    ['a,T,1,,,,input,s,,m,,v,x,', 'input is not played'],
    ['a,T,,,,,fitted,s,,m,,v,x,', 'neither a figure nor a range'],
    ['a,T,1,,,,predicted,s,,ending calm,,v,x,', 'is held to a range'],
    ['a,T,1', '3 cells, expected 14'],
  ])('says what is wrong: %s', (line, problem) => {
    const { rows, problems } = rowsOf(`${HEADING}\n${line}\n`);
    expect(rows).toEqual([]);
    expect(problems.join('; ')).toContain(`line 2: `);
    expect(problems.join('; ')).toContain(problem);
  });

  it('covers what lies in the central 90 of 100 runs, which are 5 to 95, and says how far the rest lies outside', () => {
    expect(verdictOf(row({ published: 95 }), hundred)).toMatchObject({ is: 'covered', low: 5, high: 95, below: 95 });
    expect(verdictOf(row({ published: 97 }), hundred)).toMatchObject({ is: 'missed', by: 2 });
    expect(verdictOf(row({ published: 2 }), hundred)).toMatchObject({ is: 'missed', by: -3 });
    expect(verdictOf(row({ range: { low: 95, high: 120 } }), hundred)).toMatchObject({ is: 'covered', by: 0 });
    expect(verdictOf(row({ range: { low: 100, high: 120 } }), hundred)).toMatchObject({ is: 'missed', by: 5 });
  });

  it('holds the share of an ending to its range: 25 of 100 runs', () => {
    const quarter = { values: hundred.values.map((value) => (value <= 25 ? 100 : 0)) };
    expect(verdictOf(row({ ...ending, range: { low: 20, high: 30 } }), quarter)).toMatchObject({ is: 'covered' });
    expect(verdictOf(row({ ...ending, range: { low: 35, high: 40 } }), quarter)).toMatchObject({
      is: 'missed',
      by: 10,
    });
  });

  it('finds a verdict that runs contradict, and none within their noise', () => {
    expect(contradicts(row({ published: 50 }), hundred, 'missed')).toBe(true);
    expect(contradicts(row({ published: 50 }), hundred, 'covered')).toBe(false);
    expect(contradicts(row({ published: 300 }), hundred, 'covered')).toBe(false); // 100 runs know no upper end for sure
    const many = { values: Array.from({ length: 1000 }, (_, index) => index / 10) };
    expect(contradicts(row({ published: 300 }), many, 'covered')).toBe(true);
    expect(contradicts(row({ published: 95 }), many, 'covered')).toBe(false);
    expect(contradicts(row({ published: 95 }), many, 'missed')).toBe(false);
  });

  it('reads back from a page what it says of each row', () => {
    const [first] = held;
    const rows = first!.rows.filter(({ played }) => !played);
    const page = renderValidation([{ ...first!, rows }]);
    expect([...(verdictsOn(page).get(first!.name)?.keys() ?? [])].sort()).toEqual(rows.map(({ row }) => row).sort());
  });
});
