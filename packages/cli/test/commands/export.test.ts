import { decodeScenarioText, hashOf } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { straitFolder } from '../strait.ts';

const command = ['export', 'scenarios/strait', '--format'];

test('the intermediate form can be read again, and has the hash that a run shows', async () => {
  const folder = straitFolder();
  const { code, out } = await called([...command, 'json'], folder);
  expect(code).toBe(0);
  const decoded = decodeScenarioText(out);
  const hash = 'scenario' in decoded ? hashOf(decoded.scenario) : decoded.problems;
  const { out: told } = await called(['run', 'scenarios/strait', '--turns', '1'], folder);
  expect(told).toContain(`Hash      ${hash}\n`);
});

test('a diagram', async () => {
  const { out } = await called([...command, 'mermaid', '--machine', 'strait'], straitFolder());
  expect(out).toBe(`stateDiagram-v2
  [*] --> strait_calm
  state "Calm" as strait_calm
  state "Crowded" as strait_crowded
  strait_calm --> strait_crowded: when tension >= 5
  strait_crowded --> strait_calm: after 2 turns when tension < 4
`);
});

test('a module for statechart editors', async () => {
  const { out } = await called([...command, 'xstate'], straitFolder());
  expect(out).toMatch(
    /^import \{ createMachine \} from 'xstate';\n\n(\/\/ .*\n)+\nexport const straitMachine = createMachine\(\{\n/,
  );
});

test('a machine that is not there', async () => {
  const { code, err } = await called([...command, 'mermaid', '--machine', 'straight'], straitFolder());
  expect([code, err]).toEqual([2, 'sandtable: unknown machine: straight\nDid you mean ‘strait’? There are: strait.\n']);
});
