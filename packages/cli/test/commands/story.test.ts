import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { inTerminal } from '../real-terminal.ts';
import { straitFolder } from '../strait.ts';

const ink = `
=== briefing ===
Boats of both sides are out. # headline
* [Sail close # order: approach]
  The bow wave wets both decks.
* [Ask the harbour master]
  Fog by noon, says the harbour master.
- -> DONE
`;

const folderWithStory = (story = ink): string => straitFolder({ 'scenarios/strait/story/strait.en.ink': story });

/** What was put into a game that was saved, and the digests that its turns came to. */
function recorded(folder: string, name: string): { readonly inputs: unknown[]; readonly digests: unknown[] } {
  const entries = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line) => (line ? [JSON.parse(line)] : []))
    .filter((each) => 'input' in each);
  return {
    inputs: entries.map(({ input }) => input),
    digests: entries.flatMap(({ closed }) => closed.map(({ digest }: { digest: string }) => digest)),
  };
}

const options = ['--as', 'north_guard', '--seed', '7', '--journal'];
const rest = Array.from({ length: 12 }, () => 'done');

test('a choice that is taken is the same game as its order typed, and as the game without the story', async () => {
  const folder = folderWithStory();
  const told = await called(['play', 'scenarios/strait', ...options, 'told.jsonl'], folder, [
    'story 2',
    'story 1',
    'y',
    ...rest,
  ]);
  expect(told.out).toMatch(/story 1 {2}Sail close {2}= approach\n.*story 2 {2}Ask the harbour master\n/);
  expect(told.out).toMatch(/Fog by noon[\s\S]*Given: Approach closely[\s\S]*The bow wave wets both decks\./);
  const typed = ['approach', 'y', ...rest];
  await called(['play', 'scenarios/strait', ...options, 'typed.jsonl'], folder, typed);
  const without = straitFolder();
  await called(['play', 'scenarios/strait', ...options, 'typed.jsonl'], without, typed);
  const game = recorded(folder, 'told.jsonl');
  expect(game.digests).toHaveLength(12);
  expect(game.inputs).toContainEqual(expect.objectContaining({ kind: 'order' }));
  expect(recorded(folder, 'typed.jsonl')).toEqual(game);
  expect(recorded(without, 'typed.jsonl')).toEqual(game);
  const watched = await called(['watch', 'told.jsonl', '--as', 'north_guard'], folder);
  expect(watched.out).toMatch(/Boats of both sides are out\.[\s\S]*• Sail close/);
  expect((await called(['watch', 'told.jsonl'], folder)).out).toContain('Boats of both sides are out.');
});

test('a choice is taken by keys in a real terminal', { timeout: 240_000 }, async () => {
  const folder = folderWithStory();
  const words = ['play', 'scenarios/strait', ...options, 'game.jsonl'];
  const terminal = inTerminal(words, folder, { columns: 80, rows: 24 });
  await terminal.until('Boats of both sides are out.');
  terminal.send('\r');
  await terminal.until(/› 1 Sail close {2}= approach[\s\S]*2 Ask the harbour master/);
  terminal.send('2');
  await terminal.until('Fog by noon');
  terminal.send('\r');
  await terminal.until('› 1 Sail close');
  terminal.send('\r');
  await terminal.until('Enter gives the order');
  terminal.send('\r');
  await terminal.until('The bow wave wets both decks.');
  terminal.send('\u001b');
  await terminal.until(/You have no order left/);
  terminal.send('q');
  expect(await terminal.ended).toBe(0);
  const { inputs } = recorded(folder, 'game.jsonl');
  expect(inputs.at(-1)).toMatchObject({
    kind: 'order',
    seat: 'north_guard',
    order: { action: 'approach', choices: [] },
  });
});

test('check tells what a choice cannot be, and lint takes every choice', async () => {
  const wrong = await called(['check', 'scenarios/strait'], folderWithStory(ink.replace('approach]', 'aproach(2)]')));
  expect([wrong.code, wrong.out]).toEqual([
    1,
    expect.stringContaining('There is no action ‘aproach’. Did you mean ‘approach’? [story-name]'),
  ]);
  const lint = await called(['lint', 'scenarios/strait', '--runs', '5'], folderWithStory());
  expect(lint.out).toContain('3 of 3 lines were told.');
});
