import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const run = ['run', 'scenarios/strait'];

describe('a run', () => {
  test('is the same twice, and says how to have it again', async () => {
    const folder = straitFolder();
    const first = await called([...run, '--seed', '7', '--param', 'touch_risk=40%'], folder);
    expect([first.code, first.err]).toEqual([0, '']);
    const again = /^Again {4}sandtable (.*)$/m.exec(first.out)?.[1] ?? '';
    expect(again).toBe('run scenarios/strait --seed 7 --param touch_risk=40%');
    expect(await called(again.split(' '), folder)).toEqual(first);
  });

  test('begins with the starts that it is given', async () => {
    const { out } = await called([...run, '--seed', '7', '--start', 'tension=9', '--turns', '1'], straitFolder());
    expect(out).toMatch(/\nTension in the strait starts at 9 points\n/);
    expect(out).toContain('--start tension=9');
  });

  describe('in an edition', () => {
    const editions = `
edition short "Short" {
  set touch_risk to 40%
  move is 4 turns
}
edition slow { move is 6 turns }
`;
    const folder = () => straitFolder({ 'scenarios/strait/strait.sand': strait + editions });

    test('begins with what it sets, and is had again by its name', async () => {
      const { code, out } = await called([...run, '--seed', '7', '--edition', 'short', '--turns', '5'], folder());
      expect(code).toBe(0);
      expect(out).toMatch(/\nCalendar {2}12 turns of a week from 2027-01-04, 4 turns a move\n/);
      expect(out).toMatch(/: 40% instead of /);
      expect(out).toContain('\nTurn 1, 2027-01-04, a new move\n');
      expect(out).toMatch(/\nTurn 2, [-\d]+\n/);
      expect(out).toMatch(/\nTurn 5, [-\d]+, a new move\n/);
      expect(out).toContain('\nAgain    sandtable run scenarios/strait --seed 7 --turns 5 --edition short\n');
    });

    test('lets a parameter on the command line say otherwise', async () => {
      const words = [...run, '--seed', '7', '--edition', 'short', '--param', 'touch_risk=35%', '--turns', '1'];
      expect((await called(words, folder())).out).toMatch(/: 35% instead of /);
    });

    test('is replayed from its journal without a word about it', async () => {
      const at = folder();
      await called([...run, '--seed', '7', '--edition', 'short', '--journal', 'game.jsonl'], at);
      const { code, out } = await called(['replay', 'game.jsonl', 'scenarios/strait'], at);
      expect([code, out]).toEqual([0, expect.stringContaining('every digest is as recorded')]);
    });

    test('of another name says which there are', async () => {
      const { code, err } = await called([...run, '--edition', 'shot'], folder());
      expect(code).toBe(2);
      expect(err).toContain('unknown edition: shot\nDid you mean ‘short’? There are: short, slow.\n');
    });

    test('is linted, verified and studied', async () => {
      const at = folder();
      const some = ['--edition', 'slow', '--runs', '3'];
      expect((await called(['verify', 'scenarios/strait', ...some], at)).out).toContain('both engines agree');
      expect((await called(['lint', 'scenarios/strait', ...some], at)).out).toContain('3 runs with seed 1');
      expect((await called(['study', 'scenarios/strait', ...some, '--out', 'slow'], at)).code).toBe(0);
      const report = await called(['study', 'report', 'slow', '--format', 'md'], at);
      expect(report.out).toContain('| Turns of a move | `move/length` | 6 |');
      expect((await called(['study', 'show', 'slow', '--run', '1'], at)).out).toContain('6 turns a move');
    });
  });

  test('begins with what decides it and ends with what came of it', async () => {
    const { out } = await called([...run, '--seed', '7', '--policy', 'south=nobody'], straitFolder());
    expect(out).toMatch(/^Strait, version 0\.1\nEXERCISE \/\/ EXERCISE \/\/ EXERCISE\n\nHash {6}[0-9a-f]{64}\n/);
    expect(out).toContain('\nSeed      7\n');
    expect(out).toContain('\nPlayed by\n  Watchful: Northern state\n  nobody: Southern state\n');
    expect(out).toContain('\nTurn 12, 2027-03-22\n');
    expect(out).toMatch(/\nEnding: .+\n/);
    expect(out).toMatch(/\nMetrics\n {2}Peak tension {7}\d+ points\n {2}Weeks of crowding {2}\d+ turns?\n/);
    expect(out.split('\n').filter((each) => each.length > 80)).toEqual([]);
  });

  test('chooses a seed where none is given, and shows it', async () => {
    const seeds = await Promise.all([1, 2].map(() => called([...run, '--turns', '1'], straitFolder())));
    const [first, second] = seeds.map(({ out }) => /^Seed {6}([0-9a-f]{12})$/m.exec(out)?.[1]);
    expect(first).toBeDefined();
    expect(first).not.toBe(second);
    expect(seeds[0]?.out).toContain('Stopped before an ending');
  });

  test('as JSON: what it is, what happened, how it came out', async () => {
    const { out } = await called([...run, '--seed', '7', '--json'], straitFolder());
    const lines = out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(lines[0]).toMatchObject({ kind: 'run', scenario: { id: 'strait' }, setup: { seed: '7' } });
    expect(
      lines
        .filter(({ kind }) => kind === 'closed')
        .map(({ turn }) => turn)
        .at(-1),
    ).toBeGreaterThan(3);
    const digests = lines.filter(({ kind }) => kind === 'closed').map(({ digest }) => digest);
    expect(lines.at(-1)).toMatchObject({ kind: 'result', digest: digests.at(-1), metrics: { peak: { turns: 1 } } });
  });

  test('explained: every change with its construct', async () => {
    const { out } = await called([...run, '--seed', '7', '--turns', '2', '--explain'], straitFolder());
    expect(out).toMatch(/\[tension \d+ -> \d+, (raise|lower) by \w+/);
  });
});

describe('what cannot be played', () => {
  test.each([
    [['--policy', 'east=present'], 'unknown seat or side: east', 'There are: north_guard, south_guard, north, south.'],
    [
      ['--policy', 'suoth=present'],
      'unknown seat or side: suoth',
      'Did you mean ‘south’? There are: north_guard, south_guard, north, south.',
    ],
    [['--policy', 'north=bold'], 'unknown policy: bold', 'There are for north: watchful, nobody.'],
    [
      ['--policy', 'north=present'],
      'policy present is not for north',
      'It plays south_guard. There are for north: watchful.',
    ],
    [['--param', 'risk=5%'], 'unknown parameter: risk', 'There are: touch_risk.'],
    [
      ['--param', 'touch_rsik=5%'],
      'unknown parameter: touch_rsik',
      'Did you mean ‘touch_risk’? There are: touch_risk.',
    ],
    [['--seed', ''], 'the seed is empty', 'Any text will do: --seed 7. Without --seed one is chosen.'],
    [['--param', 'touch_risk=70%'], '70% is no value of the parameter touch_risk', 'Expected 0% to 60%.'],
    [['--start', 'tension=11'], '11 is no value of the variable tension', 'Expected 0 to 10.'],
    [['--start', 'turn=2'], 'unknown track, flag, status or force: turn', 'There are: tension, incidents.'],
    [['--param', 'touch_risk=5'], '5 is no value of the parameter touch_risk', 'Expected 0% to 60%.'],
    [['--lang', 'ja'], 'the scenario has no texts in ja', 'It has: en.'],
  ])('%o', async (words, message, advice) => {
    const { code, out, err } = await called([...run, ...words], straitFolder());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${message}\n${advice}\n`);
  });

  test('where there are many names, only those near to what was typed are named', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `param odds_${index} "Odds" 0..9 default 1\n`).join('');
    const folder = straitFolder({ 'scenarios/strait/strait.sand': strait + many });
    const near = await called([...run, '--param', 'touch_risc=5%'], folder);
    expect(near.err).toMatch(/\nDid you mean ‘touch_risk’\?\n$/);
    const far = await called([...run, '--param', 'weather=5%'], folder);
    expect(far.err).toContain('There are: touch_risk, odds_0, odds_1,');
  });

  test('a library', async () => {
    const folder = straitFolder({ 'scenarios/shore/shore.sand': 'library shore "Shore"\nside north\n' });
    const { code, err } = await called(['run', 'scenarios/shore'], folder);
    expect(code).toBe(2);
    expect(err).toContain('scenarios/shore/shore.sand is a library');
  });

  test('a scenario with mistakes', async () => {
    const folder = straitFolder({ 'scenarios/strait/strait.sand': strait.replace('start 3', 'start 30') });
    const { code, out, err } = await called(run, folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^scenarios\/strait\/strait\.sand:\d+:\d+ error: /);
  });
});

describe('a journal', () => {
  test('is written as it goes and replays to the same digests', async () => {
    const folder = straitFolder();
    const played = await called([...run, '--seed', '7', '--journal', 'game.jsonl'], folder);
    const digest = [...played.out.matchAll(/Digest +([0-9a-f]{32})/g)].at(-1)?.[1];
    expect(played.out).toContain('\nReplay   sandtable replay game.jsonl scenarios/strait\n');
    const replayed = await called(['replay', 'game.jsonl', 'scenarios/strait'], folder);
    expect([replayed.code, replayed.err]).toEqual([0, '']);
    expect(replayed.out).toMatch(/^Replayed \d+ turns of strait 0\.1: every digest is as recorded\.\nEnding: /);
    expect(replayed.out).toContain(`Digest ${digest}\n`);
    expect(await called(['replay', 'game.jsonl'], folder)).toEqual(replayed);
  });

  test('is never overwritten', async () => {
    const folder = straitFolder({ 'game.jsonl': 'mine' });
    const { code, err } = await called([...run, '--journal', 'game.jsonl'], folder);
    expect(code).toBe(2);
    expect(err).toContain('game.jsonl is there already');
    expect(readFileSync(join(folder, 'game.jsonl'), 'utf8')).toBe('mine');
  });

  test('is not begun for a run that cannot begin', async () => {
    const folder = straitFolder();
    await called([...run, '--journal', 'game.jsonl', '--param', 'x=1'], folder);
    expect(existsSync(join(folder, 'game.jsonl'))).toBe(false);
  });
});
