import { describe, expect, test } from 'vitest';
import { studyReport } from '../../src/index.ts';
import { answer, discovery, influences, source } from '../answer.ts';

const everything = { ...source, answer: { ...answer, influences: [influences.groups], discoveries: [discovery] } };
const markdown = studyReport(everything, { format: 'md', language: 'en' });

describe('the Markdown', () => {
  test('has the title, the question and each section', () => {
    expect(markdown.split('\n\n').slice(0, 4)).toEqual([
      'EXERCISE',
      '# Who is out',
      '**Does it matter who is out?**',
      'Harbour watch, version 0.2. 2,000 modelled runs, seed 7.',
    ]);
    expect(markdown.match(/^## .*$/gm)).toEqual([
      '## The answer, of modelled runs',
      '## What was asked',
      '## Each figure',
      '## How it ends',
      '## What was expected',
      '## What it hangs on',
      '## Under which conditions it comes about',
      '## How single runs are spread',
      '## How the figures came to be known',
      '## How it goes, turn by turn',
      '## Runs worth reading',
      '## Every parameter and its grounds',
      '## From what this was made',
    ]);
  });

  test('has tables whose cells hold no marks of their own', () => {
    expect(markdown).toContain(
      [
        '| Option | Difference (95% interval) | Runs |',
        '| --- | ---: | ---: |',
        '| B: Always out | +18.6 points (+15.4 to +21.8) | 999 |',
      ].join('\n'),
    );
    expect(markdown).toContain('| 41 | the queue is \\<full\\> |');
    expect(markdown).toContain('| `share(clash) <= 15%` | before the first run | holds | fails |');
    expect(markdown).not.toMatch(/NaN|Infinity|undefined|<svg/);
  });

  test('has as many cells in each row of a table as in its head', () => {
    for (const part of markdown
      .trimEnd()
      .split('\n\n')
      .filter((each) => each.startsWith('|'))) {
      const cells = part.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size, part).toBe(1);
    }
  });
});

test('speaks Japanese', () => {
  const japanese = studyReport(everything, { format: 'md', language: 'ja' });
  expect(japanese).toContain('# 誰が出ているか');
  expect(japanese).toContain('Aとの差(同じ乱数での比較): B +18.6ポイント(+15.4〜+21.8)。');
});
