import { type Effect, partsOf, type Scenario, shownIn, walkEffects } from '@sandtable/scenario';
import { type Flow, readIn, readInEffects } from './reads.ts';

/** What anything in a scenario asks for, apart from its tests and studies. */
export type Mentions = {
  /** Variables, values, parameters, states: what some expression reads or some text shows. */
  readonly read: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
};

export function mentionsOf(scenario: Scenario, flows: readonly Flow[]): Mentions {
  const read = new Set<string>();
  const told = (id: string) => read.add(id);
  for (const part of partsOf(scenario)) {
    if (part.owner.kind === 'test' || part.owner.kind === 'study') continue;
    if ('expression' in part) readIn(part.expression, told);
    else if ('effects' in part) readInEffects(part.effects, told);
    else for (const { show } of shownIn(part.text)) readIn(show, told);
  }
  const released = new Set<string>();
  const ended = new Set<string>();
  const visit = (effect: Effect): void => {
    if (effect.do === 'release') released.add(effect.inject);
    if (effect.do === 'end') ended.add(effect.ending);
    if (effect.do === 'tell') for (const { show } of shownIn(effect.text)) readIn(show, told);
  };
  for (const { construct } of flows) walkEffects(construct.effects, visit);
  return { read, released, ended };
}
