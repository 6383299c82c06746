import { type Machines, machinesByState } from './assume.ts';
import { type Construct, constructsOf } from './construct.ts';
import { declaredWorld, type Ground, type Known } from './known.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { reachedWorld, waitsInVain } from './reach.ts';
import { type Flow, flowOf } from './reads.ts';
import { type Total, totalsOf } from './totals.ts';

/** What the checks of a scenario know of it, found out once. */
export type Facts = {
  /** Whether what nothing here does is done by nobody: not in a module, which has a host, nor where there are mistakes. */
  readonly isWhole: boolean;
  /** Everything within its declared bounds. */
  readonly declared: Known;
  /** What can be reached; where the scenario is not whole, all that is declared. */
  readonly reached: Known;
  readonly machines: Machines;
  /** Everything that changes the world, in the scenario's order; none where it is not whole. */
  readonly constructs: readonly Construct[];
  /** The same, with what each reads and writes. */
  readonly flows: readonly Flow[];
  /** What all of it together can do to each variable. */
  readonly totals: ReadonlyMap<string, Total>;
  /** Nothing where the scenario is not whole. */
  readonly mentions: Mentions;
};

const NO_MENTIONS: Mentions = { read: new Set(), released: new Set(), ended: new Set() };

export function factsOf(ground: Ground): Facts {
  const { scenario, isWhole } = ground;
  const declared = declaredWorld(ground);
  const constructs = isWhole ? constructsOf(scenario) : [];
  const flows = constructs.map(flowOf);
  const reached = isWhole ? worldOf(ground, flows) : declared;
  return {
    isWhole,
    declared,
    reached,
    machines: machinesByState(scenario),
    constructs,
    flows,
    totals: totalsOf(flows, reached),
    mentions: isWhole ? mentionsOf(scenario, flows) : NO_MENTIONS,
  };
}

/**
 * What waits for something that never comes makes others wait in vain. Only the first of them is a mistake, so for the
 * others it counts as if it came; unless each waits for another.
 */
function worldOf(ground: Ground, flows: readonly Flow[]): Known {
  const strict = reachedWorld(ground, flows, new Set());
  const idle = flows.map(({ construct }) => construct).filter((construct) => waitsInVain(construct, strict));
  if (idle.length === 0) return strict;
  const lenient = reachedWorld(ground, flows, new Set(idle));
  return idle.some((construct) => waitsInVain(construct, lenient)) ? lenient : strict;
}
