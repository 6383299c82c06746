import type { Reporter, TestModule } from 'vitest/node';

/** How many tests of a run ended in which way. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * The line that machines read: `12 passed, 0 failed`, with `, 3 skipped` when there are any.
 *
 * @param tally counts of one run, each 0 or more.
 */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts the tests of a run. A module that could not be loaded and an error outside every test count as one failed
 * test each, so that a run without a failed test is a run in which nothing went wrong.
 */
export function tallyRun(modules: readonly TestModule[], errorsOutsideTests: number): Tally {
  const tally: Tally = { passed: 0, failed: errorsOutsideTests, skipped: 0 };
  for (const module of modules) {
    const failedBefore = tally.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      tally[state === 'pending' ? 'skipped' : state] += 1;
    }
    if (module.state() === 'failed' && tally.failed === failedBefore) tally.failed += 1;
  }
  return tally;
}

/**
 * Prints the closing line as the last thing a run says. It waits for the process to end, because the summary of the
 * reporter before it is printed in the same event.
 */
export default class ClosingLineReporter implements Reporter {
  #tally: Tally | undefined;

  onInit(): void {
    process.once('exit', () => {
      if (this.#tally) process.stdout.write(`\n${closingLine(this.#tally)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.#tally = tallyRun(modules, unhandledErrors.length);
  }
}
