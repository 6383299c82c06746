import { reproductionOf, type TestPlace, type TestResult, testRuns } from '@sandtable/engine';
import { loadSound } from '../files/load.ts';
import { mainFiles } from '../files/scenario-files.ts';
import { placeText } from '../files/source-place.ts';
import { quoted } from '../play/command.ts';
import { paint } from '../shell/colour.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';
import { type Line, layOut, line } from '../tell/line.ts';

/** Runs the tests that stand in scenarios. */
export async function test(shell: Shell, paths: readonly string[], options: { filter?: string }): Promise<Exit> {
  const wanted = options.filter?.toLowerCase() ?? '';
  const progress = progressOn(shell);
  let passed = 0;
  let failed = 0;
  for (const file of mainFiles(shell.folder, paths)) {
    const { scenario, name, placeOf } = loadSound(shell, file);
    if (!scenario) continue;
    const tests = scenario.tests.filter(({ title }) => title.toLowerCase().includes(wanted));
    for (const [index, each] of tests.entries()) {
      const { runs, play, result: found } = testRuns(scenario, each);
      for (let run = 1; run <= runs; run += 1) {
        progress.at(`${name}: test ${index + 1} of ${tests.length}${runs === 1 ? '' : `, run ${run} of ${runs}`}`);
        await shell.breathe();
        play();
      }
      const result = found();
      if (result.passed) passed += 1;
      else failed += 1;
      progress.end();
      const place = placeOf(each);
      shell.out.write(layOut(resultLines(result, name, place && placeText(place)), shell.out));
    }
  }
  if (passed + failed === 0) throw usage(...noTests(options.filter));
  const summary = `${passed} passed, ${failed} failed.`;
  shell.out.write(`${paint(shell.out, failed > 0 ? 'bad' : 'good', summary)}\n`);
  return failed > 0 ? 'mistake' : 'fine';
}

function noTests(filter: string | undefined): [message: string, advice: string] {
  return filter === undefined
    ? ['there are no tests', 'An `expect "..." { ... }` block in a scenario is a test.']
    : [`no test has “${filter}” in its title`, 'Leave --filter out to see them all.'];
}

/** One line for a test that passed; for one that failed what was expected and found, and how to repeat it. */
function resultLines(result: TestResult, name: string, place: string | undefined): Line[] {
  const runs = result.runs === 1 ? '' : ` (${result.runs} runs)`;
  const estimates = result.checks.filter(({ estimate }) => estimate).map(({ found }) => line(2, found, 'quiet'));
  if (result.passed) return [line(0, `passed  ${result.title}${runs}`), ...estimates];
  const { failure } = result;
  return [
    line(0, `FAILED  ${result.title}${runs}`, 'bad'),
    ...(place ? [line(2, `at ${place}`)] : []),
    ...result.checks
      .filter((check) => !check.passed)
      .flatMap((check) => [
        line(2, `check ${check.text}`),
        line(3, `found: ${check.found}`),
        ...whereLines(check.place),
      ]),
    ...(failure
      ? [line(2, `expected: ${failure.expected}`), line(3, `found: ${failure.found}`), ...whereLines(failure.place)]
      : []),
    line(2, `again: sandtable test ${quoted(name)} --filter ${quoted(result.title)}`),
  ];
}

function whereLines(place: TestPlace): Line[] {
  return [line(3, reproductionOf(place), 'quiet')];
}
