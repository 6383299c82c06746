import { type Effect, type Machine, transitionSite } from '@sandtable/scenario';
import type { Build } from '../build.ts';
import { effects } from '../effect.ts';
import { plainScope } from '../scope.ts';
import type { FunctionName } from '../wasm/module.ts';

/** The effects of a machine as functions: of states by id, of transitions by path. Those without effects are absent. */
export type Reactions = {
  readonly entry: ReadonlyMap<string, FunctionName>;
  readonly exit: ReadonlyMap<string, FunctionName>;
  readonly take: ReadonlyMap<string, FunctionName>;
};

/** A state may be entered more than once in a turn, so that what is drawn in it is counted. */
export function writeReactions(build: Build, { states }: Machine): Reactions {
  const functions = (of: readonly (readonly [id: string, list: readonly Effect[]])[]): Map<string, FunctionName> =>
    new Map(of.filter(([, list]) => list.length > 0).map(([id, list]) => [id, reaction(build, list)]));
  return {
    entry: functions(states.map(({ id, entry }) => [id, entry])),
    exit: functions(states.map(({ id, exit }) => [id, exit])),
    take: functions(
      states.flatMap(({ id, transitions }) =>
        transitions.map((transition, ordinal) => [transitionSite(id, ordinal), transition.effects] as const),
      ),
    ),
  };
}

function reaction(build: Build, list: readonly Effect[]): FunctionName {
  return build.module.write(0, 0, (frame) =>
    effects(build, { ...plainScope(frame), drawing: { suffix: '', once: false } }, list),
  );
}
