import { type Rule, ruleReadyId, ruleUsesId, turnId } from '@sandtable/scenario';
import { countUp, makeReadyAfter } from './action/judge.ts';
import { constantIn } from './bounds.ts';
import { addressOf, type Build, read } from './build.ts';
import { chance } from './draw.ts';
import { effects, effectsWithoutBranch } from './effect.ts';
import { all, truth } from './expression.ts';
import { withWhatFollows } from './queue.ts';
import { plainScope, type Scope } from './scope.ts';
import { writeShared } from './shared-function.ts';
import * as c from './wasm/code.ts';
import type { FunctionName } from './wasm/module.ts';

/** Functions without parameters that judge all rules, in order. */
export function writeRules(build: Build, rules: readonly Rule[]): FunctionName[] {
  return writeShared(
    build,
    rules.map((rule) => (frame) => judged(build, { ...plainScope(frame), drawing: { suffix: '', once: true } }, rule)),
  );
}

/** Where a rule's condition holds, its limits allow and its chance succeeds, its effects apply. */
function judged(build: Build, scope: Scope, rule: Rule): c.Code {
  const { id, when, limits, chance: risk, effects: list } = rule;
  const { perTurn, perGame, wait } = limits;
  const known = when && constantIn(build, scope, when);
  if (known === 0 || (perTurn !== undefined && perTurn < 1)) return c.nothing;
  const isReady = wait === undefined ? [] : [c.atMost(read(build, ruleReadyId(id)), read(build, turnId))];
  const isForeseen = risk === undefined || build.foreseen.wordOf(risk.site) !== undefined;
  const steady = [
    ...(when === undefined || known !== undefined ? [] : [truth(build, scope, when)]),
    ...(perGame === undefined ? [] : [c.less(read(build, ruleUsesId(id)), c.number(perGame))]),
    // What must be drawn first is not drawn in vain.
    ...(isForeseen ? [] : isReady),
  ];
  const changing = [...(isForeseen ? isReady : []), ...(risk === undefined ? [] : [chance(build, scope, risk)])];
  const plain = changing.length > 0 && firedWithoutBranch(build, scope, rule, all(changing));
  if (plain) return nested(steady, plain);
  const fired = [
    countUp(build, scope, ruleUsesId(id)),
    wait === undefined ? c.nothing : makeReadyAfter(build, ruleReadyId(id), wait),
    withWhatFollows(build, scope, list, (own) => effects(build, own, list)),
  ];
  return nested([...steady, ...changing], fired);
}

function nested(musts: readonly c.Code[], code: c.Code): c.Code {
  return musts.reduceRight<c.Code>((inside, holds) => c.when(holds, inside), code);
}

/** The same for a rule with a few plain effects, where what decides changes from turn to turn: no branch would be guessed right. */
function firedWithoutBranch(build: Build, scope: Scope, rule: Rule, fires: c.Code): c.Code | undefined {
  const { id, effects: list } = rule;
  const { wait } = rule.limits;
  const isFired = scope.frame.newLocal();
  const plain = build.playsOn ? undefined : effectsWithoutBranch(build, scope, list, isFired);
  if (!plain) return undefined;
  const [uses, ready] = [addressOf(build, ruleUsesId(id)), ruleReadyId(id)];
  const again = (turns: number): c.Code => c.add(read(build, turnId), c.number(turns + 1));
  return [
    c.set(isFired, fires),
    c.store(uses, c.add(c.load(uses), c.get(isFired))),
    wait === undefined
      ? c.nothing
      : c.store(addressOf(build, ready), c.select(again(wait), read(build, ready), c.get(isFired))),
    plain,
  ];
}
