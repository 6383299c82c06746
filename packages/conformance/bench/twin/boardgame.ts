import { createRequire } from 'node:module';
import type { RunKey } from '@sandtable/random';
import type { Game, Reducer, State } from 'boardgame.io';
import { carryOut, type Order } from './plain/actions.ts';
import { beginTurn, endTurn } from './plain/play.ts';
import { choose } from './plain/policies.ts';
import { newWorld, SIDES, type World } from './plain/world.ts';

// The benchmark's model as a game of boardgame.io: each side is a player and orders in a move, the world acts in the hooks
// before the first player's turn and after the last one's, and nobody can undo. The rules are those of the plain objects.
// The reducer alone is used, without client and server.

type Internal = {
  readonly InitializeGame: (of: { readonly game: Game<World>; readonly numPlayers: number }) => State<World>;
  readonly CreateGameReducer: (of: { readonly game: Game<World> }) => Reducer;
};

// The package says where its parts are in a way that only `require` understands.
const { InitializeGame, CreateGameReducer } = createRequire(import.meta.url)('boardgame.io/internal') as Internal;

const numPlayers = SIDES.length;

function gameOf(key: RunKey): Game<World> {
  return {
    name: 'six-sides',
    disableUndo: true,
    setup: () => newWorld(key),
    turn: {
      minMoves: 1,
      maxMoves: 1,
      onBegin: ({ G, ctx }) => {
        if (ctx.playOrderPos === 0) beginTurn(G);
      },
      onEnd: ({ G, ctx }) => {
        if (ctx.playOrderPos === numPlayers - 1) endTurn(G);
      },
    },
    moves: {
      give: ({ G, ctx }, order: Order | undefined) => {
        const side = SIDES[ctx.playOrderPos];
        if (side && order) carryOut(G, G.sides[side], order);
      },
    },
    endIf: ({ G }) => (G.ending === 'none' ? undefined : G.ending),
  };
}

/** Plays a run to its end. All sides choose on the world as it is before the first of them orders. */
export function playBoardgame(key: RunKey): World {
  const game = gameOf(key);
  const reduce = CreateGameReducer({ game });
  let state = InitializeGame({ game, numPlayers });
  while (state.ctx.gameover === undefined) {
    const world = state.G;
    for (const order of SIDES.map((side) => choose(world, world.sides[side]))) {
      const payload = { type: 'give', args: [order], playerID: state.ctx.currentPlayer };
      state = reduce(state, { type: 'MAKE_MOVE', payload }) as State<World>;
    }
  }
  return state.G;
}
