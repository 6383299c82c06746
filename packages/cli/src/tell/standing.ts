import type { World } from '@sandtable/engine';
import { childStates, inId, type Machine, type State } from '@sandtable/scenario';
import type { Wording } from './wording.ts';

/** Where each machine stands: `Crisis ladder`, `Standoff (At sea / Holding + In capitals / Talking)`. */
export function standing(words: Wording, world: World): [machine: string, stands: string][] {
  return words.scenario.machines.map((machine) => [
    words.title(machine.id),
    activeText(words, machine, world, undefined),
  ]);
}

function activeText(words: Wording, machine: Machine, world: World, parent: State | undefined): string {
  const children = childStates(machine, parent?.id);
  const active = children[(world[inId(parent?.id ?? machine.id)] ?? 0) - 1];
  return active ? stateText(words, machine, world, active) : '';
}

function stateText(words: Wording, machine: Machine, world: World, state: State): string {
  const title = words.text(state.title);
  switch (state.kind) {
    case 'compound':
      return `${title} / ${activeText(words, machine, world, state)}`;
    case 'parallel': {
      const regions = childStates(machine, state.id).map((region) => stateText(words, machine, world, region));
      return `${title} (${regions.join(' + ')})`;
    }
    default:
      return title;
  }
}
