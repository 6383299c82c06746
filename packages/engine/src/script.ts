import type { Script } from '@sandtable/scenario';
import type { Game } from './game.ts';

/** The game with its next draws fixed, until the close of the turn: for tests of a scenario. */
export function fixDraws(game: Game, script: Script | null): Game {
  return Object.freeze({ ...game, script });
}
