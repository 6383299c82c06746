import { hashOf, type Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import type { Event } from '../event.ts';
import type { Input } from '../input.ts';
import { recordOf } from '../record.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { World } from '../world.ts';
import { appended, type Recording } from './append.ts';
import type { ClosedTurn, Journal } from './entry.ts';
import { pathTo } from './path.ts';

/** An empty journal for a scenario. Its first entry is to be the set-up. */
export function openJournal(scenario: Scenario): Journal {
  const { id, version } = scenario;
  return {
    header: {
      format: 'sandtable.journal',
      formatVersion: 1,
      scenario: { id, version, hash: hashOf(scenario) },
      engine: ENGINE_VERSION,
    },
    entries: [],
    seeds: {},
  };
}

/**
 * The journal with one more entry, which follows its last one.
 *
 * @param input as it was given to the engine, which accepted it; refused inputs are not recorded
 * @param events what the engine made of it
 */
export function record(journal: Journal, input: Input, events: readonly Event[], by: Recording): Journal {
  if (journal.entries.length === 0 && input.kind !== 'set-up') fail("a set-up as a journal's first entry", input.kind);
  const parent = journal.entries.length;
  const { closed, world } = closedBy(events, headWorlds.get(journal) ?? worldAt(journal, parent));
  const longer = appended(journal, { parent, input, closed }, by);
  headWorlds.set(longer, world);
  return longer;
}

/** The world at the head of journals made here, so that a long one is not read again for each entry. */
const headWorlds = new WeakMap<Journal, World>();

/** The world at the last close before or at an entry, as far as the journal says. */
export function worldAt(journal: Journal, id: number): World {
  const world = new Map<string, number>();
  for (const { closed } of pathTo(journal, id)) {
    for (const { changed } of closed) {
      for (const [variable, value] of Object.entries(changed)) world.set(variable, value);
    }
  }
  return recordOf(world);
}

/** The turns that closed, and the world at the last close. */
function closedBy(events: readonly Event[], before: World): { readonly closed: ClosedTurn[]; readonly world: World } {
  let known = before;
  const closed = events.flatMap((event): ClosedTurn[] => {
    if (event.kind !== 'closed') return [];
    const { turn, digest, world } = event;
    const changed = Object.fromEntries(Object.entries(world).filter(([id, value]) => known[id] !== value));
    known = world;
    return [{ turn, digest, changed }];
  });
  return { closed, world: known };
}
