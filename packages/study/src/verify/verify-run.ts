import { playOut } from '@sandtable/engine';
import type { Kernel, Opening } from '@sandtable/kernel';
import type { Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { compareRun, type Mismatch } from './compare-run.ts';

/** What a run begins with other than the scenario says, but for who plays. */
export type VerifiedOpening = Pick<Opening, 'parameters' | 'starts'>;

/** Plays a run in both engines, every seat by its own policy, and compares them; undefined where they agree. */
export function verifyRun(
  scenario: Scenario,
  kernel: Kernel,
  seed: string,
  run: number,
  given: VerifiedOpening = {},
): Mismatch | undefined {
  const played = playOut(scenario, { seed, run, ...given });
  if (played.refused) fail('a run that can be set up', played.refused.text);
  const { game: end, events } = played;
  const opening = { ...given, policies: ownPolicies(scenario) };
  return compareRun(kernel, { game: `run ${run} of seed ${seed}`, end, events, key: end.key, opening });
}

/** Every seat by its own policy. */
export function ownPolicies({ seats }: Scenario): Record<string, string> {
  return Object.fromEntries(seats.flatMap(({ id, policy }) => (policy === undefined ? [] : [[id, policy]])));
}
