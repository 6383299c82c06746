import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';
import type { Scenario } from './scenario.ts';

/** A scenario is never changed, and a journal or a save asks for its hash at every turn. */
const known = new WeakMap<Scenario, string>();

/**
 * The hash of a scenario: SHA-256 of the UTF-8 bytes of its canonical JSON, as 64 hexadecimal digits. Two scenarios
 * have it in common when they mean the same to every engine and say the same to every player.
 */
export function hashOf(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(scenario))));
  known.set(scenario, hash);
  return hash;
}
