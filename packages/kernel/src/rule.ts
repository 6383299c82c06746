import { type Rule, ruleReadyId, ruleUsesId, turnId } from '@sandtable/scenario';
import { countUp } from './action/judge.ts';
import { addressOf, type Build, boundsOf, read } from './build.ts';
import { chance } from './draw.ts';
import { effects } from './effect.ts';
import { clamped, condition } from './expression.ts';
import { emptyQueue } from './queue.ts';
import { plainScope } from './scope.ts';
import * as c from './wasm/code.ts';
import type { FunctionName } from './wasm/module.ts';

/** (): judges a rule, and where its condition holds, its limits allow and its chance succeeds applies its effects. */
export function writeRule(build: Build, { id, when, limits, chance: risk, effects: list }: Rule): FunctionName {
  return build.module.write(0, 0, (frame) => {
    const scope = { ...plainScope(frame), drawing: { suffix: '', once: true } };
    const unless = (holds: c.Code): c.Code => c.when(c.isZero(holds), c.leave());
    const { perTurn, perGame, wait } = limits;
    if (perTurn !== undefined && perTurn < 1) return c.nothing;
    const ready = ruleReadyId(id);
    return [
      when === undefined ? c.nothing : unless(condition(build, scope, when)),
      perGame === undefined ? c.nothing : unless(c.less(read(build, ruleUsesId(id)), c.number(perGame))),
      wait === undefined ? c.nothing : unless(c.atMost(read(build, ready), read(build, turnId))),
      risk === undefined ? c.nothing : unless(chance(build, scope, risk)),
      countUp(build, scope, ruleUsesId(id)),
      wait === undefined
        ? c.nothing
        : c.store(addressOf(build, ready), readyAgain(build, frame.newLocal(), ready, wait)),
      effects(build, scope, list),
      emptyQueue(build),
    ];
  });
}

function readyAgain(build: Build, local: number, variable: string, wait: number): c.Code {
  const { min, max } = boundsOf(build, variable);
  return clamped(local, c.add(read(build, turnId), c.number(wait + 1)), min, max);
}
