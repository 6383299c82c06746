import { childExpressions, type Expression, type Inject } from '@sandtable/scenario';
import * as ast from '../generated/ast.ts';
import { textOf } from '../lower/expression/text-of.ts';
import { idOfLeaf } from '../lower/sight/sights.ts';
import type { CheckingFacts } from './checking.ts';
import { byOwnPlace } from './place.ts';

/** An inject without a time, a condition or an effect that releases it waits for a hand; its author says so. */
export function checkInjectsAreReleased(checking: CheckingFacts): void {
  const { scenario, facts, lowering } = checking;
  const { released } = facts.mentions;
  for (const [node, injects] of byOwnPlace(checking, scenario.injects)) {
    if (!ast.isInject(node) || node.clauses.some(ast.isByHand)) continue;
    if (injects.some(({ id, turn, when }) => turn !== undefined || when !== undefined || released.has(id))) continue;
    const message = `Nothing releases ‘${node.name}’: give it ‘on turn …’, ‘when …’ or ‘released by hand’, or let an effect ‘release’ it.`;
    lowering.report.warning('never-released', node, message, 'name');
  }
}

/** Whoever reads a message can tell that its condition holds: of what they do not see, that may be too much. */
export function checkInjectsGiveNothingAway(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  const variables = new Set(scenario.variables.map(({ id }) => id));
  // Counters and states of injects are left out: that something was done or said is seldom a secret of the world.
  const isDeclared = (leaf: Expression): boolean => leaf.op !== 'variable' || variables.has(leaf.id);
  const conditions = new Map<Expression, Inject>();
  for (const inject of scenario.injects) {
    if (inject.when !== undefined)
      for (const leaf of leavesOf(inject.when).filter(isDeclared)) conditions.set(leaf, inject);
  }
  for (const [node, leaves] of byOwnPlace(checking, [...conditions.keys()])) {
    const blind = new Set(leaves.flatMap((leaf) => blindSeats(checking, leaf, conditions.get(leaf)?.seats ?? [])));
    if (blind.size === 0) continue;
    const who = [...blind].map((seat) => `‘${seat}’`).join(', ');
    const message = `${who} ${blind.size === 1 ? 'does' : 'do'} not see ‘${textOf(node)}’: to read this message tells them of it. If that is not meant, wait for something that they see.`;
    lowering.report.hint('gives-away', node, message);
  }
}

/** What a condition looks at that somebody may not see. */
function leavesOf(expression: Expression): Expression[] {
  if (expression.op === 'variable' || expression.op === 'value' || expression.op === 'active') return [expression];
  return childExpressions(expression).flatMap((child) => leavesOf(child.expression));
}

function blindSeats({ sights }: CheckingFacts, leaf: Expression, seats: readonly string[]): string[] {
  const id = idOfLeaf(leaf);
  return id === undefined ? [] : seats.filter((seat) => sights.clausesFor(seat, id).length === 0);
}
