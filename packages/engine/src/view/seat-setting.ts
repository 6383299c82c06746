import { actionsOfSeat, moveLeftId, moveLengthId, nowId, turnId } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { type Setting, settingOf } from '../context.ts';
import type { Game } from '../game.ts';

/**
 * The setting in which everything is judged that a seat is shown: the world last released to it where results are
 * provisional, else the world as it is.
 */
export function seatSetting(game: Game, seat: string): Setting {
  return { ...settingOf(game), world: game.published[seat] ?? game.world };
}

/**
 * The setting in which a seat's next orders are judged. The calendar goes on whether or not results are released, and
 * what a seat did in the turn of a released world counts no longer for the limits of this one.
 */
export function orderSetting(game: Game, seat: string): Setting {
  const published = game.published[seat];
  if (published === undefined) return settingOf(game);
  const present = [
    turnId,
    moveLeftId,
    moveLengthId,
    ...actionsOfSeat(game.scenario, seat).map(({ action }) => nowId(action.id, seat)),
  ];
  const world = { ...published };
  for (const id of present) world[id] = found('variable', id, game.world[id]);
  return { ...settingOf(game), world };
}
