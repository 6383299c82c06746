import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { called } from '../process.ts';
import { inTerminal } from '../real-terminal.ts';

const tutorial = fileURLToPath(new URL('../../../../scenarios/tutorial', import.meta.url));

test.each([
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
])('a journal is watched by keys in a real terminal of $columns x $rows', { timeout: 240_000 }, async (size) => {
  const folder = folderWith({ 'scenarios/README.md': '' });
  cpSync(tutorial, join(folder, 'scenarios', 'tutorial'), { recursive: true });
  const played = await called(['run', 'scenarios/tutorial', '--seed', '7', '--journal', 'game.jsonl'], folder);
  expect(played.code).toBe(0);
  const terminal = inTerminal(['watch', 'game.jsonl'], folder, size);
  await terminal.until(/\[1 Events\][\s\S]*6 turns of/);
  // A step forward, two turns on, and back.
  terminal.send('\u001b[C');
  await terminal.until('Turn 1 of 6');
  terminal.send(']]');
  await terminal.until('Turn 3 of 6');
  terminal.send('\u001b[D');
  await terminal.until('Turn 2 of 6');
  // The map and the log are those of the moment.
  terminal.send('4');
  expect(await terminal.until(/\[4 Log\]/)).not.toContain('Turn 3 of 6');
  terminal.send('1v');
  await terminal.until(/Through the eyes of: Mayor of Hilltown[\s\S]*Space run/);
  // By itself, as fast as it can, to the end, where it stands still.
  terminal.send('+++++ ');
  await terminal.until(/▶ \d+\/\d+, every 0\.25 s/);
  await terminal.until(/The game in figures/);
  terminal.send(':turn 5\r');
  await terminal.until('Turn 5 of 6');
  terminal.send('G');
  await terminal.until(/Rain, and|The trout die/);
  terminal.send('?');
  await terminal.until('the next headline of the story');
  terminal.send(' q');
  expect(await terminal.ended).toBe(0);
});
