import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type OptionAnswer, planOfBlock, RUNS_FILE, type StudyEnd } from '@sandtable/study';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../src/library/shelf.ts';
import { watch } from './harbour-watch.ts';
import { newFolder, play } from './played.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');
const plan = planOfBlock(block);

describe('DuckDB reads the results', () => {
  const path = newFolder();
  let end: StudyEnd;
  beforeAll(async () => {
    end = await play(path, watch, plan, { threads: 2 });
  });

  async function asked(sql: string): Promise<unknown[][]> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll(sql.replaceAll('RUNS', `'${join(path, RUNS_FILE)}'`));
    return rows.getRowsJS() as unknown[][];
  }

  test('with the types of their columns', async () => {
    const described = await asked('describe select * from RUNS');
    expect(described.map(([name, type]) => [name, type])).toEqual([
      ['run', 'INTEGER'],
      ['point', 'INTEGER'],
      ['replication', 'INTEGER'],
      ['dice', 'INTEGER'],
      ['risk', 'DOUBLE'],
      ['haste', 'INTEGER'],
      ['manner', 'VARCHAR'],
      ['policy.south', 'VARCHAR'],
      ['ending', 'VARCHAR'],
      ['turns', 'INTEGER'],
      ['peak', 'INTEGER'],
      ['usual', 'DOUBLE'],
      ['strained', 'INTEGER'],
      ['hurt', 'DOUBLE'],
      ['asked_1', 'BOOLEAN'],
      ['asked_2', 'BOOLEAN'],
      ['digest', 'VARCHAR'],
      ['failure', 'VARCHAR'],
    ]);
  });

  test('with the question that the page asks', async () => {
    const page = readFileSync(join(repository, 'docs', 'studies.md'), 'utf8');
    const [, sql = ''] = /```sql\n([^`]*)```/.exec(page) ?? [];
    const rows = await asked(sql.replace("'runs.parquet'", 'RUNS'));
    if (end.is !== 'whole') throw new Error('the study is not whole');
    const { options } = end.answer;
    const runs = (ending: unknown): number => options.reduce((sum, option) => sum + shareOf(option, ending), 0);
    expect(rows.length).toBeGreaterThan(1);
    for (const [ending, count, percent] of rows) {
      expect(Number(count)).toBe(runs(ending));
      expect(Number(percent)).toBeCloseTo((100 * runs(ending)) / 1920, 1);
    }
  });

  test('and reckons what the answer says', async () => {
    const rows = await asked(
      'select "policy.south", count(*)::int, avg(asked_1::int), avg(peak), avg(usual) from RUNS group by 1 order by 1 desc',
    );
    if (end.is !== 'whole') throw new Error('the study is not whole');
    expect(rows).toHaveLength(2);
    for (const [index, [policy, runs, share, peak, usual]] of rows.entries()) {
      const option = end.answer.options[index];
      expect(option).toMatchObject({ name: `policy of south = ${policy}`, runs });
      const [first, second, third] = option?.figures.map(({ estimate }) => estimate.value) ?? [];
      expect(first).toBeCloseTo(10_000 * Number(share), 6);
      expect(second).toBeCloseTo(Number(peak), 9);
      expect(third).toBeCloseTo(Number(usual), 9);
    }
  });
});

function shareOf({ runs, endings }: OptionAnswer, ending: unknown): number {
  const share = endings.find((each) => each.ending === ending)?.share.value ?? 0;
  return Math.round((share * runs) / 10_000);
}
