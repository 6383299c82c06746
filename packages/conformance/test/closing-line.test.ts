import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { closingLine, tallyRun } from '../src/closing-line-reporter.ts';

/** As much of a module as is counted. */
function moduleOf(state: 'passed' | 'failed', ...tests: ('passed' | 'failed' | 'skipped' | 'pending')[]): TestModule {
  const allTests = () => tests.map((each) => ({ result: () => ({ state: each }) }));
  return { state: () => state, children: { allTests } } as unknown as TestModule;
}

test('the closing line is the two counts alone', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
});

test('skipped tests are named when there are any', () => {
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});

test('the tests of all modules are counted, and those that never ran are skipped', () => {
  const modules = [moduleOf('passed', 'passed', 'skipped', 'pending'), moduleOf('failed', 'passed', 'failed')];
  expect(tallyRun(modules, 0)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a module that could not be loaded and an error outside every test are failures', () => {
  expect(tallyRun([moduleOf('passed', 'passed'), moduleOf('failed')], 2)).toEqual({ passed: 1, failed: 3, skipped: 0 });
});
