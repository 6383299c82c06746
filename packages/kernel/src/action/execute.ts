import { nowId, readyId, usesId } from '@sandtable/scenario';
import type { Build } from '../build.ts';
import { effects } from '../effect.ts';
import { withWhatFollows } from '../queue.ts';
import { type Name, naming, type Scope } from '../scope.ts';
import type { LiveEffects } from '../state.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { countUp, makeReadyAfter, pay } from './judge.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/** How an order is carried out: the local of its slot, how long it waited, and effects in the place of the action's own. */
export type Execution = { readonly slot: number; readonly waited: Name; readonly instead: LiveEffects | undefined };

/** (slot, combination, waited): carries out an order that nothing stands in the way of. */
export function writeExecute(build: Build, own: SeatAction, instead?: LiveEffects): FunctionName {
  return build.module.write(3, 0, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(1));
    return [before, carriedOut(build, scope, own, { slot: 0, waited: { is: 'local', local: 2 }, instead })];
  });
}

/**
 * Carries out an order that nothing stands in the way of: costs are paid in order, what it used is counted, then its
 * effects apply and the queue is emptied. Effects in the place of its own have sites of their own.
 */
export function carriedOut(build: Build, scope: Scope, own: SeatAction, { slot, waited, instead }: Execution): c.Code {
  const { action, seat } = own;
  const { wait } = action.limits;
  const list = instead?.effects ?? action.effects;
  // A slot has one order a turn, unless the white cell put one off. What was asked for before is settled in lane 0, once.
  const drawing = { suffix: instead ? '' : `@${seat.id}`, lane: slot, once: !build.playsOn };
  return [
    pay(build, scope, own),
    countUp(build, scope, usesId(action.id, seat.id)),
    countUp(build, scope, nowId(action.id, seat.id)),
    wait === undefined ? c.nothing : makeReadyAfter(build, readyId(action.id, seat.id), wait),
    withWhatFollows(build, naming({ ...scope, drawing }, 'waited', waited), list, (inside) =>
      effects(build, inside, list),
    ),
  ];
}
