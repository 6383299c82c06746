import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { repository } from '../src/library/shelf.ts';

/** How long a person waits who plays a scenario, in milliseconds. */
export type Pace = {
  readonly name: string;
  /** From the start of the process to the first screen, the first time: the scenario is compiled. */
  readonly first: number;
  /** The same at later starts: the median. */
  readonly start: number;
  /** How long the same machine takes to start Node and end it: the median. */
  readonly node: number;
  /** From a key to the screen that it changes: the median, and what 95 of a hundred stay within. */
  readonly answer: number;
  readonly slowest: number;
};

/** Plays the smallest scenario and the largest in a real terminal, in a process of its own. */
export function measurePaces(): Pace[] {
  const program = join(repository, 'packages/cli/games/pace.ts');
  const printed = execFileSync(process.execPath, ['--conditions=source', program], { encoding: 'utf8' });
  return JSON.parse(printed) as Pace[];
}
