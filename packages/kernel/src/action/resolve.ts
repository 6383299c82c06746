import type { Build } from '../build.ts';
import { all } from '../expression.ts';
import type { LiveEffects } from '../state.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { carriedOut } from './execute.ts';
import { IN_RESOLUTION, mustHold } from './judge.ts';
import { orderScope, type SeatAction } from './seat-action.ts';

/** (slot, combination): resolves an order of an action that nobody has to be asked for. */
export function writeResolve(build: Build, own: SeatAction, instead?: LiveEffects): FunctionName {
  return build.module.write(2, 0, (frame) => {
    const { before, scope } = orderScope(build, frame, own, c.get(1));
    const musts = (['common', 'by-choice'] as const).flatMap((share) =>
      mustHold(build, scope, own, IN_RESOLUTION, share),
    );
    const execution = { slot: 0, waited: { is: 'number', number: 0 }, instead } as const;
    return [before, c.when(all(musts), carriedOut(build, scope, own, execution))];
  });
}
