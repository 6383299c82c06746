import { type Action, nowId, type OrderText, readyId, turnId, usesId } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Setting } from '../context.ts';
import { costsOf } from '../judge.ts';
import { written } from '../world.ts';

/** What a variable is to become. */
type Due = { readonly variable: string; readonly wanted: number };

/** What counting one more success of an action by a seat writes. */
export function countedUse({ world }: Pick<Setting, 'world'>, seat: string, { id, limits }: Action): Due[] {
  const of = (variable: string): number => found('variable', variable, world[variable]);
  const once = (variable: string): Due => ({ variable, wanted: of(variable) + 1 });
  const { wait } = limits;
  return [
    once(usesId(id, seat)),
    once(nowId(id, seat)),
    ...(wait === undefined ? [] : [{ variable: readyId(id, seat), wanted: of(turnId) + wait + 1 }]),
  ];
}

/** The setting that an order's own effects meet: its costs are paid and its use is counted. */
export function settingAfterDues(setting: Setting, seat: string, order: OrderText): Setting {
  const { plan, world } = setting;
  const wanted = new Map<string, number>();
  for (const { variable, amount } of costsOf(setting, seat, order)) {
    wanted.set(variable, (wanted.get(variable) ?? found('variable', variable, world[variable])) - amount);
  }
  const action = found('action', order.action, plan.actions.get(order.action));
  for (const each of countedUse(setting, seat, action)) wanted.set(each.variable, each.wanted);
  const writes = [...wanted].map(([variable, to]) => ({
    slot: found('variable', variable, plan.slots.get(variable)),
    wanted: to,
  }));
  return { ...setting, world: written(world, writes) };
}
