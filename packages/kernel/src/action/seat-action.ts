import { type Action, actionsOfSeat, canNeedAsk, combinationsOf, type Scenario, type Seat } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Build } from '../build.ts';
import { type Name, plainScope, type Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import type { Frame, FunctionName } from '../wasm/module.ts';

/** An action as one of its seats orders it. Code is written for each pair, so that whose it is is known. */
export type SeatAction = {
  readonly action: Action;
  readonly seat: Seat;
  readonly seatIndex: number;
  readonly sideIndex: number;
  /** Its place among the action's seats' pairs, over all actions. */
  readonly index: number;
  /** How many ways there are to order it. */
  readonly combinations: number;
  /** The number of its first combination among the seat's orders. */
  readonly firstOrder: number;
  readonly asks: boolean;
};

export function seatActionsOf(scenario: Scenario): SeatAction[] {
  const pairs = scenario.actions.flatMap((action) => action.seats.map((seat) => ({ action, seat })));
  return pairs.map(({ action, seat: id }, index): SeatAction => {
    const seatIndex = scenario.seats.findIndex((each) => each.id === id);
    const seat = found('seat', id, scenario.seats[seatIndex]);
    const before = actionsOfSeat(scenario, id).filter((each) => each.index < scenario.actions.indexOf(action));
    return {
      ...{ action, seat, seatIndex, index },
      sideIndex: scenario.sides.findIndex((side) => side.id === seat.side),
      combinations: combinationsOf(action),
      firstOrder: before.reduce((sum, each) => sum + combinationsOf(each.action), 0),
      asks: canNeedAsk(action, id),
    };
  });
}

/**
 * The names that an action's expressions know: `actor` and `seat`, and its choices, which `before` takes apart from the
 * number of a combination.
 */
export function orderScope(
  build: Pick<Build, 'memory'>,
  frame: Frame,
  { action, seatIndex, sideIndex }: Pick<SeatAction, 'action' | 'seatIndex' | 'sideIndex'>,
  combination: c.Code,
): { readonly before: c.Code; readonly scope: Scope } {
  const names = new Map<string, Name>();
  let divisor = combinationsOf(action);
  const before = action.choices.map(({ name, values }): c.Code => {
    const local = frame.newLocal();
    names.set(name, { is: 'local', local, interval: { min: Math.min(...values), max: Math.max(...values) } });
    const isFirst = divisor === combinationsOf(action);
    divisor /= values.length;
    const counted = divisor === 1 ? combination : c.divideUnsigned(combination, c.number(divisor));
    const digit = isFirst ? counted : c.remainderUnsigned(counted, c.number(values.length));
    return c.set(local, valueAt(build, values, digit));
  });
  names.set('actor', { is: 'number', number: sideIndex }).set('seat', { is: 'number', number: seatIndex });
  return { before, scope: { ...plainScope(frame), names } };
}

/** The value at a place of a choice's. */
function valueAt(build: Pick<Build, 'memory'>, values: readonly number[], place: c.Code): c.Code {
  const [head = 0] = values;
  if (values.every((value, index) => value === head + index)) return c.add(place, c.number(head));
  return c.loadAt(c.shiftLeft(place, c.number(2)), build.memory.constants(values));
}

/** The functions of an action and seat; those of asks are absent where it never has to ask. */
export type SeatActionCode = SeatAction & {
  /** (combination): commits what it costs and uses, in the choice of a policy. */
  readonly commit: FunctionName;
  /** (slot, combination): resolves an order. Written when it is asked for. */
  readonly resolve: () => FunctionName;
  /** The same as code, of locals; undefined where it may have to be asked for. */
  readonly resolved: (frame: Frame, slot: number, combination: number) => c.Code | undefined;
  /** (slot): settles the open ask. */
  readonly settle?: FunctionName;
};
