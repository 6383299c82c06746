import type { Machine, State } from '@sandtable/scenario';
import { contextOf, type Setting } from '../context.ts';
import { evaluate } from '../evaluate.ts';

/** The active states of a machine, in document order: parents before their children. */
export function activeStates(machine: Machine, setting: Setting): State[] {
  const context = contextOf(setting);
  return machine.states.filter(({ id }) => evaluate({ op: 'active', state: id }, context) !== 0);
}
