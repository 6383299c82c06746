import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, memoryReader } from '@sandtable/language';
import { describe, expect, it } from 'vitest';
import { checkSeminarReady } from '../../src/library/seminar.ts';

const GUIDE =
  '# A guide\n## Objectives\n## One hour\n## Three hours\n## Questions\n# 手引\n## 目的\n## 一時間\n## 三時間\n## 評価\n';

const rules = (inject: string, policies: string): string => `scenario well "A well" ja "井戸" version "0.1" language en
calendar { start 2027-04-05  turn is 1 week  turns 3 }
side north "North" ja "北"
track water "Water" ja "水" 0..10 start 5 shown to all
action draw "Draw" ja "汲む" by north { then lower water by 1  tell all "The rope runs." ja "縄が走る。" }
inject dry "Dry" ja "渇水" { ${inject} }
${policies}
edition one_hour "One hour" ja "一時間版" { move is 3 turns }
edition three_hours "Three hours" ja "三時間版" { move is 1 turn }
ending over "Over" ja "終わり" { when turn = 3 }
`;
const INJECT =
  'serial "A-1"  to all  on turn 2  from "A" ja "甲"  objective "B" ja "乙"  expected "C" ja "丙"  text "D" ja "丁"';
const POLICIES = ['measured', 'cautious', 'assertive']
  .map((manner) => `policy ${manner}_north "P" for north { prefer draw }`)
  .join('\n');

function problems(text: string, files: Readonly<Record<string, string>>): string[] {
  const path = mkdtempSync(join(tmpdir(), 'sandtable-seminar-'));
  for (const [name, content] of Object.entries(files)) {
    if (name.includes('/')) mkdirSync(join(path, 'data'));
    writeFileSync(join(path, name), content);
  }
  const { scenario } = compile('/well.sand', memoryReader(new Map([['/well.sand', text]])));
  if (!scenario) throw new Error('it does not compile');
  return checkSeminarReady({ name: 'well', path, main: '', playable: true, sandFiles: [] }, scenario);
}

describe('what a room needs', () => {
  it('is there', () => {
    expect(problems(rules(INJECT, POLICIES), { 'seminar.md': GUIDE })).toEqual([]);
  });

  it.each([
    ['a guide', rules(INJECT, POLICIES), {}, 'it has no seminar.md'],
    [
      'a section of it',
      rules(INJECT, POLICIES),
      { 'seminar.md': GUIDE.replace('## 評価', '') },
      'questions in Japanese',
    ],
    ['a manner', rules(INJECT, POLICIES.replace('cautious_', 'shy_')), { 'seminar.md': GUIDE }, 'no policy cautious_…'],
    ['a sender', rules(INJECT.replace('from "A" ja "甲"', ''), POLICIES), { 'seminar.md': GUIDE }, 'dry has no sender'],
    ['a serial', rules(INJECT.replace('serial "A-1"', ''), POLICIES), { 'seminar.md': GUIDE }, 'dry has no serial'],
    ['a translation', rules(INJECT, POLICIES).replace('ja "縄が走る。"', ''), { 'seminar.md': GUIDE }, 'not in ja'],
    [
      'an edition',
      rules(INJECT, POLICIES).replace('edition one_hour', 'edition one_day'),
      { 'seminar.md': GUIDE },
      'no edition one_hour',
    ],
    ['rows', rules(INJECT, POLICIES), { 'seminar.md': GUIDE, 'data/a.csv': 'source\n' }, 'no validation.csv'],
  ])('is missed: %s', (_, text, files, problem) => {
    const found = problems(text, files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it('is less for a practice turn, and a side that has a reason', () => {
    const practice = '# A practice turn\n## Objectives\n## Questions\n# 練習\n## 目標\n## 振り返り\n';
    expect(problems(rules(INJECT, ''), { 'seminar.md': practice })).toEqual([]);
    const readme = { 'README.md': 'Policies of `north`: it only draws.' };
    expect(problems(rules(INJECT, ''), { 'seminar.md': GUIDE, ...readme })).toEqual([]);
  });
});
