import { nowId, readyId, turnId, usesId } from '@sandtable/scenario';
import { addressOf, type Build, boundsOf, read } from '../build.ts';
import { effects } from '../effect.ts';
import { clamped } from '../expression.ts';
import { emptyQueueAfter } from '../queue.ts';
import { naming } from '../scope.ts';
import type { LiveEffects } from '../state.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { countUp, pay } from './judge.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/**
 * (slot, combination, waited): carries out an order that nothing stands in the way of: costs are paid in order, what it
 * used is counted, then its effects apply and the queue is emptied.
 *
 * @param instead effects in the place of the action's own, with sites of their own
 */
export function writeExecute(build: Build, own: SeatAction, instead?: LiveEffects): FunctionName {
  const { action, seat } = own;
  return build.module.write(3, 0, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(1));
    const { wait } = action.limits;
    const ready = (): c.Code => {
      const variable = readyId(action.id, seat.id);
      const { min, max } = boundsOf(build, variable);
      const turn = c.add(read(build, turnId), c.number((wait ?? 0) + 1));
      return c.store(addressOf(build, variable), clamped(frame.newLocal(), turn, min, max));
    };
    // A slot has one order a turn, unless the white cell put one off. What was asked for before is settled in lane 0, once.
    const drawing = { suffix: instead ? '' : `@${seat.id}`, lane: 0, once: !build.playsOn };
    const inEffects = naming({ ...scope, drawing }, 'waited', { is: 'local', local: 2 });
    return [
      [before, pay(build, scope, own)],
      countUp(build, scope, usesId(action.id, seat.id)),
      countUp(build, scope, nowId(action.id, seat.id)),
      wait === undefined ? c.nothing : ready(),
      effects(build, inEffects, instead?.effects ?? action.effects),
      emptyQueueAfter(build, instead?.effects ?? action.effects),
    ];
  });
}
