import { compile } from '@sandtable/kernel';
import type { Rule, Scenario } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { generateScenario } from '../../src/generate/scenario.ts';
import { tapesOf } from '../../src/lockstep/trial.ts';

/** A generated scenario with its rules written so many times, each time under other names. */
function withRules(times: number): Scenario {
  const [scenario] = [0, 1, 2, 3, 4, 5]
    .map((number) => generateScenario(tapesOf('growth', number).scenario))
    .filter((each) => each.rules.length > 1);
  if (!scenario) throw new Error('none of the scenarios has rules');
  const renamed = (rule: Rule, time: number): Rule =>
    JSON.parse(JSON.stringify(rule).replaceAll(`"${rule.id}`, `"${rule.id}_${time}`)) as Rule;
  const rules = Array.from({ length: times }, (_, time) => scenario.rules.map((rule) => renamed(rule, time))).flat();
  return { ...scenario, rules };
}

test('a module grows with its scenario, not faster', () => {
  const [small, middle, large] = [100, 200, 400].map((times) => compile(withRules(times)).bytes.length);
  const [first, second] = [(middle ?? 0) - (small ?? 0), (large ?? 0) - (middle ?? 0)];
  expect(first).toBeGreaterThan(0);
  // Twice as many more rules take twice as much more, but for indices that need another byte.
  expect(second / first).toBeGreaterThan(1.9);
  expect(second / first).toBeLessThan(2.2);
});

test('a module takes nothing from outside', () => {
  const { bytes } = compile(generateScenario(tapesOf('growth', 1).scenario));
  expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([]);
});
