import { type Action, intervalOf, nowId, usesId } from '@sandtable/scenario';
import type * as ast from '../generated/ast.ts';
import { textOf } from '../lower/expression/text-of.ts';
import { inWords } from '../lower/names/bounds.ts';
import { NUMBER, PERCENTAGE } from '../lower/typing/expression-type.ts';
import type { CheckingFacts } from './checking.ts';
import { conditionsOf, knownTo } from './conditions.ts';
import { assuming } from './facts/assume.ts';
import { possibleTargets } from './facts/changes.ts';
import type { Known } from './facts/known.ts';
import { byOwnPlace } from './place.ts';

/** Costs that nobody can ever pay, or not when the action may be ordered. */
export function checkCostsCanBePaid(checking: CheckingFacts): void {
  const { scenario, lowering, facts } = checking;
  const actions = new Map(scenario.actions.flatMap((action) => action.costs.map((cost) => [cost, action] as const)));
  for (const [node, costs] of byOwnPlace(checking, [...actions.keys()])) {
    const judged = costs.flatMap((cost) => {
      const action = actions.get(cost);
      if (action === undefined) return [];
      const known = knownTo(checking, facts.reached, action);
      const within = assuming(known, facts.machines, conditionsOf(action), () => lackOf(checking, cost, known));
      return [{ ever: lackOf(checking, cost, known), within: within ?? undefined }];
    });
    const [first] = judged;
    const target = textOf((node as ast.Cost).target);
    if (first === undefined) continue;
    if (first.ever && judged.every(({ ever }) => ever)) {
      const message = `This can never be paid: of ‘${target}’ there is never more than ${first.ever.most} to spend, and it costs ${first.ever.least} or more.`;
      lowering.report.warning('cost-unpayable', node, message);
    } else if (first.within && judged.every(({ within }) => within)) {
      const message = `This can never be paid when the action may be ordered: its ‘requires’ leaves no more than ${first.within.most} of ‘${target}’ to spend, and it costs ${first.within.least} or more.`;
      lowering.report.warning('cost-unpayable', node, message);
    }
  }
}

/** An action that costs nothing and does nothing, and of which nothing takes notice. */
export function checkActionsDoSomething(checking: CheckingFacts): void {
  const { lowering, scenario, facts } = checking;
  const { read } = facts.mentions;
  for (const [node, actions] of byOwnPlace(checking, scenario.actions)) {
    const isIdle = ({ id, seats, costs, effects }: Action): boolean =>
      costs.length + effects.length === 0 &&
      !seats.some((seat) => read.has(usesId(id, seat)) || read.has(nowId(id, seat)));
    if (!actions.every(isIdle)) continue;
    const message = `To order ‘${(node as ast.Action).name}’ changes nothing: say after ‘then’ what it does.`;
    lowering.report.warning('no-effect', node, message, 'name');
  }
}

type Lack = { readonly most: string; readonly least: string };

/** How much there is to spend at most and what it costs at least, where that is too little. */
function lackOf(
  { scenario, facts }: CheckingFacts,
  { amount, of }: Action['costs'][number],
  known: Known,
): Lack | undefined {
  const cost = intervalOf(amount, known);
  if ('problem' in cost) return undefined;
  const paidFrom = possibleTargets(of, known);
  const spendable = paidFrom.map(
    (id) => (known.variables.get(id)?.max ?? 0) - (facts.declared.variables.get(id)?.min ?? 0),
  );
  const most = Math.max(...spendable);
  if (cost.min <= most) return undefined;
  const isPercentage = scenario.variables.some(
    ({ id, kind }) => id === paidFrom[0] && kind.is === 'track' && kind.percentage === true,
  );
  const type = isPercentage ? PERCENTAGE : NUMBER;
  return { most: inWords(most, type), least: inWords(cost.min, type) };
}
