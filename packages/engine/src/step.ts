import type { Event } from './event.ts';
import type { Game } from './game.ts';
import type { Refusal } from './refusal.ts';

/** What an input makes of a game. Where it is refused the game is the one that was given, and nothing happened. */
export type Step = { readonly game: Game; readonly events: readonly Event[]; readonly refused?: Refusal };
