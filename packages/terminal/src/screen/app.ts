import { type RenderOptions, render, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { Paint } from '../page/lay-out.ts';
import type { Playback } from '../sitting/playback.ts';
import type { Host, Table } from '../sitting/sitting.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { proceed } from './go.ts';
import type { Key } from './key.ts';
import { pressAt } from './read-on.ts';
import { rowsOf } from './rows.ts';
import { opening, type ScreenState } from './state.ts';
import { tick, watching } from './watch.ts';

/** The two streams of a terminal. */
export type Terminal = Required<Pick<RenderOptions, 'stdin' | 'stdout'>>;

/** What screens need of those around them. */
interface Surroundings {
  readonly words: PlayerWords;
  readonly host: Host;
  readonly paint: Paint;
  readonly terminal: Terminal;
}

/** What a play on screens needs of those around it. */
export interface ScreenPlay extends Surroundings {
  readonly table: Table;
  /** Puts on the disk what the journal holds now. Returns when it is there. */
  readonly keep: (table: Table) => void;
}

/** Plays on the whole terminal until the game is left. */
export async function playOnScreen(play: ScreenPlay): Promise<'over' | 'left'> {
  const last = await shownUntilLeft(startOf(play), play, ({ table }) => play.keep(table));
  return last.table.sitting.game.phase.at === 'over' ? 'over' : 'left';
}

/** What a journal on screens needs of those around it. */
export interface ScreenWatch extends Surroundings {
  readonly playback: Playback;
  /** Does something after so many milliseconds, unless what it gives back is called before. */
  readonly later: Later;
}

type Later = (milliseconds: number, work: () => void) => () => void;

/** Shows a journal on the whole terminal until whoever watches leaves. */
export async function watchOnScreen(watch: ScreenWatch): Promise<void> {
  await shownUntilLeft(watching(watch.playback, watch.words), watch, () => {});
}

/** A second: more than anybody types keys. */
const FRAMES_MOST = 120;

async function shownUntilLeft(
  first: ScreenState,
  { host, paint, terminal, later }: Surroundings & { readonly later?: Later },
  keep: (state: ScreenState) => void,
): Promise<ScreenState> {
  let last = first;
  const kept = (state: ScreenState): void => {
    last = state;
    keep(state);
  };
  kept(first);
  // From here on no key is shown as it is typed, also before the first screen stands.
  terminal.stdin.setRawMode(true);
  const app = render(createElement(Screen, { first, host, paint, kept, ...(later && { later }) }), {
    ...terminal,
    exitOnCtrlC: true,
    alternateScreen: true,
    // A key is answered at once, and only the rows that it changes are written.
    maxFps: FRAMES_MOST,
    incrementalRendering: true,
  });
  await app.waitUntilExit();
  return last;
}

function startOf({ table, words, host }: ScreenPlay): ScreenState {
  const [seat = ''] = table.sitting.seats;
  const begun = proceed(opening(table, words, seat), host);
  // A game that begins is read from its briefing on.
  return table.sitting.marks.length === 0 && begun.front.at === 'tab' ? { ...begun, tab: 'briefing' } : begun;
}

type ScreenProps = Pick<Surroundings, 'host' | 'paint'> & {
  readonly first: ScreenState;
  readonly kept: (state: ScreenState) => void;
  readonly later?: Later;
};

function Screen({ first, host, paint, kept, later }: ScreenProps): ReactElement {
  const [state, setState] = useState(first);
  // Keys may come before what the last one did is drawn: each goes on from the newest state.
  const newest = useRef(first);
  const become = useCallback((next: ScreenState): void => {
    newest.current = next;
    setState(next);
  }, []);
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  // One row is left free, so that the terminal never scrolls.
  const size = { columns: Math.max(20, columns), rows: Math.max(8, rows - 1) };
  useInput((input, named) => {
    let next = newest.current;
    for (const key of keysOf(input, named)) if (!next.left) next = pressAt(next, key, host, size);
    kept(next);
    if (next.left) exit();
    else become(next);
  });
  useEffect(
    () => (state.watching?.playing ? later?.(state.watching.pause, () => become(tick(newest.current))) : undefined),
    [state, later, become],
  );
  return createElement(Text, { wrap: 'truncate' }, rowsOf(state, size, paint).join('\n'));
}

type Named = Parameters<Parameters<typeof useInput>[0]>[1];

/**
 * The keys of one reading: a named one, or letters, of which a fast typist or a paste gives several at once. Enter that is
 * pressed before the terminal gives keys as they are comes as the end of a line.
 */
function keysOf(input: string, named: Named): Key[] {
  const name = names.find(([flag]) => named[flag])?.[1];
  if (name) return [name];
  return named.ctrl || named.meta
    ? []
    : [...input].map((char) => (char === '\r' || char === '\n' ? 'enter' : { char }));
}

const names: readonly (readonly [keyof Named, Exclude<Key, { readonly char: string }>])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];
