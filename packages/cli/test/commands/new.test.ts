import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { called } from '../process.ts';

test('what it makes is checked, laid out, tested and played, as it says', async () => {
  const folder = folderWith({ 'scenarios/README.md': '' });
  const made = await called(['new', 'joint-patrol'], folder);
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out.split('\n').length).toBeLessThanOrEqual(12);
  const commands = [...made.out.matchAll(/^ {2}sandtable (\S+) (\S+)( --seed 7)?/gm)];
  expect(commands.map(([, command]) => command)).toEqual(['check', 'test', 'run', 'lint', 'play']);
  for (const [, command = '', path = '', seed] of commands) {
    const words = [command, path, ...(seed ? ['--seed', '7'] : []), ...(command === 'lint' ? ['--runs', '5'] : [])];
    expect(await called(words, folder)).toMatchObject({ code: 0, err: '' });
  }
  expect((await called(['check', 'scenarios/joint-patrol'], folder)).out).toBe('Checked: no mistakes.\n');
  expect((await called(['fmt', '--check', 'scenarios'], folder)).code).toBe(0);
  const files = ['joint-patrol.sand', 'story/joint-patrol.en.ink', 'README.md', 'playthroughs'];
  for (const file of files) expect(existsSync(join(folder, 'scenarios/joint-patrol', file))).toBe(true);
  expect(readFileSync(join(folder, 'scenarios/joint-patrol/README.md'), 'utf8')).toContain(
    'sandtable run scenarios/joint-patrol --seed 7 > scenarios/joint-patrol/playthroughs/seed-7.txt',
  );
});

test('its story is told to who plays it', async () => {
  const folder = folderWith({});
  await called(['new', 'harbour'], folder);
  const { code, out } = await called(['play', 'harbour', '--as', 'shore_mayor'], folder);
  expect(code).toBe(0);
  expect(out).toContain('Two jetties, one lake.');
  expect(out).toContain('Your mills stand in one street.');
  expect(out).not.toContain('Your pumps lift');
});

describe('where it goes', () => {
  test.each([
    ['harbour', 'harbour/harbour.sand'],
    ['exercises/港', 'exercises/港/港.sand'],
  ])('%s', async (name, file) => {
    const folder = folderWith({});
    expect((await called(['new', name], folder)).code).toBe(0);
    expect(existsSync(join(folder, file))).toBe(true);
    expect((await called(['check', name], folder)).out).toBe('Checked: no mistakes.\n');
  });
});

test.each([
  ['2027', '2027 cannot be a scenario’s name'],
  ['two words', 'two words cannot be a scenario’s name'],
  ['rule', 'rule is a reserved word of the language'],
  ['taken', 'taken is there already'],
])('refuses %s', async (name, says) => {
  const folder = folderWith({ 'taken/notes.txt': 'mine' });
  const { code, out, err } = await called(['new', name], folder);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test('what cannot be written is not left half made', async () => {
  const folder = folderWith({ blocked: 'a file' });
  const { code, out, err } = await called(['new', 'blocked/long'], folder);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('blocked/long cannot be written: a file stands where its folder should be');
  const lengthy = 'l'.repeat(252);
  expect(await called(['new', lengthy], folder)).toMatchObject({
    code: 2,
    err: `sandtable: ${lengthy} cannot be written: its name is too long\n`,
  });
  expect(existsSync(join(folder, lengthy))).toBe(false);
  // Its rules can still be written, its story no longer; the folder that was there stays, and empty.
  const long = 'l'.repeat(249);
  mkdirSync(join(folder, long));
  expect(await called(['new', long], folder)).toMatchObject({ code: 2, out: '' });
  expect(readdirSync(join(folder, long))).toEqual([]);
});
