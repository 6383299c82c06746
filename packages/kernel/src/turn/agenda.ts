import { combinationOfValues } from '@sandtable/scenario';
import type { SeatActionCode } from '../action/seat-action.ts';
import { fail, found } from '../assert.ts';
import type { Build } from '../build.ts';
import { effects } from '../effect.ts';
import { withWhatFollows } from '../queue.ts';
import { plainScope } from '../scope.ts';
import { fixedFor } from '../script.ts';
import type { AgendaItem, LiveEffects, OrderItem } from '../state.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';

/** Writes the code of an action and seat again, with other effects in the place of its own. */
export type WriteAmended = (own: SeatActionCode, instead: LiveEffects) => SeatActionCode;

type Writing = { readonly build: Build; readonly actions: readonly SeatActionCode[]; readonly amended: WriteAmended };

/**
 * (): what is left of an agenda, in order.
 *
 * @param isAsking the first of it waits for an answer, which its seat's policy now gives
 */
export function writeAgenda(writing: Writing, items: readonly AgendaItem[], isAsking: boolean): FunctionName {
  const functions = items.map((item, index) => writeItem(writing, item, isAsking && index === 0));
  return writing.build.module.write(0, 0, () => functions.map(({ index }) => c.call(index)));
}

/** (): an item of an agenda, with what rulings fixed of it. */
export function writeItem(writing: Writing, item: AgendaItem, isAsking = false): FunctionName {
  const { build } = writing;
  return build.module.write(0, 0, ({ newLocal }) =>
    fixedFor(build, newLocal, item.script, resolution(writing, item, isAsking)),
  );
}

function resolution(writing: Writing, item: AgendaItem, isAsking: boolean): c.Code {
  const { actions, amended } = writing;
  if (item.kind === 'order' && 'text' in item.order) return carriedOut(writing, item);
  const action = item.kind === 'ask' ? item.action : 'action' in item.order ? item.order.action : '';
  const plain = found(
    'action of a seat',
    `${action}@${item.seat}`,
    actions.find((own) => own.action.id === action && own.seat.id === item.seat),
  );
  const own = item.instead ? amended(plain, item.instead) : plain;
  const slot = item.kind === 'ask' ? 0 : item.slot;
  if (item.kind === 'ask' || isAsking) {
    return own.settle ? c.call(own.settle.index, c.number(slot)) : fail('an action that can be asked for', action);
  }
  const values = 'choices' in item.order ? item.order.choices : [];
  const combination = found('combination', values.join(', '), combinationOfValues(own.action, values));
  return c.call(own.resolve().index, c.number(slot), c.number(combination));
}

/** A free text does what the white cell ruled, if it ruled. */
function carriedOut({ build }: Writing, { seat, slot, instead }: OrderItem): c.Code {
  if (!instead) return c.nothing;
  const { seats, sides } = build.scenario;
  const seatIndex = seats.findIndex(({ id }) => id === seat);
  const sideIndex = sides.findIndex(({ id }) => id === seats[seatIndex]?.side);
  const names = new Map([
    ['actor', { is: 'number', number: sideIndex } as const],
    ['seat', { is: 'number', number: seatIndex } as const],
  ]);
  const carry = build.module.write(1, 0, (frame) => {
    const scope = { ...plainScope(frame), names, drawing: { suffix: '', lane: 0, once: false } };
    return withWhatFollows(build, scope, instead.effects, (own) => effects(build, own, instead.effects));
  });
  return c.call(carry.index, c.number(slot));
}
