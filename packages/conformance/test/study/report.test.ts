import { studyReport, studySummary } from '@sandtable/report';
import { type Answer, fansOf, planOfBlock, type Sample, type StudyPlan } from '@sandtable/study';
import { describe, expect, test } from 'vitest';
import { watch } from './harbour-watch.ts';
import { newFolder, play } from './played.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');

const samples: readonly Sample[] = [
  { design: 'base' },
  { design: 'latin', points: 60 },
  { design: 'factorial' },
  { design: 'screening' },
  { design: 'one-at-a-time' },
  { design: 'morris', points: 4 },
  { design: 'saltelli', points: 16 },
  {
    design: 'list',
    points: [
      [2500, 0, 0],
      [500, null, 1],
    ],
  },
];

async function answered(plan: StudyPlan): Promise<Answer> {
  const end = await play(newFolder(), watch, plan);
  if (end.is !== 'whole') throw new Error('the study was not played to its end');
  return end.answer;
}

describe.each(samples)('the report of a study by $design', (sample) => {
  test('says all of its answer in every form', async () => {
    const plan: StudyPlan = { ...planOfBlock(block), sample, runs: 8 };
    const source = { scenario: watch, plan, answer: await answered(plan), fans: fansOf(watch, plan, 100) };
    for (const language of ['en', 'ja'] as const) {
      for (const format of ['html', 'md'] as const) {
        const text = studyReport(source, { format, language });
        expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
        for (const { text: figure } of source.answer.figures)
          expect(text).toContain(figure.replace('>', format === 'html' ? '&gt;' : '>'));
      }
      expect(studySummary(source, { language, columns: 80 }).length).toBeGreaterThan(20);
    }
    const rows = studyReport(source, { format: 'csv', language: 'en' }).trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(source.answer.options.length * source.answer.figures.length);
  });
});

test('a quantile has no spread of samples, whose averages are of something else', async () => {
  const { figures, options } = await answered({ ...planOfBlock(block), runs: 8 });
  const spread = figures.map((_, place) => options.some((option) => option.figures[place]?.byParameters !== undefined));
  expect(spread).toEqual(figures.map(({ kind }) => kind !== 'quantile'));
});
