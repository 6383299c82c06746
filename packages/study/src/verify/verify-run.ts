import { playOut } from '@sandtable/engine';
import type { Kernel } from '@sandtable/kernel';
import type { Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { compareRun, type Mismatch } from './compare-run.ts';

/** Plays a run in both engines, every seat by its own policy, and compares them; undefined where they agree. */
export function verifyRun(scenario: Scenario, kernel: Kernel, seed: string, run: number): Mismatch | undefined {
  const played = playOut(scenario, { seed, run });
  if (played.refused) fail('a run that can be set up', played.refused.text);
  const { game: end, events } = played;
  const opening = { policies: ownPolicies(scenario) };
  return compareRun(kernel, { game: `run ${run} of seed ${seed}`, end, events, key: end.key, opening });
}

/** Every seat by its own policy. */
export function ownPolicies({ seats }: Scenario): Record<string, string> {
  return Object.fromEntries(seats.flatMap(({ id, policy }) => (policy === undefined ? [] : [[id, policy]])));
}
