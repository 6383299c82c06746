import type { Game } from '@sandtable/engine';

/**
 * Works something out of a game once for each name, and remembers it as long as the game is there: a game never changes,
 * and every key and every screen asks again.
 */
export function oncePerGame<T>(): (game: Game, name: string, work: () => T) => T {
  const known = new WeakMap<Game, Map<string, T>>();
  return (game, name, work) => {
    const ofGame = known.get(game) ?? new Map<string, T>();
    known.set(game, ofGame);
    const before = ofGame.get(name);
    if (before !== undefined) return before;
    const worked = work();
    ofGame.set(name, worked);
    return worked;
  };
}
