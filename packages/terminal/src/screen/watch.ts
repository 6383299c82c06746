import { seenBy, whiteCell } from '../sitting/eye.ts';
import {
  atNextHeadline,
  atNextTurn,
  atTurn,
  onBranch,
  type Playback,
  sittingAt,
  stepped,
  throughEyes,
} from '../sitting/playback.ts';
import { titleOfEye } from '../word/eye.ts';
import type { PlayerWords } from '../word/player-words.ts';
import type { Key } from './key.ts';
import { scrolled } from './scroll.ts';
import { opening, type ScreenState, tabOf, type Watching } from './state.ts';

/** A frame every so many milliseconds, from slow to fast. */
const pauses = [16_000, 8_000, 4_000, 2_000, 1_000, 500, 250];
const usualPause = 4_000;

/** The screen of a journal that is watched; it stands still until somebody lets it run. */
export function watching(playback: Playback, words: PlayerWords): ScreenState {
  const table = { sitting: sittingAt(playback), storyteller: playback.storyteller };
  return showing(opening(table, words, playback.eye), { playback, playing: false, pause: usualPause });
}

/** The screen at the frame of a playback. */
function showing(state: ScreenState, now: Watching): ScreenState {
  const { steps, frames, at, eye } = now.playback;
  const before = frames[at - 1];
  const game = before && steps[before.step]?.game;
  return {
    ...state,
    watching: now,
    seat: eye,
    table: { ...state.table, sitting: sittingAt(now.playback) },
    saw: game ? new Map([[eye, seenBy(game, eye)]]) : new Map(),
    scroll: 0,
  };
}

/** What the passing of time does: the next frame, and at the last one it stands still. */
export function tick(state: ScreenState): ScreenState {
  const now = state.watching;
  if (!now?.playing) return state;
  const next = stepped(now.playback, 1);
  return showing(state, { ...now, playback: next, playing: next.at < next.frames.length - 1 });
}

/** A key where a journal is watched. */
export function pressWatching(state: ScreenState, now: Watching, key: Key): ScreenState {
  const tab = key === 'left' || key === 'right' ? undefined : tabOf(state, key);
  if (tab) return { ...state, tab, scroll: 0 };
  if (key === 'escape') return { ...state, tab: 'orders', scroll: 0 };
  const faster = isOneOf(key, '+=') ? 1 : isOneOf(key, '-_') ? -1 : 0;
  if (faster !== 0) return { ...state, watching: { ...now, pause: pauseBeside(now.pause, faster) } };
  if (isOneOf(key, ' ')) return running(state, now);
  if (isOneOf(key, 'q')) return { ...state, left: true };
  if (isOneOf(key, 'v')) return through(state, eyeAfter(now.playback));
  if (isOneOf(key, 'b')) return onNumber(state, (now.playback.branch % now.playback.branches.length) + 1);
  const to = target(now.playback, key);
  return to === 'scroll' ? scrolled(state, key) : goTo(state, to);
}

function isOneOf(key: Key, chars: string): boolean {
  return typeof key !== 'string' && chars.includes(key.char);
}

/** Where a key leads in the journal; undefined where there is nothing of the kind. */
function target(playback: Playback, key: Key): Playback | undefined | 'scroll' {
  if (key === 'right' || key === 'enter') return stepped(playback, 1);
  if (key === 'left' || key === 'backspace') return stepped(playback, -1);
  if (isOneOf(key, ']')) return atNextTurn(playback, 1);
  if (isOneOf(key, '[')) return atNextTurn(playback, -1);
  if (isOneOf(key, 'n')) return atNextHeadline(playback);
  if (key === 'home') return stepped(playback, -playback.frames.length);
  if (key === 'end' || isOneOf(key, 'G')) return stepped(playback, playback.frames.length);
  return 'scroll';
}

/** Shows another moment; it stands still there. */
export function goTo(state: ScreenState, playback: Playback | undefined): ScreenState {
  const now = state.watching;
  if (!(now && playback)) return { ...state, notice: state.words.phrases.watch.nothingThere };
  return showing(state, { ...now, playback, playing: false });
}

/** At turn n. */
export function goToTurn(state: ScreenState, turn: number): ScreenState {
  return goTo(state, state.watching && atTurn(state.watching.playback, turn));
}

/** Runs or stands still; at the end it runs again from the beginning. */
function running(state: ScreenState, now: Watching): ScreenState {
  const { playback, playing } = now;
  const ended = playback.at === playback.frames.length - 1;
  const from = ended ? stepped(playback, -playback.frames.length) : playback;
  return showing(state, { ...now, playback: from, playing: !playing });
}

function pauseBeside(pause: number, faster: number): number {
  return pauses[pauses.indexOf(pause) + faster] ?? pause;
}

/** The white cell, then every seat, round and round. */
function eyeAfter({ scenario, eye }: Playback): string {
  const eyes = eyesOf(scenario);
  return eyes[(eyes.indexOf(eye) + 1) % eyes.length] ?? whiteCell;
}

/** Who can watch: the white cell and every seat. */
export function eyesOf({ seats }: Playback['scenario']): string[] {
  return [whiteCell, ...seats.map(({ id }) => id)];
}

/** The same moment through other eyes. */
export function through(state: ScreenState, eye: string): ScreenState {
  const now = state.watching;
  if (!now) return state;
  const notice = state.words.phrases.watch.through(titleOfEye(state.words, eye));
  return { ...showing(state, { ...now, playback: throughEyes(now.playback, eye) }), notice };
}

/** Another branch, by its number; where there is none or it cannot be shown, it says so. */
export function onNumber(state: ScreenState, number: number): ScreenState {
  const now = state.watching;
  const branch = now?.playback.branches[number - 1];
  const { prompt } = state.words.phrases;
  if (!(now && branch)) return { ...state, notice: prompt.noBranch };
  const playback = onBranch(now.playback, number);
  if ('sentence' in playback) return { ...state, notice: playback.sentence };
  const notice = prompt.branch(number, branch.inputs, branch.tip);
  return { ...showing(state, { ...now, playback, playing: false }), notice };
}
