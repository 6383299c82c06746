import type { Build } from '../build.ts';
import { all } from '../expression.ts';
import type { LiveEffects } from '../state.ts';
import * as c from '../wasm/code.ts';
import type { Frame } from '../wasm/module.ts';
import { carriedOut } from './execute.ts';
import { IN_RESOLUTION, mustHold } from './judge.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/** Resolves an order of an action that nobody has to be asked for: slot and combination stand in locals. */
export function resolved(
  build: Build,
  frame: Frame,
  own: SeatAction,
  {
    slot,
    combination,
    instead,
  }: { readonly slot: number; readonly combination: number; readonly instead?: LiveEffects },
): c.Code {
  const { before, scope } = orderScope(build, frame, own, c.get(combination));
  const musts = (['common', 'by-choice'] as const).flatMap((share) =>
    mustHold(build, scope, own, IN_RESOLUTION, share),
  );
  const execution = { slot, waited: { is: 'number', number: 0 }, instead } as const;
  return [before, c.when(all(musts), carriedOut(build, scope, own, execution))];
}
