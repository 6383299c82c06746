import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { called, launcher, sandtable } from './process.ts';
import { strait, straitFolder } from './strait.ts';

/** The strait for a hundred years: long enough to be interrupted in the midst. */
const long = strait
  .replace('turns 12', 'turns 5000')
  .replaceAll('turn >= 12', 'turn >= 5000')
  .replace('>= 6\n', '>= 31\n');

describe('as a process of its own', () => {
  test('exits as it says', async () => {
    const folder = straitFolder({ 'bad.sand': 'scenario bad "Bad"\nsied north\n' });
    const codes = ['check scenarios', 'check bad.sand', 'check nowhere', '--version'].map(async (words) => {
      const { code, err } = await sandtable(words.split(' '), folder);
      expect(err).not.toContain('    at ');
      return code;
    });
    expect(await Promise.all(codes)).toEqual([0, 1, 2, 0]);
  });

  test('colours only for who asks', async () => {
    const folder = straitFolder({ 'bad.sand': 'scenario bad "Bad"\nsied north\n' });
    const plain = await sandtable(['check', 'bad.sand'], folder);
    const coloured = await sandtable(['check', 'bad.sand'], folder, { FORCE_COLOR: '1' });
    expect(plain.out).not.toContain('\u001b[');
    expect(coloured.out).toContain('\u001b[31merror:\u001b[0m');
  });

  test('ends quietly when nobody reads on', async () => {
    const folder = straitFolder({ 'scenarios/strait/strait.sand': long });
    const child = spawn(process.execPath, [launcher, 'run', 'scenarios/strait', '--seed', '7'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (data) => {
      err += String(data);
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    expect([code, err]).toEqual([0, '']);
  });

  test.skipIf(!existsSync('/dev/full'))('says so when the disk that it writes to is full', async () => {
    const child = spawn(process.execPath, [launcher, 'run', 'scenarios/strait', '--seed', '7'], {
      cwd: straitFolder(),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (data) => {
      err += String(data);
    });
    const [code] = await once(child, 'close');
    expect([code, err]).toEqual([2, 'sandtable: the output cannot be written: the disk is full\n']);
  });

  test('called from the repository, paths mean the folder of the caller', async () => {
    const folder = straitFolder();
    const script = fileURLToPath(new URL('../bin/from-repository.js', import.meta.url));
    const child = spawn(process.execPath, [script, 'check', 'scenarios/strait'], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { ...process.env, INIT_CWD: folder },
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});

describe('a run that is cut off leaves a journal that replays', () => {
  test.each([
    ['SIGINT', 130, 'sandtable: interrupted'],
    ['SIGKILL', null, ''],
  ] as const)('%s', async (signal, code, word) => {
    const folder = straitFolder({ 'scenarios/strait/strait.sand': long });
    const words = ['run', 'scenarios/strait', '--seed', '7', '--journal', 'game.jsonl'];
    const child = spawn(process.execPath, [launcher, ...words], { cwd: folder });
    let err = '';
    let out = '';
    child.stderr.on('data', (data) => {
      err += String(data);
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        out += String(data);
        // The command waits for who reads it: it cannot come to its end before the signal.
        if (out.includes('\nTurn 20,')) resolve(void child.stdout.pause());
      });
    });
    // What it says may come after it has ended.
    const said = once(child.stderr, 'close');
    child.kill(signal);
    const [exit, endedBy] = await once(child, 'exit');
    await said;
    expect([exit, endedBy]).toEqual(code === null ? [null, signal] : [code, null]);
    expect(err).toContain(word);
    expect(existsSync(join(folder, 'game.jsonl'))).toBe(true);
    const recorded = readFileSync(join(folder, 'game.jsonl'), 'utf8').match(/"kind":"advance"/g)?.length ?? 0;
    expect(recorded).toBeGreaterThanOrEqual(19);
    const replayed = await called(['replay', 'game.jsonl', 'scenarios/strait'], folder);
    expect(replayed.code).toBe(0);
    expect(replayed.out).toMatch(/^Replayed \d+ turns of strait 0\.1: every digest is as recorded\.\nNo ending yet\./);
  });
});
