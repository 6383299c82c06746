import { join } from 'node:path';
import type { Scenario } from '@sandtable/scenario';
import { inPseudoTerminal, type PseudoTerminal, type Size, textOf } from '../pictures/pseudo-terminal.ts';
import { handOf } from './hand.ts';
import { missing, readPlayed } from './journal.ts';
import { faultsOf } from './look.ts';
import { pickerOf } from './picker.ts';

/** A game to be played: which, by whom, from what seed. */
export interface Game {
  /** The scenario's folder. */
  readonly path: string;
  readonly scenario: Scenario;
  readonly seat: string;
  readonly seed: string;
  /** A shorter version of it, where there is one. */
  readonly edition: string | undefined;
}

/** How a game came out. */
export interface Outcome {
  readonly strokes: number;
  readonly orders: number;
  readonly faults: readonly string[];
}

/** The words of the command that begins a game. */
export function commandOf({ path, seat, seed, edition }: Game, journal: string): string[] {
  return [
    ...['play', path, '--as', seat, '--seed', seed, '--journal', journal, '--lang', 'en'],
    ...(edition === undefined ? [] : ['--edition', edition]),
  ];
}

/** A game that takes more strokes does not end. */
const STROKES_MOST = 3_000;

/**
 * Plays a whole game by keys in a real terminal, and looks at each screen.
 *
 * @param folder where its journal is put
 */
export async function playByKeys(game: Game, folder: string, size: Size): Promise<Outcome> {
  const journal = join(folder, 'game.jsonl');
  const terminal = inPseudoTerminal(commandOf(game, journal), folder, size, { NO_COLOR: '1' });
  try {
    const confirmed: string[] = [];
    const { faults, strokes, last } = await play(terminal, game.seed, confirmed);
    terminal.send('q');
    const code = await terminal.ended;
    const after = textOf(terminal.screen);
    const played = readPlayed(journal, game.scenario);
    return {
      strokes,
      orders: confirmed.length,
      faults: [
        ...faults,
        ...played.faults,
        ...missing(confirmed, played.orders),
        ...(played.ending !== undefined && last.includes(played.ending)
          ? []
          : [`no title of its ending stands on:\n${last}`]),
        ...(code === 0 && after.includes('Saved: ') ? [] : [`it ended with code ${code} and the words:\n${after}`]),
      ],
    };
  } finally {
    terminal.kill();
  }
}

/** By what a screen of the game is known: keys in the row above the lowest, which stays free. */
export const filled = /\S.*\n *$/;

interface Playing {
  readonly strokes: number;
  readonly faults: readonly string[];
  readonly last: string;
}

/**
 * Plays at a terminal until the game is over.
 *
 * @param confirmed grows by each order that the screen says is given
 */
export async function play(terminal: PseudoTerminal, seed: string, confirmed: string[]): Promise<Playing> {
  const hand = handOf(pickerOf(seed));
  const faults = new Set<string>();
  let screen = await terminal.until(filled);
  for (let strokes = 0; strokes < STROKES_MOST; strokes += 1) {
    for (const fault of faultsOf(terminal.screen, screen)) faults.add(fault);
    const stroke = hand.next(screen);
    if (!stroke) return { strokes, faults: [...faults], last: screen };
    const before = screen;
    terminal.send(stroke.keys);
    screen = await terminal.until((now) => now !== before);
    if (stroke.gives !== undefined && saysGiven(screen)) confirmed.push(stroke.gives);
  }
  return { strokes: STROKES_MOST, faults: [...faults, 'the game does not end'], last: screen };
}

/** Whether the row above the keys says that an order is given. */
function saysGiven(screen: string): boolean {
  return (screen.trimEnd().split('\n').at(-2) ?? '').startsWith('Given: ');
}
