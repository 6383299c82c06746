import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inPseudoTerminal, type PseudoTerminal } from '../pictures/pseudo-terminal.ts';
import { commandOf, filled } from './game.ts';
import { shippedGame } from './shipped.ts';

/**
 * How long a person waits: from the start of the process to its first screen, and from a key to the screen that it
 * changes. Prints milliseconds as JSON, for `pnpm bench`; beside them how long the same machine takes to start Node.
 */
const STARTS = 11;
const size = { columns: 80, rows: 24 };
/** Looks around, up and down, and into an order and back. */
const keys = ['2', '3', '4', '5', '1', '\r', '\u001b', '?', 'x', '2', '1', ':', 'o', '\u001b'];
const ROUNDS = 8;

const paces = [];
for (const name of ['tutorial', 'alliance-2027']) paces.push({ name, ...(await paceOf(name)) });
process.stdout.write(`${JSON.stringify(paces)}\n`);

async function paceOf(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-pace-'));
  const starts: number[] = [];
  const bare: number[] = [];
  const answers: number[] = [];
  // What is compiled once is kept: the first start is told apart.
  let first = 0;
  try {
    for (let start = 0; start <= STARTS; start += 1) {
      const terminal = begin(name, folder, start);
      const began = performance.now();
      await terminal.until(filled);
      if (start === 0) first = performance.now() - began;
      else starts.push(performance.now() - began);
      if (start === STARTS) answers.push(...(await answersOf(terminal)));
      terminal.kill();
      await terminal.ended;
      const before = performance.now();
      spawnSync(process.execPath, ['-e', '0']);
      bare.push(performance.now() - before);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { first, start: at(starts, 0.5), node: at(bare, 0.5), answer: at(answers, 0.5), slowest: at(answers, 0.95) };
}

function begin(name: string, folder: string, start: number): PseudoTerminal {
  const words = commandOf(shippedGame(name, '7'), join(folder, `${start}.jsonl`));
  return inPseudoTerminal(words, folder, size, { NO_COLOR: '1', XDG_STATE_HOME: folder });
}

async function answersOf(terminal: PseudoTerminal): Promise<number[]> {
  terminal.send('s');
  let screen = await terminal.until('q leave');
  const answers: number[] = [];
  for (const key of Array.from({ length: ROUNDS }, () => keys).flat()) {
    const before = screen;
    const pressed = performance.now();
    terminal.send(key);
    screen = await terminal.until((now) => now !== before);
    answers.push(performance.now() - pressed);
  }
  return answers;
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
