import type { EndingView, Seen, SeenMachine, View } from '@sandtable/engine';
import type { EyeView, SeenMessage, SeenOutcome } from './eye.ts';
import type { OrderOdds } from './odds.ts';
import type { Roll } from './roll.ts';
import type { Heard, HeardLine } from './story.ts';
import type { StoryChoice } from './storyteller.ts';

/**
 * What one step of the game showed to one seat, or to the white cell. It is the difference between two of its views, and
 * what its story told: so nothing is in it that the seat may not see.
 */
export interface Beat {
  readonly turn: number;
  readonly date: string;
  /** Where the game rested before the step. */
  readonly phase: View['phase'];
  readonly messages: readonly SeenMessage[];
  readonly outcomes: readonly SeenOutcome[];
  /** What the dice of its orders showed. */
  readonly rolls: readonly Roll[];
  /** What they were held against. */
  readonly odds: readonly OrderOdds[];
  readonly changes: readonly Change[];
  readonly story: readonly HeardLine[];
  /** What the story lets it choose. */
  readonly choices: readonly StoryChoice[];
  readonly ending: EndingView | null;
}

/** Something that the seat sees otherwise than before; undefined for what it did not see then, or sees no longer. */
export type Change =
  | { readonly kind: 'thing'; readonly before: Seen | undefined; readonly after: Seen | undefined }
  | { readonly kind: 'machine'; readonly before: SeenMachine; readonly after: SeenMachine };

/** What a step changed for a seat. */
export function beatBetween(
  before: EyeView,
  after: EyeView,
  { rolls, odds }: Pick<Beat, 'rolls' | 'odds'>,
  { lines: story, choices }: Heard,
): Beat {
  return {
    turn: after.turn,
    date: after.date,
    phase: before.phase,
    messages: after.messages.slice(before.messages.length),
    outcomes: after.outcomes.slice(before.outcomes.length),
    rolls,
    odds,
    changes: changesBetween(before, after),
    story,
    choices,
    ending: before.ending ? null : after.ending,
  };
}

/** Whether there is nothing to tell. */
export function isEmptyBeat({ messages, outcomes, rolls, changes, story, choices, ending }: Beat): boolean {
  const parts = [messages, outcomes, rolls, changes, story, choices];
  return parts.every(({ length }) => length === 0) && ending === null;
}

/** What a seat sees otherwise in one view than in another, in the scenario's order. */
function changesBetween(before: EyeView, after: EyeView): Change[] {
  const thing = (one: readonly Seen[], other: readonly Seen[]): Change[] => {
    const ids = new Set([...one, ...other].map(({ id }) => id));
    const [were, are] = [byId(one), byId(other)];
    return [...ids].flatMap((id): Change[] => {
      const [was, is] = [were.get(id), are.get(id)];
      return looksAlike(was, is) ? [] : [{ kind: 'thing', before: was, after: is }];
    });
  };
  const machines = after.machines.flatMap((is): Change[] => {
    const was = before.machines.find(({ id }) => id === is.id);
    return was && pathOf(was) !== pathOf(is) ? [{ kind: 'machine', before: was, after: is }] : [];
  });
  return [...thing(before.variables, after.variables), ...thing(before.values, after.values), ...machines];
}

/** Within a margin a number is seen with a new error each turn: only a move that no two errors explain is news. */
export function looksAlike(was: Seen | undefined, is: Seen | undefined): boolean {
  if (!(was && is)) return was === is;
  const [a, b] = [was.sight, is.sight];
  if (a.kind === 'band' && b.kind === 'band') return a.band.id === b.band.id;
  if (a.kind === 'margin' && b.kind === 'margin') return Math.abs(a.value - b.value) <= a.margin + b.margin;
  return a.kind === 'exact' && b.kind === 'exact' && a.value === b.value;
}

function byId(seen: readonly Seen[]): Map<string, Seen> {
  return new Map(seen.map((each) => [each.id, each]));
}

function pathOf({ states }: SeenMachine): string {
  return states.map(({ id }) => id).join(' ');
}
