import { type Branch, branches, type Journal, type ReplayStep } from '@sandtable/engine';
import { type Scenario, turnId } from '@sandtable/scenario';
import { type Beat, isEmptyBeat } from './beat.ts';
import { beatOf, relive, type Sitting } from './sitting.ts';
import type { Storyteller } from './storyteller.ts';

/** A journal that is watched: one branch of it through one pair of eyes, and how far one has come. Immutable. */
export interface Playback {
  readonly scenario: Scenario;
  readonly journal: Journal;
  /** All lines of play in the journal, and the number of this one in them, from 1. */
  readonly branches: readonly Branch[];
  readonly branch: number;
  readonly steps: readonly ReplayStep[];
  /** A seat, or the white cell. */
  readonly eye: string;
  readonly frames: readonly Frame[];
  /** Tells it, from the beginning whenever the eyes or the branch change. */
  readonly storyteller: Storyteller;
  /** The frame that is shown. */
  readonly at: number;
}

/** What is shown at once, and the step after which it is: the beginning, what a step showed, how it ended. */
export type Frame = { readonly step: number } & (
  | { readonly shows: 'beginning' }
  | { readonly shows: 'beat'; readonly beat: Beat }
  | { readonly shows: 'ending' }
);

/** Something is wrong with a journal. */
export interface Unwatchable {
  readonly sentence: string;
}

/**
 * Opens a journal at its beginning. Where the scenario was edited since, it is played on what it is now, as long as it
 * comes out as it was recorded.
 *
 * @param eye a seat of the scenario, or the white cell
 * @param number of the branch; without it the one that was played last
 */
export function openPlayback(
  scenario: Scenario,
  journal: Journal,
  eye: string,
  storyteller: Storyteller,
  number?: number,
): Playback | Unwatchable {
  const known = branches(journal);
  const branch = number ?? known.findIndex(({ tip }) => tip === journal.entries.length) + 1;
  const tip = known[branch - 1]?.tip ?? journal.entries.length;
  const relived = relive(scenario, journal, { at: tip, edited: true });
  if ('sentence' in relived) return relived;
  const { steps } = relived;
  const frames = framesOf(steps, eye, storyteller);
  return { scenario, journal, branches: known, branch, steps, eye, frames, storyteller, at: 0 };
}

function framesOf(steps: readonly ReplayStep[], eye: string, storyteller: Storyteller): Frame[] {
  storyteller.forget();
  const beats = steps.flatMap(({ game, events }, step): Frame[] => {
    const before = steps[step - 1];
    const beat = before && beatOf(before.game, game, events, eye, storyteller);
    return beat && !isEmptyBeat(beat) ? [{ step, shows: 'beat', beat }] : [];
  });
  const last = steps.length - 1;
  const over = steps[last]?.game.phase.at === 'over';
  return [{ step: 0, shows: 'beginning' }, ...beats, ...(over ? [{ step: last, shows: 'ending' } as const] : [])];
}

/** The same moment through other eyes. */
export function throughEyes(playback: Playback, eye: string): Playback {
  const frames = framesOf(playback.steps, eye, playback.storyteller);
  return { ...playback, eye, frames, at: frameAt(frames, playback, playback.steps.length - 1) };
}

/** Another branch, at the last moment that both have in common and that is not later than this one. */
export function onBranch(playback: Playback, number: number): Playback | Unwatchable {
  const { scenario, journal, eye, storyteller } = playback;
  const other = openPlayback(scenario, journal, eye, storyteller, number);
  if ('sentence' in other) return other;
  const parted = other.steps.findIndex(({ entry }, index) => entry.id !== playback.steps[index]?.entry.id);
  const common = parted < 0 ? other.steps.length - 1 : parted - 1;
  return { ...other, at: frameAt(other.frames, playback, common) };
}

/** The frame among others that shows the same moment, or the last before it; none after the step `most`. */
function frameAt(frames: readonly Frame[], { frames: before, at }: Playback, most: number): number {
  const now = before[at];
  const step = Math.min(now?.step ?? 0, most);
  const same = frames.findLastIndex(
    (frame) => frame.step <= step && (frame.shows !== 'ending' || now?.shows === 'ending'),
  );
  return Math.max(0, same);
}

/** So many frames on, or back; it stops at the beginning and at the end. */
export function stepped(playback: Playback, by: number): Playback {
  return { ...playback, at: Math.max(0, Math.min(playback.frames.length - 1, playback.at + by)) };
}

/** At the first frame of a turn, or of the next one in which anything was shown; undefined where there is none. */
export function atTurn(playback: Playback, turn: number): Playback | undefined {
  return moved(
    playback,
    playback.frames.findIndex((frame) => turnAt(playback, frame) >= turn),
  );
}

/** At the first frame of the next turn, or of the one before (-1); undefined where there is none. */
export function atNextTurn(playback: Playback, by: 1 | -1): Playback | undefined {
  const turns = playback.frames.map((frame) => turnAt(playback, frame));
  const now = turns[playback.at] ?? 0;
  const to = by > 0 ? turns.find((turn) => turn > now) : turns.findLast((turn) => turn < now);
  return to === undefined ? undefined : atTurn(playback, to);
}

/** At the next line of the story that stands out, or else where the game ends; undefined after both. */
export function atNextHeadline(playback: Playback): Playback | undefined {
  return moved(
    playback,
    playback.frames.findIndex((frame, index) => index > playback.at && isHeadline(frame)),
  );
}

function isHeadline(frame: Frame): boolean {
  return (
    frame.shows === 'ending' ||
    (frame.shows === 'beat' && frame.beat.story.some(({ tags }) => tags.includes('headline')))
  );
}

function moved(playback: Playback, at: number): Playback | undefined {
  return at < 0 ? undefined : { ...playback, at };
}

/** The turn in which a frame stands; 0 before the first. */
function turnAt({ steps }: Playback, { step }: Frame): number {
  return steps[step]?.game.world[turnId] ?? 0;
}

/** The game as whoever watches sees it at this frame. */
export function sittingAt({ scenario, journal, steps, eye, frames, at }: Playback): Sitting {
  const game = steps[frames[at]?.step ?? 0]?.game;
  if (!game) throw new Error('a playback without a step');
  const beats = frames.slice(0, at + 1).flatMap((frame) => (frame.shows === 'beat' ? [frame.beat] : []));
  return { scenario, game, journal, seats: [eye], log: new Map([[eye, beats]]), choices: new Map(), marks: [] };
}
