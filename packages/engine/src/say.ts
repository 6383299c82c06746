import type { Text, TextPiece } from '@sandtable/scenario';
import { found } from './assert.ts';
import { type Context, contextOf, settingOf } from './context.ts';
import { evaluate } from './evaluate.ts';
import type { Game } from './game.ts';
import { activeStates } from './machine/active.ts';
import type { Said, SaidValue } from './message.ts';

/** A text with its values filled in as things stand. It draws nothing. */
export function say(text: Text, { draws: _, ...context }: Context): Said {
  return Object.fromEntries(
    Object.entries(text).map(([language, pieces]) => [language, pieces.map((piece) => sayPiece(piece, context))]),
  );
}

/** A text with its values filled in as the game stands, such as that of the ending it reached. */
export function sayNow(game: Game, text: Text): Said {
  return say(text, contextOf(settingOf(game)));
}

function sayPiece(piece: TextPiece, context: Context): string | SaidValue {
  if (typeof piece === 'string') return piece;
  const value = evaluate(piece.show, context);
  if (piece.as.kind !== 'machine') return { value, as: piece.as };
  const machine = found('machine', piece.as.machine, context.plan.machines.get(piece.as.machine));
  return { value, as: piece.as, states: activeStates(machine, context).map(({ id }) => id) };
}
