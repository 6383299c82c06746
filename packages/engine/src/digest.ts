import type { Game } from './game.ts';
import { planOf } from './plan.ts';
import { digestOfWorld } from './world.ts';

/** The digest of a game's world as it stands: equal digests mean equal worlds. 32 hexadecimal digits. */
export function digestOf({ scenario, world }: Game): string {
  return digestOfWorld(planOf(scenario), world);
}
