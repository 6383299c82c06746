import { type Rule, ruleReadyId, ruleUsesId, turnId } from '@sandtable/scenario';
import { countUp, makeReadyAfter } from './action/judge.ts';
import { constantIn } from './bounds.ts';
import { addressOf, type Build, read } from './build.ts';
import { chance } from './draw.ts';
import { effects, effectsWithoutBranch } from './effect.ts';
import { truth } from './expression.ts';
import { withWhatFollows } from './queue.ts';
import { plainScope, type Scope } from './scope.ts';
import * as c from './wasm/code.ts';
import type { FunctionName } from './wasm/module.ts';

/** So many bytes of rules share a function: calls cost time, but large functions cost more than their share to compile. */
const SHARED_BYTES_MOST = 4000;

/** Functions without parameters that judge all rules, in order. */
export function writeRules(build: Build, rules: readonly Rule[]): FunctionName[] {
  const functions: FunctionName[] = [];
  for (let at = 0; at < rules.length; ) {
    const own = build.module.write(0, 0, (frame) => {
      const code: c.Code[] = [];
      for (let bytes = 0; at < rules.length && bytes < SHARED_BYTES_MOST; at += 1) {
        const next = judged(build, { ...plainScope(frame), drawing: { suffix: '', once: true } }, rules[at] as Rule);
        bytes += c.bytesOf(next).length;
        code.push(next);
      }
      return code;
    });
    functions.push(own);
  }
  return functions;
}

/** Where a rule's condition holds, its limits allow and its chance succeeds, its effects apply. */
function judged(build: Build, scope: Scope, { id, when, limits, chance: risk, effects: list }: Rule): c.Code {
  const { perTurn, perGame, wait } = limits;
  const ready = ruleReadyId(id);
  const known = when && constantIn(build, scope, when);
  if (known === 0 || (perTurn !== undefined && perTurn < 1)) return c.nothing;
  const musts = [
    ...(when === undefined || known !== undefined ? [] : [truth(build, scope, when)]),
    ...(perGame === undefined ? [] : [c.less(read(build, ruleUsesId(id)), c.number(perGame))]),
    ...(wait === undefined ? [] : [c.atMost(read(build, ready), read(build, turnId))]),
  ];
  const nested = (code: c.Code): c.Code => musts.reduceRight<c.Code>((inside, holds) => c.when(holds, inside), code);
  const isLucky = risk && chance(build, scope, risk);
  const lucky = scope.frame.newLocal();
  const plain = isLucky && wait === undefined && !build.playsOn && effectsWithoutBranch(build, scope, list, lucky);
  if (plain) {
    const uses = addressOf(build, ruleUsesId(id));
    return nested([c.set(lucky, isLucky), c.store(uses, c.add(c.load(uses), c.get(lucky))), plain]);
  }
  const fired = [
    countUp(build, scope, ruleUsesId(id)),
    wait === undefined ? c.nothing : makeReadyAfter(build, ready, wait),
    withWhatFollows(build, scope, list, (own) => effects(build, own, list)),
  ];
  return nested(isLucky ? c.when(isLucky, fired) : fired);
}
