import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_VERSION } from '@sandtable/engine';
import { describe, expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

/** A recorded game of the strait. */
async function recorded(): Promise<string> {
  const folder = straitFolder();
  await called(['run', 'scenarios/strait', '--seed', '7', '--journal', 'game.jsonl'], folder);
  return readFileSync(join(folder, 'game.jsonl'), 'utf8');
}

function replay(journal: string, scenario = strait) {
  const folder = straitFolder({ 'game.jsonl': journal, 'scenarios/strait/strait.sand': scenario });
  return called(['replay', 'game.jsonl', 'scenarios/strait'], folder);
}

test('an edit that changes nothing yet is told, and what comes out the same', async () => {
  const edited = strait.replace('The strait crowds', 'It crowds').replace('Hulls touch.', 'Metal screams.');
  const { code, out } = await replay(await recorded(), edited);
  expect(code).toBe(0);
  expect(out).toMatch(/^The scenario was edited since/);
});

test('an edit that changes the game: the first turn, and what differs', async () => {
  const { code, out } = await replay(
    await recorded(),
    strait.replace('    raise tension by 1\n', '    raise tension by 2\n'),
  );
  expect(code).toBe(3);
  expect(out).toMatch(/Turn \d+ \(entry \d+\) comes out otherwise than recorded: /);
  expect(out).toMatch(/\n {2}tension: recorded \d+, now \d+\n/);
  expect(out).toMatch(/Digest recorded [0-9a-f]{32}\nDigest now {6}[0-9a-f]{32}\n/);
});

describe('a damaged journal', () => {
  test('that was changed', async () => {
    const { code, err } = await replay((await recorded()).replace(/"turn":2/, '"turn":3'));
    expect(code).toBe(3);
    expect(err).toMatch(/game\.jsonl: Line \d+: .*hash/);
  });

  test('with a line that is no entry', async () => {
    const lines = (await recorded()).split('\n');
    const { code, err } = await replay([...lines.slice(0, 3), 'hello', ...lines.slice(3)].join('\n'));
    expect([code, err.split('\n')[0]]).toEqual([3, expect.stringContaining('game.jsonl: Line 4 is damaged')]);
  });

  test('that was cut off in the midst of a line is replayed up to there', async () => {
    const { code, out, err } = await replay((await recorded()).slice(0, -30));
    expect(code).toBe(0);
    expect(err).toMatch(/game\.jsonl: line \d+ was cut off while it was written/);
    expect(out).toContain('No ending yet.');
  });
});

test('a journal of another scenario is not played on this one', async () => {
  const { code, out, err } = await replay(
    await recorded(),
    strait.replace('scenario strait "Strait"', 'scenario bay "Bay"'),
  );
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('game.jsonl is a journal of strait, not of bay');
});

test('a journal in which nothing was played yet', async () => {
  const { code, out } = await replay(`${(await recorded()).split('\n')[0]}\n`);
  expect([code, out]).toEqual([0, 'Replayed 0 turns of strait 0.1: no turn was finished.\nNo ending yet.\n']);
});

test('a journal of another version of the engine says so', async () => {
  const [header = ''] = (await recorded()).split('\n');
  const { out } = await replay(`${header.replace(ENGINE_VERSION, '0.0.1')}\n`);
  expect(out.replace(/\s+/g, ' ')).toContain(
    `The journal was recorded by version 0.0.1 of the engine; this is version ${ENGINE_VERSION}.`,
  );
});

test.each([
  ['a text', 'hello\n'],
  ['nothing', ''],
  ['other JSON', '{"a":1}\n'],
])('%s is no journal', async (_, text) => {
  const { code, err } = await replay(text);
  expect(code).toBe(2);
  expect(err).toContain('no journal');
});

test('a scenario that is not where scenarios are has to be named', async () => {
  const folder = straitFolder({ 'elsewhere/game.jsonl': await recorded() });
  writeFileSync(join(folder, 'elsewhere/other.sand'), '');
  const { code, err } = await called(['replay', 'game.jsonl'], join(folder, 'elsewhere'));
  expect(code).toBe(2);
  expect(err).toContain('the journal is of strait 0.1');
  expect(err).toContain('Name it: sandtable replay JOURNAL SCENARIO.');
});
