import { byCodeUnit, hashOf, type Scenario } from '@sandtable/scenario';
import { begin } from '../begin.ts';
import type { Event } from '../event.ts';
import type { Game } from '../game.ts';
import type { Refusal } from '../refusal.ts';
import { step } from '../step.ts';
import type { World } from '../world.ts';
import { type Entry, type Journal, type Recorded, seedOf, withSeed } from './entry.ts';
import { pathTo } from './path.ts';
import { worldAt } from './record.ts';
import { verify } from './verify.ts';

/** What a replay derived, up to the first difference from what was recorded. */
export type Replay = {
  /** The game at the end; at a difference, as it stands there. Null where not even the set-up could be replayed. */
  readonly game: Game | null;
  /** What each entry led to, in order: the game after it, and what happened. */
  readonly steps: readonly ReplayStep[];
  /** How many turns closed with the digest that was recorded. */
  readonly turns: number;
  readonly divergence?: Divergence;
};

export type ReplayStep = { readonly entry: Entry; readonly game: Game; readonly events: readonly Event[] };

/** The first difference between a journal and its replay. */
export type Divergence = { readonly sentence: string } & (
  | { readonly what: 'scenario'; readonly expected: string; readonly found: string }
  | { readonly what: 'chain'; readonly entry: number }
  /** The seed with this hash is not known. */
  | { readonly what: 'seed'; readonly entry: number; readonly hash: string }
  | { readonly what: 'refused'; readonly entry: number; readonly refusal: Refusal }
  /** Other turns closed than those recorded. */
  | {
      readonly what: 'turns';
      readonly entry: number;
      readonly expected: readonly number[];
      readonly found: readonly number[];
    }
  | {
      readonly what: 'digest';
      readonly entry: number;
      readonly turn: number;
      readonly expected: string;
      readonly found: string;
      readonly variables: readonly Difference[];
    }
);

/** A variable that is not as it was recorded; null where one of the two worlds does not have it. */
export type Difference = { readonly variable: string; readonly expected: number | null; readonly found: number | null };

export type ReplayOptions = {
  /** The entry to stop after; the journal's last where none is given. */
  readonly at?: number;
  /** Plays on though the scenario was edited since: where it first comes out otherwise is what the edit did. */
  readonly edited?: boolean;
};

/**
 * Plays a branch of a journal again, from the beginning, and compares the digest of each turn.
 */
export function replay(journal: Journal, scenario: Scenario, options: ReplayOptions = {}): Replay {
  const { at = journal.entries.length, edited = false } = options;
  const nothing = { game: null, steps: [], turns: 0 };
  const found = hashOf(scenario);
  const expected = journal.header.scenario.hash;
  if (found !== expected && !edited) {
    return { ...nothing, divergence: otherScenario(journal, scenario, expected, found) };
  }
  const broken = verify(journal);
  if (broken) return { ...nothing, divergence: { what: 'chain', entry: broken.id, sentence: broken.sentence } };
  return replayPath(journal, scenario, pathTo(journal, at));
}

function replayPath(journal: Journal, scenario: Scenario, path: readonly Entry[]): Replay {
  const steps: ReplayStep[] = [];
  let game: Game | null = null;
  let turns = 0;
  for (const entry of path) {
    const unsealed = unseal(journal, entry);
    if ('what' in unsealed) return { game, steps, turns, divergence: unsealed };
    const made = stepBy(unsealed.input, game, scenario);
    game = made.game ?? game;
    if (made.refused) return { game, steps, turns, divergence: refusedEntry(entry, made.refused) };
    if (game) steps.push({ entry, game, events: made.events });
    const divergence = compareTurns(journal, entry, made.events);
    if (divergence) return { game, steps, turns, divergence };
    turns += entry.closed.length;
  }
  return { game, steps, turns };
}

type Made = {
  readonly game?: Game | undefined;
  readonly events: readonly Event[];
  readonly refused?: Refusal | undefined;
};

/** What an entry makes of the game; the first one begins it. */
function stepBy(input: Recorded, game: Game | null, scenario: Scenario): Made {
  if (game === null) {
    if (input.kind === 'set-up') return begin(scenario, input.setup);
    return { events: [], refused: { code: 'not-now', text: 'A journal begins with a set-up.' } };
  }
  if (input.kind !== 'fork') return step(game, input);
  if (input.seed === undefined) return { game, events: [] };
  return step(game, { kind: 'rekey', seed: input.seed, author: 'fork' });
}

/** The entry's input with its seed in the place of the hash. */
function unseal({ seeds }: Journal, { id, input }: Entry): { readonly input: Recorded } | Divergence {
  const hash = seedOf(input);
  if (hash === undefined) return { input };
  const seed = Object.hasOwn(seeds, hash) ? seeds[hash] : undefined;
  if (seed !== undefined) return { input: withSeed(input, seed) };
  const sentence = `Entry ${id} was played with a seed that is not in this journal (${hash}): its dice cannot be rolled again without it.`;
  return { what: 'seed', entry: id, hash, sentence };
}

function compareTurns(journal: Journal, entry: Entry, events: readonly Event[]): Divergence | undefined {
  const closes = events.filter((event) => event.kind === 'closed');
  for (const [index, { turn, digest: expected }] of entry.closed.entries()) {
    const close = closes[index];
    if (close?.turn !== turn || close.digest === expected) continue;
    const variables = differences(worldAtTurn(journal, entry, index), close.world);
    const named = variables
      .slice(0, 5)
      .map(({ variable, expected: was, found: is }) => `${variable} ${is} instead of ${was}`);
    const more = variables.length > named.length ? `, and ${variables.length - named.length} more` : '';
    const sentence = `Turn ${turn} (entry ${entry.id}) comes out otherwise than recorded: ${named.join(', ') || 'the digest'}${more}.`;
    return { what: 'digest', entry: entry.id, turn, expected, found: close.digest, variables, sentence };
  }
  const expected = entry.closed.map(({ turn }) => turn);
  const found = closes.map(({ turn }) => turn);
  if (expected.join() === found.join()) return undefined;
  const sentence = `Entry ${entry.id} closes ${turnsInWords(found)} where ${turnsInWords(expected)} was recorded.`;
  return { what: 'turns', entry: entry.id, expected, found, sentence };
}

/** The world at one of the closes of an entry, as far as the journal says. */
function worldAtTurn(journal: Journal, entry: Entry, close: number): World {
  const worlds = [worldAt(journal, entry.parent), ...entry.closed.slice(0, close + 1).map(({ changed }) => changed)];
  return Object.assign(Object.create(null), ...worlds);
}

function differences(expected: World, found: World): Difference[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .sort(byCodeUnit)
    .filter((variable) => expected[variable] !== found[variable])
    .map((variable) => ({ variable, expected: expected[variable] ?? null, found: found[variable] ?? null }));
}

function turnsInWords(turns: readonly number[]): string {
  return turns.length === 0 ? 'no turn' : `${turns.length === 1 ? 'turn' : 'turns'} ${turns.join(', ')}`;
}

function refusedEntry({ id }: Entry, refusal: Refusal): Divergence {
  return { what: 'refused', entry: id, refusal, sentence: `Entry ${id} is refused now: ${refusal.text}` };
}

function otherScenario({ header }: Journal, scenario: Scenario, expected: string, found: string): Divergence {
  const was = `${header.scenario.id} ${header.scenario.version}`;
  const is = `${scenario.id} ${scenario.version}`;
  const sentence =
    was === is
      ? `The journal is of another state of ${was} than this one: the scenario was edited since.`
      : `The journal is of ${was}, and this is ${is}.`;
  return { what: 'scenario', expected, found, sentence };
}
