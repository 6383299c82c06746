import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { called, launcher } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const side = /^side (\w+)/m.exec(strait)?.[1] ?? '';

const play = (folder: string, typed: readonly string[], ...options: readonly string[]) =>
  called(['play', 'scenarios/strait', ...options], folder, typed);

test('somebody who is asked who they are plays to the end, and the journal replays', async () => {
  const folder = straitFolder();
  const { code, out, err } = await play(
    folder,
    ['1', ...Array.from({ length: 40 }, () => 'done')],
    '--journal',
    'game.jsonl',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Who are you?');
  expect(out).toContain('Turn 1 of ');
  expect(out).toMatch(/Saved: game\.jsonl\n/);
  const replayed = await called(['replay', 'game.jsonl', 'scenarios/strait'], folder);
  expect(replayed.out).toContain('every digest is as recorded');
});

test('who leaves goes on where they were, with the latest game or a named one', async () => {
  const folder = straitFolder();
  const left = await play(folder, ['1', '', 'y', 'done', 'quit'], '--as', side, '--seed', '7');
  expect(left.out).toMatch(/Left, and saved: .*strait-1\.jsonl\nGo on {4}sandtable play scenarios\/strait --resume/);
  const again = await play(folder, ['log', 'quit'], '--resume');
  expect(again.code).toBe(0);
  expect(again.out).toContain('Turn 2 of ');
  expect(again.out).toContain('Turn 1 of ');
  const saved = join(folder, '.kept', 'sandtable', 'plays', 'strait-1.jsonl');
  expect(readFileSync(join(folder, '.kept', 'plays', 'strait-1.jsonl'), 'utf8')).toContain('sandtable.journal');
  expect(saved).toBeDefined();
});

test('an edition is played as it is set up, and its game goes on without a word about it', async () => {
  const edition = '\nedition short { move is 4 turns }\n';
  const folder = straitFolder({ 'scenarios/strait/strait.sand': strait + edition });
  const left = await play(folder, ['done', 'quit'], '--as', side, '--edition', 'short', '--journal', 'game.jsonl');
  expect(left.code).toBe(0);
  expect(readFileSync(join(folder, 'game.jsonl'), 'utf8')).toContain('"starts":{"move/length":4}');
  const again = await play(folder, ['quit'], '--resume', 'game.jsonl');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('Turn 5 of ')]);
});

test('a turn is taken back, and what was left is still there', async () => {
  const folder = straitFolder();
  const typed = ['done', 'done', 'back 1', 'done', 'branches', 'switch 1', 'quit'];
  const { out } = await play(folder, typed, '--as', side, '--seed', '7', '--journal', 'game.jsonl');
  expect(out.match(/^Turn 1 of /gm)?.length).toBe(2);
  expect(out).toMatch(/^ {2}1 {2}\d+ inputs, up to entry \d+\n {2}2 {2}/m);
});

test('two people at one terminal do not read each other', async () => {
  const folder = straitFolder();
  const sides = [...strait.matchAll(/^side (\w+)/gm)].map(([, id = '']) => id);
  const typed = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? '' : 'done'));
  const { out } = await play(folder, typed, ...sides.flatMap((id) => ['--as', id]), '--seed', '7');
  expect(out).toMatch(/The next is .*\. Everybody else, look away\.\nPress Enter>/);
  expect(out.match(/Everybody else, look away/g)?.length).toBeGreaterThan(3);
});

describe('what cannot be gone on with says so', () => {
  test.each([
    ['a file that is no journal', () => 'hello\n', /This is no journal of a game/],
    [
      'a journal of another scenario',
      (text: string) => text.replace('"id":"strait"', '"id":"other"'),
      /is (a game of other|damaged)|chain/,
    ],
    ['a damaged one', (text: string) => text.replace('"seat"', '"seet"'), /damaged|altered|chain/i],
  ])('%s', async (_, damage, says) => {
    const folder = straitFolder();
    await play(folder, ['done', 'done', 'quit'], '--as', side, '--journal', 'game.jsonl');
    const file = join(folder, 'game.jsonl');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const { code, err } = await play(folder, [], '--resume', 'game.jsonl');
    expect(code).not.toBe(0);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a cut line at the end is left out, and the game goes on', async () => {
    const folder = straitFolder();
    await play(folder, ['done', 'done', 'quit'], '--as', side, '--journal', 'game.jsonl');
    appendFileSync(join(folder, 'game.jsonl'), '{"kind":"entry","id":99');
    const again = await play(folder, ['done', 'quit'], '--resume', 'game.jsonl');
    expect(again.err).toContain('was cut off while it was written');
    const replayed = await called(['replay', 'game.jsonl', 'scenarios/strait'], folder);
    expect(replayed.out).toContain('every digest is as recorded');
  });
});

test('killed at any moment, a game goes on with every order that was confirmed', { timeout: 120_000 }, async () => {
  const folder = straitFolder();
  for (const [kill, after] of [2, 5, 9].entries()) {
    const journal = `game-${kill}.jsonl`;
    const confirmed = await confirmedUntilKilled(folder, journal, after);
    const resumed = await play(folder, ['quit'], '--resume', journal);
    expect(resumed.code).toBe(0);
    const submitted = readFileSync(join(folder, journal), 'utf8').match(/"kind":"submit"/g)?.length ?? 0;
    expect(submitted).toBeGreaterThanOrEqual(confirmed);
  }
});

/** Gives orders to a process of its own, and kills it after so many turns were seen. @returns how many were confirmed */
function confirmedUntilKilled(folder: string, journal: string, turns: number): Promise<number> {
  return new Promise((resolve) => {
    const words = ['play', 'scenarios/strait', '--as', side, '--seed', '7', '--journal', journal];
    const child = spawn(process.execPath, [launcher, ...words], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    let [seen, sent] = [0, 0];
    child.stdout.on('data', (text: Buffer) => {
      seen += text.toString().match(/Order> /g)?.length ?? 0;
      if (seen > turns) child.kill('SIGKILL');
      else for (; sent < seen; sent += 1) child.stdin.write('done\n');
    });
    // Each prompt after the first says that the orders before it were taken.
    child.on('exit', () => resolve(seen - 1));
  });
}
