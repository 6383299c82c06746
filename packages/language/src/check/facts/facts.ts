import { type Machines, machinesByState } from './assume.ts';
import { type Construct, constructsOf } from './construct.ts';
import { declaredWorld, type Ground, type Known } from './known.ts';
import { reachedWorld, waitsInVain } from './reach.ts';

/** What the checks of a scenario know of it, found out once. */
export type Facts = {
  /** Whether what nothing here does is done by nobody: not in a module, which has a host, nor where there are mistakes. */
  readonly isWhole: boolean;
  /** Everything within its declared bounds. */
  readonly declared: Known;
  /** What can be reached; where the scenario is not whole, all that is declared. */
  readonly reached: Known;
  readonly machines: Machines;
  /** None where the scenario is not whole. */
  readonly constructs: readonly Construct[];
};

export function factsOf(ground: Ground): Facts {
  const { scenario, isWhole } = ground;
  const declared = declaredWorld(ground);
  const constructs = isWhole ? constructsOf(scenario) : [];
  const reached = isWhole ? worldOf(ground, constructs) : declared;
  return { isWhole, declared, reached, machines: machinesByState(scenario), constructs };
}

/**
 * What waits for something that never comes makes others wait in vain. Only the first of them is a mistake, so for the
 * others it counts as if it came; unless each waits for another.
 */
function worldOf(ground: Ground, constructs: readonly Construct[]): Known {
  const strict = reachedWorld(ground, constructs, new Set());
  const idle = constructs.filter((construct) => waitsInVain(construct, strict));
  if (idle.length === 0) return strict;
  const lenient = reachedWorld(ground, constructs, new Set(idle));
  return idle.some((construct) => waitsInVain(construct, lenient)) ? lenient : strict;
}
