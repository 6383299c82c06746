import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { called } from '../process.ts';
import { inTerminal } from '../real-terminal.ts';

const tutorial = fileURLToPath(new URL('../../../../scenarios/tutorial', import.meta.url));

function folderWithTutorial(): string {
  const folder = folderWith({ 'scenarios/README.md': '' });
  cpSync(tutorial, join(folder, 'scenarios', 'tutorial'), { recursive: true });
  return folder;
}

test.each([
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
])('the tutorial is played by keys in a real terminal of $columns x $rows', { timeout: 240_000 }, async (size) => {
  const folder = folderWithTutorial();
  const words = [
    'play',
    'scenarios/tutorial',
    '--as',
    'hill_mayor',
    '--seed',
    '7',
    '--policy',
    'shore=nobody',
    '--journal',
    'game.jsonl',
  ];
  const terminal = inTerminal(words, folder, size);
  await terminal.until(/Two jetties[\s\S]*Enter next/);
  terminal.send('s');
  await terminal.until('You may give 1 order.');
  terminal.send('\r');
  await terminal.until('How much');
  terminal.send('\u001b[B');
  await terminal.until(/^› 2$/m);
  terminal.send('\r');
  await terminal.until('pump(2)');
  terminal.send('\r');
  await terminal.until('Given: Pump water');
  terminal.send('3');
  await terminal.until(/\[3 Map\]/);
  terminal.send('?');
  await terminal.until('any key');
  terminal.send('x');
  for (let turn = 1; turn <= 6; turn += 1) {
    await terminal.until(new RegExp(`Turn ${turn} of 6[\\s\\S]*d done`));
    terminal.send('d');
    await terminal.until('Enter next');
    terminal.send('s');
  }
  const over = await terminal.until('arrows scroll  q leave');
  expect(over).toMatch(/Rain, and|The trout die/);
  terminal.send('q');
  expect(await terminal.ended).toBe(0);
  expect(readFileSync(join(folder, 'game.jsonl'), 'utf8').match(/"kind":"submit"/g)).toHaveLength(6);
  const replayed = await called(['replay', 'game.jsonl', 'scenarios/tutorial'], folder);
  expect(replayed.out).toContain('every digest is as recorded');
});

test('with its terminal torn away in the midst of a screen, the game goes on with what was confirmed', {
  timeout: 240_000,
}, async () => {
  const folder = folderWithTutorial();
  const words = ['play', 'scenarios/tutorial', '--as', 'hill_mayor', '--seed', '7', '--journal', 'game.jsonl'];
  const terminal = inTerminal(words, folder, { columns: 80, rows: 24 });
  await terminal.until(/Two jetties[\s\S]*Enter next/);
  terminal.send('s');
  await terminal.until('You may give 1 order.');
  terminal.send('d');
  await terminal.until('Turn 1 of 6');
  terminal.send('s');
  await terminal.until(/Turn 2 of 6[\s\S]*You may give/);
  terminal.kill();
  await terminal.ended;
  const { out, code } = await called(['play', 'scenarios/tutorial', '--resume', 'game.jsonl'], folder, ['quit']);
  expect(code).toBe(0);
  expect(out).toContain('Turn 2 of 6');
});

test('from the menu of scenarios to a game, by answers and then by keys', { timeout: 240_000 }, async () => {
  const terminal = inTerminal(['play', '--journal', 'game.jsonl'], folderWithTutorial(), { columns: 80, rows: 24 });
  expect(await terminal.until('Which one?')).toContain('The lake in a dry summer');
  terminal.send('1\r');
  await terminal.until('Who are you?');
  terminal.send('1\r');
  const briefing = await terminal.until('Enter next');
  expect(briefing.split('\n')[0], 'nothing is pushed out above').toBe('EXERCISE');
  terminal.send('s');
  await terminal.until('You may give 1 order.');
  terminal.send('q');
  await terminal.until('Go on');
  expect(await terminal.ended).toBe(0);
});

test('keys that come faster than screens are drawn are all heard', { timeout: 240_000 }, async () => {
  const words = ['play', 'scenarios/tutorial', '--as', 'hill_mayor', '--seed', '7', '--journal', 'game.jsonl'];
  const terminal = inTerminal(words, folderWithTutorial(), { columns: 80, rows: 24 });
  await terminal.until('Enter next');
  for (const key of ['s', '\r', 'j', 'j', 'k', '\r', '\r']) terminal.send(key);
  await terminal.until('Given: Pump water (How much: 2)');
});
