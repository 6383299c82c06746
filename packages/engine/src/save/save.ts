import { hashOf } from '@sandtable/scenario';
import type { Game } from '../game.ts';

/** A game as text, at any rest: one line of JSON. The scenario is named by its hash, and must be at hand to load it. */
export function saveGame(game: Game): string {
  return JSON.stringify({ ...game, scenario: hashOf(game.scenario) });
}
