import { askingKernel, verifyRun } from '@sandtable/study';
import { loadPlayable } from '../files/load.ts';
import { openingFor } from '../play/set-up.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop } from '../shell/stop.ts';

/** The options of `sandtable verify`. */
export type VerifyOptions = { readonly runs: number; readonly seed: string; readonly edition?: string };

/** Plays runs in both engines and compares the digest of every turn, and metrics and endings. */
export async function verify(shell: Shell, path: string, { runs, seed, edition }: VerifyOptions): Promise<Exit> {
  const { scenario } = loadPlayable(shell, path);
  const opening = openingFor(scenario, { edition });
  const kernel = askingKernel(scenario);
  const progress = progressOn(shell);
  for (let run = 0; run < runs; run += 1) {
    const mismatch = verifyRun(scenario, kernel, seed, run, opening);
    if (mismatch) {
      progress.end();
      const { turn, engine, kernel: own } = mismatch;
      throw new Stop(
        'differs',
        `run ${run} of seed ${seed} differs in turn ${turn}: the engine has ${engine}, the kernel ${own}`,
        'Please report it with the scenario: it is a fault of Sandtable.',
      );
    }
    progress.at(`run ${run + 1} of ${runs}`);
    await shell.breathe();
  }
  progress.end();
  shell.out.write(`${runs} ${runs === 1 ? 'run' : 'runs'} with seed ${seed}: both engines agree on every turn.\n`);
  return 'fine';
}
