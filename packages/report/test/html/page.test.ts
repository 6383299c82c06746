import type { Answer } from '@sandtable/study';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type ReportLanguage, type StudySource, studyReport } from '../../src/index.ts';
import { answer, discovery, influences, source } from '../answer.ts';
import { harbour } from '../harbour.ts';

const everything: Answer = { ...answer, influences: Object.values(influences).slice(0, 1), discoveries: [discovery] };

function pageOf(of: StudySource, language: ReportLanguage = 'en') {
  const html = studyReport(of, { format: 'html', language });
  return { html, document: parseHTML(html).document };
}

type Page = ReturnType<typeof pageOf>['document'];
type Found = NonNullable<ReturnType<Page['querySelector']>>;

function all(within: Page | Found, selector: string): Found[] {
  return [...within.querySelectorAll(selector)] as Found[];
}

/** The rows of the first table whose caption this is, cell by cell. */
function tableOf(document: Page, caption: string): string[][] {
  const found = all(document, 'table').find((table) => table.querySelector('caption')?.textContent === caption);
  if (!found) throw new Error(`there is no table: ${caption}`);
  return all(found, 'tbody tr').map((row) => all(row, 'th, td').map((cell) => cell.textContent ?? ''));
}

describe.each(['en', 'ja'] as const)('the page in %s', (language) => {
  const { html, document } = pageOf({ ...source, answer: everything }, language);

  test('needs nothing else and runs nothing', () => {
    expect(all(document, 'script, link, iframe, img, object, embed, base')).toEqual([]);
    expect(html).not.toMatch(/https?:|\/\/[a-z]|url\(|@import|javascript:| on[a-z]+=/);
    for (const element of all(document, '[href]')) expect(element.getAttribute('href')).toMatch(/^#/);
  });

  test('has a language, a title, and headings in their order', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.querySelector('title')?.textContent).toBe(language === 'en' ? 'Who is out' : '誰が出ているか');
    const levels = all(document, 'h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has a table with a caption beside every picture, and words for those who do not see it', () => {
    const figures = all(document, 'figure');
    expect(figures.length).toBe(all(document, '[role=img]').length);
    expect(all(document, 'svg').length).toBe(all(document, '[role=img] svg').length);
    for (const figure of figures) {
      const picture = figure.querySelector('[role=img]');
      expect(picture?.querySelector('svg')).not.toBeNull();
      expect(picture?.getAttribute('aria-label')).not.toBe('');
      expect(figure.querySelector('figcaption')?.textContent).not.toBe('');
      expect(all(figure, 'tbody tr').length).toBeGreaterThan(0);
    }
    for (const table of all(document, 'table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      const columns = all(table, 'thead th[scope=col]').length;
      for (const row of all(table, 'tbody tr')) expect(all(row, 'th, td')).toHaveLength(columns);
      expect(all(table, 'tbody th[scope=row]')).toHaveLength(all(table, 'tbody tr').length);
    }
  });

  test('links to each section but the first, and each is there once', () => {
    const targets = all(document, 'nav a').map((link) => link.getAttribute('href')?.slice(1));
    const sections = all(document, 'section').map(({ id }) => id);
    expect(targets).toEqual(sections.slice(1));
    expect(new Set(sections).size).toBe(sections.length);
  });

  test('holds no number that is none, and no word of the program', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(document.body.textContent).not.toMatch(/\bnull\b/);
  });
});

describe('what the page says', () => {
  const { document } = pageOf({ ...source, answer: everything });

  test('is the answer in words, its spreads apart and no option named best', () => {
    const said = all(document, '#answer li').map(({ textContent }) => textContent);
    expect(said).toEqual([
      'A: Seldom out',
      'B: Always out',
      'A 12.4% (10.5% to 14.6%); B 31.0% (28.2% to 33.9%).',
      'Against A, under the same dice: B +18.6 points (+15.4 to +21.8).',
      'At the worst sample an option lies behind the best by, if less is wanted: A 1.2 points, B 33.0 points; if more is wanted: A 33.0 points, B 1.2 points.',
      'Options change places: along “Risk of a collision” A and B at about 12.34%.',
      'With what is uncertain in numbers, nine of ten samples lie within: A 3 to 25%; B 15 to 50%. So it hangs more on what nobody knows than on the choice between the options.',
      'Listed policies and structures move it by less than the dice leave open.',
      'A 7.25 points (7.10 to 7.40); B 7.30 points (7.10 to 7.50).',
      'Against A, under the same dice: for B no difference can be told.',
      'With what is uncertain in numbers, nine of ten samples lie within: A 5.5 to 9.0 points; B 6.0 to 9.5 points. So it hangs more on what nobody knows than on the choice between the options.',
      'With listed policies and structures the averages lie within: A 7.0 to 7.5 points; B 7.0 to 7.6 points.',
      'It hangs most on (share of the variation between samples): “Risk of a collision” 71%; “Manner” 31%.',
      'A 11.0 points (10.0 to 12.0); B not known.',
    ]);
    expect(document.querySelector('#answer')?.textContent).toContain('2,000 modelled runs and of nothing else');
  });

  test('does not hide the run that failed', () => {
    expect(document.querySelector('#answer .warning')?.textContent).toContain('1 run failed and is left out');
    expect(tableOf(document, 'The first runs that failed')).toEqual([['41', 'the queue is <full>']]);
  });

  test('warns where samples are no draw from how things vary', () => {
    const warned = (design: 'latin' | 'morris') => {
      const { document: page } = pageOf({ ...source, plan: { ...source.plan, sample: { design, points: 10 } } });
      return all(page, '#answer .warning').length;
    };
    expect([warned('latin'), warned('morris')]).toEqual([1, 2]);
  });

  test('is each figure with the numbers of the answer', () => {
    expect(tableOf(document, 'The estimate and its spreads')).toEqual([
      ['A: Seldom out', '12.4% (10.5% to 14.6%)', '3 to 25%', '11.0 to 13.8%', '1,000'],
      ['B: Always out', '31.0% (28.2% to 33.9%)', '15 to 50%', '29.0 to 33.0%', '999'],
    ]);
    expect(tableOf(document, 'Difference to A: Seldom out, run by run under the same dice')).toEqual([
      ['B: Always out', '+18.6 points (+15.4 to +21.8)', '999'],
    ]);
  });

  test('is how it ends, where an ending that never came is no row', () => {
    expect(tableOf(document, 'Endings, in shares of the runs of each option (95% intervals)')).toEqual([
      ['A clash', '12.4% (10.5% to 14.6%)', '31.0% (28.2% to 33.9%)'],
      ['It is over', '87.6% (85.4% to 89.5%)', '68.9% (66.0% to 71.7%)'],
      ['The calendar ends', '–', '0.10% (0.02% to 0.56%)'],
    ]);
  });

  test('is drawn with the same numbers', () => {
    const drawn = all(document, '#endings svg text').map(({ textContent }) => textContent?.trim());
    for (const label of ['12%', '88%', '31%', '69%', 'A: Seldom out', 'B: Always out']) expect(drawn).toContain(label);
    expect(all(document, '#fans figure:first-of-type svg text').map(({ textContent }) => textContent)).toContain(
      'B: Always out',
    );
  });

  test('is what was asked, compared, varied and held', () => {
    expect(tableOf(document, 'What is compared')).toEqual([
      ['A: Seldom out', 'policy of south = calm'],
      ['B: Always out', 'policy of south = bold'],
    ]);
    expect(tableOf(document, 'What nobody chooses, and varies')).toEqual([
      ['Risk of a collision', 'risk', 'triangular: 5%, most often 25%, up to 45%'],
      ['Manner', 'manner', 'quiet, loud'],
    ]);
    expect(tableOf(document, 'What holds in every run, other than the scenario says')).toEqual([
      ['Haste', 'haste', '3 hours'],
      ['Tension, at the start', 'tension', '4 points'],
      ['Policy of North', 'north', 'nobody'],
    ]);
  });

  test('is what was expected, with what stands', () => {
    expect(tableOf(document, 'Expectations')).toEqual([
      ['share(clash) <= 15%', 'before the first run', 'holds', 'fails'],
      ['mean(peak) < 7.3', 'after a run', 'open', 'open'],
    ]);
  });

  test('is how single runs are spread and how tracks go', () => {
    expect(tableOf(document, 'Distribution: Peak')).toEqual([
      ['A', '3 points', '6 points', '400'],
      ['A', '6 points', '12 points', '600'],
      ['B', '3 points', '12 points', '999'],
    ]);
    expect(tableOf(document, 'Tension')[3]).toEqual([
      ...['2', 'B', '1 points', '3 points', '5 points', '7 points', '12 points', '180'],
    ]);
    expect(tableOf(document, 'Runs still going, by turn')).toEqual([
      ['1', '200', '200'],
      ['2', '180', '180'],
    ]);
  });

  test('is how a figure came to be known, without its first runs', () => {
    expect(tableOf(document, 'Course: Peak (90% of runs at or below)')).toEqual([
      ['A', '8', '11 points (6 to 16)'],
      ['A', '16', '11.0 points (8.5 to 13.5)'],
      ['A', '32', '11.0 points (9.8 to 12.3)'],
    ]);
  });

  test('is under which conditions it comes about', () => {
    expect(tableOf(document, 'Boxes')).toEqual([
      ['1', 'Risk of a collision: at least 30% (quasi-p 0.4%)', '80%', '75%', '33%'],
    ]);
  });

  test('is which runs to read, by which commands', () => {
    expect(tableOf(document, 'Telling runs')).toEqual([
      ['12', 'the first that ends so: A clash', 'sandtable study show out --run 12'],
      ['1345', 'the most of “Peak”: 17 points', 'sandtable study show out --run 1345'],
    ]);
  });

  test('is every parameter with its grounds, and the sources that are cited', () => {
    expect(tableOf(document, 'Parameters')).toEqual([
      [
        'Risk of a collision',
        'risk',
        'varies: triangular: 5%, most often 25%, up to 45%',
        '0% to 50%',
        'Assumed. A guess within <these> bounds. pilot',
      ],
      ['Haste', 'haste', '3 hours, for this study', '0 to 4 hours', 'Assumed. For a test.'],
      ['Manner', 'manner', 'varies: quiet, loud', 'quiet, loud', 'Assumed. For a test.'],
    ]);
    expect(tableOf(document, 'Sources')).toEqual([['pilot', 'The pilots’ handbook (page 12)']]);
  });

  test('is what it takes to repeat the study', () => {
    expect(tableOf(document, 'To repeat the study').map(([, value]) => value)).toEqual([
      'Harbour watch (harbour), version 0.2',
      'ab'.repeat(32),
      '7',
      '0.1.0',
      '2,000 = 2 options × 10 samples × 100 runs',
      '1',
    ]);
  });
});

describe('what a figure hangs on', () => {
  test.each([
    [
      'variance',
      [
        ['Risk of a collision risk', 'A', '0.62 (0.57 to 0.67)', '0.71 (0.66 to 0.76)'],
        ['Manner manner', 'A', 'not known', '0.31 (0.27 to 0.35)'],
      ],
      'It hangs most on (share of the variation between samples): “Risk of a collision” 71%; “Manner” 31%.',
    ],
    [
      'elementary-effects',
      [
        ['Risk of a collision risk', 'A', '4.4 points (3.8 to 5.0)', '4.2 points', '1.2 points'],
        ['Manner manner', 'A', 'not known', 'not known', '0 points'],
      ],
      'It hangs most on (mean size of the effects): “Risk of a collision” 4.4 points.',
    ],
    [
      'main-effects',
      [
        ['Risk of a collision risk', 'A', '+3.10 points (+2.70 to +3.50)'],
        ['Manner manner', 'A', '−1.5 points'],
      ],
      'It hangs most on (effect from low to high): “Risk of a collision” +3.1 points.',
    ],
    [
      'excursions',
      [
        ['Risk of a collision risk', 'A', '45%', '+2.30 points (+2.10 to +2.50)', '1'],
        ['Manner manner', 'A', 'loud', '−0.40 points (−0.50 to −0.30)', '2'],
      ],
      'It hangs most on (effect of the change): “Risk of a collision: 45%” +2.3 points; “Manner: loud” −0.4 points.',
    ],
    [
      'groups',
      [['Risk of a collision risk', 'A', '64%', '5% to 20%: 5.5 points; 21% to 45%: 9.0 points']],
      'It hangs most on (share of the variation between samples): “Risk of a collision” 64%.',
    ],
  ] as const)('by %s', (by, rows, sentence) => {
    const { html, document } = pageOf({ ...source, answer: { ...answer, influences: [influences[by]] } });
    expect(tableOf(document, 'How much hangs on each factor')).toEqual(rows);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    expect(document.querySelector('#influences svg')).not.toBeNull();
    expect(all(document, '#answer li').map(({ textContent }) => textContent)).toContain(sentence);
  });

  test('survives the JSON that an answer is kept in, where what is not known is null', () => {
    for (const influence of Object.values(influences)) {
      const kept = JSON.parse(JSON.stringify({ ...answer, influences: [influence] })) as Answer;
      const { html } = pageOf({ ...source, answer: kept });
      expect(html).toBe(pageOf({ ...source, answer: { ...answer, influences: [influence] } }).html);
    }
  });
});

test('nothing that an author writes becomes part of the page', () => {
  const evil = '<script>alert("1.23456")</script> & aria-x="1"';
  const scenario = {
    ...harbour,
    policies: harbour.policies.map((policy) => ({ ...policy, title: { en: [evil] } })),
    variables: harbour.variables.map((variable) => ({ ...variable, title: { en: [evil] } })),
  };
  const hostile = { ...answer, title: { en: [evil] }, influences: [influences.variance] };
  const { document } = pageOf({ ...source, scenario, answer: hostile });
  expect(all(document, 'script')).toEqual([]);
  expect(document.querySelector('h1')?.textContent).toBe(evil);
  const drawn = all(document, 'svg text').map(({ textContent }) => textContent?.replaceAll(/\s+/g, ''));
  expect(drawn).toContain(`A:${evil.replaceAll(' ', '')}`);
});

test('the same study gives the same page', () => {
  expect(pageOf(source).html).toBe(pageOf(source).html);
});
