import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { called, launcher } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const study = ['study', 'scenarios/strait', '--workers', '1'];

/** The bytes of a study's files. */
function results(folder: string, out: string): Record<string, string> {
  const path = join(folder, out);
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]));
}

describe('a study', () => {
  test('goes into a folder of its name, and says where', async () => {
    const folder = straitFolder();
    const { code, out, err } = await called([...study, '--runs', '50', '--seed', '7'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('study-strait');
    expect(readdirSync(join(folder, 'study-strait'))).toEqual(
      expect.arrayContaining(['answer.json', 'manifest.json', 'runs.parquet', 'scenario.json']),
    );
  });

  test('is not played twice, and tells again what it said', async () => {
    const folder = straitFolder();
    const first = await called([...study, '--runs', '50'], folder);
    expect(await called([...study, '--runs', '50'], folder)).toMatchObject({
      code: 2,
      err: `sandtable: ${join(folder, 'study-strait')} holds this study already\n--resume goes on with it; --out makes another.\n`,
    });
    expect(await called([...study, '--runs', '50', '--resume'], folder)).toEqual(first);
    expect((await called([...study, '--runs', '51', '--resume'], folder)).err).toContain('holds another study');
  });

  test('compares, varies, asks, and goes on until it knows', async () => {
    const folder = straitFolder();
    const words = ['--compare', 'start.incidents=0,3', '--vary', 'touch_risk', '--sample', 'latin:4'];
    const asks = ['--ask', 'share(tension >= 6)', '--until', '20%', '--runs', '16', '--most-runs', '64'];
    const { code, err } = await called([...study, ...words, ...asks, '--start', 'tension=4', '--out', 'here'], folder);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(readFileSync(join(folder, 'here', 'answer.json'), 'utf8'));
    expect(answer.options.map(({ name }: { name: string }) => name)).toEqual([
      'start of incidents = 0',
      'start of incidents = 3',
    ]);
    expect(answer.size).toMatchObject({ options: 2, samples: 4, until: { within: 2000, isKnown: true } });
    expect([16, 32, 64]).toContain(answer.size.runsAtPoint);
    expect(answer.figures).toEqual([{ text: 'share(tension >= 6)', kind: 'share', as: 'percentage' }]);
  });

  test('keeps what its block varies through one value', async () => {
    const block = 'study late { vary start of tension in 6  vary touch_risk  sample latin 4  runs 5 }';
    const folder = straitFolder({ 'scenarios/strait/strait.sand': `${strait}\n${block}\n` });
    const fixedBy = async (...words: string[]) => {
      const { code, err } = await called([...study, 'late', '--out', 'here', ...words], folder);
      expect([code, err]).toEqual([0, '']);
      const { plan } = JSON.parse(readFileSync(join(folder, 'here', 'manifest.json'), 'utf8'));
      rmSync(join(folder, 'here'), { recursive: true });
      return plan.fixed.starts;
    };
    expect(await fixedBy()).toEqual({ tension: 6 });
    expect(await fixedBy('--start', 'incidents=3')).toEqual({ tension: 6, incidents: 3 });
    expect(await fixedBy('--start', 'tension=4')).toEqual({ tension: 4 });
    expect(await fixedBy('--vary', 'touch_risk')).toEqual({});
  });

  test('plays the points of a table', async () => {
    const points = 'touch_risk,start.tension\n10%,2\n50%,\n,7\n';
    const folder = straitFolder({ 'points.csv': points });
    const { code, err } = await called([...study, '--points', 'points.csv', '--runs', '5'], folder);
    expect([code, err]).toEqual([0, '']);
    const manifest = JSON.parse(readFileSync(join(folder, 'study-strait', 'manifest.json'), 'utf8'));
    expect(manifest.plan.sample.points).toEqual([
      [1000, 2],
      [5000, null],
      [null, 7],
    ]);
  });

  test('in shards, put together, is the same', async () => {
    const folder = straitFolder();
    const words = [...study, '--runs', '3000', '--seed', '7'];
    await called([...words, '--out', 'whole'], folder);
    for (const index of [1, 2, 3]) {
      const { code, out } = await called([...words, '--shard', `${index}/3`, '--out', `shard-${index}`], folder);
      expect([code, out]).toEqual([0, expect.stringContaining('sandtable merge')]);
    }
    const merged = await called(['merge', 'merged', 'shard-3', 'shard-1', 'shard-2'], folder);
    expect([merged.code, merged.err]).toEqual([0, '']);
    expect(results(folder, 'merged')).toEqual(results(folder, 'whole'));
    const partly = await called(['merge', 'partly', 'shard-1', 'shard-2'], folder);
    expect(partly).toMatchObject({
      code: 2,
      err: expect.stringContaining('are missing\nName the folders of all shards'),
    });
    const strange = await called([...words.slice(0, -1), '8', '--shard', '3/3', '--out', 'strange'], folder);
    expect(strange.code).toBe(0);
    expect((await called(['merge', 'mixed', 'shard-1', 'strange'], folder)).err).toContain('is part of another study');
  });

  test('is told run by run, and held against another', async () => {
    const folder = straitFolder();
    await called([...study, '--runs', '40', '--seed', '7', '--out', 'one'], folder);
    await called([...study, '--runs', '40', '--seed', '7', '--param', 'touch_risk=0%', '--out', 'two'], folder);
    const shown = await called(['study', 'show', 'one', '--run', '3'], folder);
    expect([shown.code, shown.err]).toEqual([0, '']);
    const played = await called(['run', 'scenarios/strait', '--seed', '7', '--run', '3'], folder);
    const digest = /Digest +[0-9a-f]{32}(?![\s\S]*Digest)/;
    expect(digest.exec(shown.out)?.[0]).toBe(digest.exec(played.out)?.[0]);
    const worst = await called(['study', 'show', 'one', '--worst', 'tension'], folder);
    expect([worst.code, worst.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Run \d+ of one$/)]);
    const compared = await called(['study', 'compare', 'one', 'two'], folder);
    expect([compared.code, compared.err]).toEqual([0, '']);
    expect(compared.out).toContain('Run by run, under the same dice.');
    expect(compared.out).toMatch(/mean\(peak\)\n {2}one {9}\S+ \(\S+ to \S+\)\n {2}two {9}/);
  });
});

describe('what cannot be studied', () => {
  test.each([
    [['nothing'], 'unknown study: nothing'],
    [['--vary', 'touch_rsik', '--sample', 'latin:4'], 'unknown parameter: touch_rsik'],
    [['--vary', 'touch_risk'], 'nothing says how what varies is sampled'],
    [['--compare', 'policy.south'], 'policy.south needs policies'],
    [['--compare', 'policy.south=bold'], 'unknown policy: bold'],
    [['--compare', 'start.tension=3,99'], '99 is no value of the variable tension'],
    [['--compare', 'touch_risk'], 'Say which values of touch_risk are compared.'],
    [['--sample', 'latin'], 'Expected base, factorial'],
    [['--shard', '4/3'], 'Expected which of how many, such as 3/10.'],
    [['--until', '1%'], 'Going on until shares are known needs a share that is asked.'],
    [['--until', '1%', '--shard', '1/3', '--ask', 'share(tension > 5)'], 'a shard cannot judge'],
    [['--most-runs', '500'], '--most-runs needs --until'],
    [['--ask', 'share(tensoin > 5)'], '‘tensoin’'],
    [['--ask', 'tension'], 'A figure of many runs is share(condition), mean(metric) or quantile(metric, percent).'],
    [['--points', 'nowhere.csv'], 'nowhere.csv is not there'],
    [['--seed', ''], 'The seed is empty.'],
    [['--queue', 'redis://127.0.0.1:1'], 'there is no Redis at redis://127.0.0.1:1'],
  ])('%o', async (words, says) => {
    const folder = straitFolder();
    const { code, out, err } = await called([...study, ...words], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
    if (!words.includes('--queue')) expect(existsSync(join(folder, 'study-strait'))).toBe(false);
  });

  test.each([
    [['--run', '40'], 'there is no run 40 in one\nIts runs are 0 to 39.'],
    [[], 'say which run, in one way'],
    [['--worst', 'incidents'], 'no metric of the scenario is the highest incidents'],
    [['--worst', 'paek'], 'unknown metric: paek\nDid you mean ‘peak’?'],
    [['--like-ending', 'peace'], 'unknown ending: peace'],
  ])('show %o', async (words, says) => {
    const folder = straitFolder();
    await called([...study, '--runs', '40', '--out', 'one'], folder);
    const { code, err } = await called(['study', 'show', 'one', ...words], folder);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('a study whose process ends in the midst', () => {
  const words = [launcher, ...study, '--runs', '600000', '--seed', '7', '--out', 'cut'];

  function begun(folder: string): ChildProcess {
    return spawn(process.execPath, [...words, '--resume'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Until so many parts are on the disk. */
  async function parts(folder: string, count: number): Promise<void> {
    const path = join(folder, 'cut', 'parts');
    for (;;) {
      const found = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.part')).length : 0;
      if (found >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  test('by Ctrl-C or by a kill goes on to the same bytes', { timeout: 120_000 }, async () => {
    const folder = straitFolder();
    const interrupted = begun(folder);
    let err = '';
    interrupted.stderr?.on('data', (data) => {
      err += String(data);
    });
    await parts(folder, 3);
    interrupted.kill('SIGINT');
    expect((await once(interrupted, 'close'))[0]).toBe(130);
    expect(err).toMatch(
      /^sandtable: interrupted; \d+ runs are in cut\nThe same command with --resume goes on from there\.\n$/,
    );
    for (const count of [6, 9, 14]) {
      const killed = begun(folder);
      await parts(folder, count);
      killed.kill('SIGKILL');
      await once(killed, 'close');
    }
    const [code] = await once(begun(folder), 'close');
    expect(code).toBe(0);
    await called([...words.slice(1, -1), 'whole'], folder);
    expect(results(folder, 'cut')).toEqual(results(folder, 'whole'));
  });
});

test('both engines agree, and it is said', async () => {
  expect(await called(['verify', 'scenarios/strait', '--runs', '5'], straitFolder())).toEqual({
    code: 0,
    out: '5 runs with seed 1: both engines agree on every turn.\n',
    err: '',
  });
});
