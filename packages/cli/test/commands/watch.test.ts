import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { called, type Outcome } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const side = /^side (\w+)/m.exec(strait)?.[1] ?? '';
const recording = ['run', 'scenarios/strait', '--seed', '7', '--journal', 'game.jsonl'];

const watch = (folder: string, ...options: readonly string[]): Promise<Outcome> =>
  called(['watch', 'game.jsonl', ...options], folder);

test('what `run --journal` recorded is printed through: everything, turn by turn, to the end', async () => {
  const folder = straitFolder();
  const { out: told } = await called(recording, folder);
  const { code, out, err } = await watch(folder);
  expect([code, err]).toEqual([0, '']);
  const turns = [...out.matchAll(/^Turn (\d+) of /gm)].map(([, turn]) => Number(turn));
  expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
  expect(turns[0]).toBe(1);
  expect(out).toContain('The game in figures');
  const titles = [...strait.matchAll(/^ending \w+ "([^"]+)"/gm)].map(([, title = '']) => title);
  const ending = titles.find((title) => told.includes(title));
  expect(out).toContain(ending ?? 'The time is over');
});

test('a seat’s eyes see what it could see, and less than the white cell', async () => {
  const folder = straitFolder();
  await called(recording, folder);
  const all = await watch(folder, '--as', 'white-cell');
  expect(all).toEqual(await watch(folder));
  const seat = /^ {2}seat (\w+)/m.exec(strait)?.[1] ?? side;
  const own = await watch(folder, '--as', seat);
  expect(own.out).toContain('You are ');
  expect(all.out).not.toContain('You are ');
  expect(own.out.length).toBeLessThan(all.out.length);
  const none = await watch(folder, '--as', 'nobody_here');
  expect(none.code).toBe(2);
  expect(none.err).toContain('unknown seat: nobody_here');
});

test('from a turn on', async () => {
  const folder = straitFolder();
  await called(recording, folder);
  const { out } = await watch(folder, '--turn', '3');
  expect(/^Turn (\d+) of /m.exec(out)?.[1]).toMatch(/^[3-9]$/);
  expect((await watch(folder, '--turn', '900')).out).toContain('The game in figures');
});

test('each branch that `play` left is there', async () => {
  const folder = straitFolder();
  const typed = ['done', 'done', 'back 1', 'done', 'quit'];
  await called(['play', 'scenarios/strait', '--as', side, '--seed', '7', '--journal', 'game.jsonl'], folder, typed);
  const turnsOf = ({ out }: Outcome): number =>
    Math.max(...[...out.matchAll(/^Turn (\d+) /gm)].map(([, turn]) => Number(turn)));
  const [first, second] = [await watch(folder, '--branch', '1'), await watch(folder, '--branch', '2')];
  expect([turnsOf(first), turnsOf(second)]).toEqual([2, 1]);
  expect(await watch(folder)).toEqual(second);
  const third = await watch(folder, '--branch', '3');
  expect([third.code, third.err]).toEqual([2, 'sandtable: game.jsonl has no branch 3\nIt has 1 to 2.\n']);
});

describe('a journal with something wrong', () => {
  const broken = async (change: (journal: string) => string, scenario = strait): Promise<Outcome> => {
    const folder = straitFolder();
    await called(recording, folder);
    const file = join(folder, 'game.jsonl');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    writeFileSync(join(folder, 'scenarios/strait/strait.sand'), scenario);
    return watch(folder, 'scenarios/strait');
  };

  test('that is none', async () => {
    const { code, out, err } = await broken(() => 'hello\n');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('no journal');
  });

  test('that was tampered with', async () => {
    const { code, err } = await broken((text) => text.replace(/"turn":2/, '"turn":3'));
    expect(code).toBe(3);
    expect(err).toMatch(/game\.jsonl: Line \d+: .*hash/);
  });

  test('in which nothing was played', async () => {
    const { code, err } = await broken((text) => `${text.split('\n')[0]}\n`);
    expect([code, err.split('\n')[0]]).toEqual([
      3,
      'sandtable: game.jsonl: The journal is empty: there is no game in it.',
    ]);
  });

  test('of another scenario', async () => {
    const { code, err } = await broken(
      (text) => text,
      strait.replace('scenario strait "Strait"', 'scenario bay "Bay"'),
    );
    expect([code, err.split('\n')[0]]).toEqual([2, 'sandtable: game.jsonl is a journal of strait, not of bay']);
  });

  test('whose scenario was edited: shown where it comes out the same, refused where it does not', async () => {
    const same = await broken((text) => text, strait.replace('Hulls touch.', 'Metal screams.'));
    expect(same.code).toBe(0);
    expect(same.err).toContain('the scenario was edited since');
    const other = await broken((text) => text, strait.replace('    raise tension by 1\n', '    raise tension by 2\n'));
    expect([other.code, other.out]).toEqual([3, '']);
    expect(other.err).toContain('comes out otherwise than recorded');
  });
});
