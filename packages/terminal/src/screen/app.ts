import { type RenderOptions, render, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement, type ReactElement, useState } from 'react';
import type { Paint } from '../page/lay-out.ts';
import type { Host, Table } from '../sitting/sitting.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { proceed } from './go.ts';
import type { Key } from './key.ts';
import { press } from './press.ts';
import { rowsOf } from './rows.ts';
import { opening, type ScreenState } from './state.ts';

/** The two streams of a terminal. */
export type Terminal = Required<Pick<RenderOptions, 'stdin' | 'stdout'>>;

/** What a play on screens needs of those around it. */
export interface ScreenPlay {
  readonly table: Table;
  readonly words: PlayerWords;
  readonly host: Host;
  readonly paint: Paint;
  /** Puts on the disk what the journal holds now. Returns when it is there. */
  readonly keep: (table: Table) => void;
  readonly terminal: Terminal;
}

/** Plays on the whole terminal until the game is left. */
export async function playOnScreen(play: ScreenPlay): Promise<'over' | 'left'> {
  let last = startOf(play);
  const kept = (state: ScreenState): void => {
    last = state;
    play.keep(state.table);
  };
  kept(last);
  const app = render(createElement(Screen, { play, first: last, kept }), {
    ...play.terminal,
    exitOnCtrlC: true,
    alternateScreen: true,
  });
  await app.waitUntilExit();
  return last.table.sitting.game.phase.at === 'over' ? 'over' : 'left';
}

function startOf({ table, words, host }: ScreenPlay): ScreenState {
  const [seat = ''] = table.sitting.seats;
  const begun = proceed(opening(table, words, seat), host);
  // A game that begins is read from its briefing on.
  return table.sitting.marks.length === 0 && begun.front.at === 'tab' ? { ...begun, tab: 'briefing' } : begun;
}

function Screen({
  play,
  first,
  kept,
}: {
  play: ScreenPlay;
  first: ScreenState;
  kept: (state: ScreenState) => void;
}): ReactElement {
  const [state, setState] = useState(first);
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  useInput((input, named) => {
    let next = state;
    for (const key of keysOf(input, named)) if (!next.left) next = press(next, key, play.host);
    kept(next);
    if (next.left) exit();
    else setState(next);
  });
  // One row is left free, so that the terminal never scrolls.
  const size = { columns: Math.max(20, columns), rows: Math.max(8, rows - 1) };
  return createElement(Text, { wrap: 'truncate' }, rowsOf(state, size, play.paint).join('\n'));
}

type Named = Parameters<Parameters<typeof useInput>[0]>[1];

/** The keys of one reading: a named one, or letters, of which a fast typist or a paste gives several at once. */
function keysOf(input: string, named: Named): Key[] {
  const name = names.find(([flag]) => named[flag])?.[1];
  if (name) return [name];
  return named.ctrl || named.meta ? [] : [...input].map((char) => (char === '\r' ? 'enter' : { char }));
}

const names: readonly (readonly [keyof Named, Exclude<Key, { readonly char: string }>])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];
