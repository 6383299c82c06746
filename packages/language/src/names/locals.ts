import type { AstNode } from 'langium';
import {
  type Action,
  type Choice,
  isAction,
  isAnswer,
  isChoose,
  isCounted,
  isForEach,
  isGathered,
  isLet,
  isTemplate,
  type Let,
  type LoopVariable,
} from '../generated/ast.ts';
import type { Visible } from './visible.ts';

/** The local names to be seen from inside a node, the innermost first. */
export function localsAt(node: AstNode): Visible[] {
  const locals: Visible[] = [];
  for (let child = node, parent = node.$container; parent !== undefined; child = parent, parent = parent.$container) {
    for (const local of broughtBy(parent, child))
      if (local.name !== undefined) locals.push({ name: local.name, node: local });
  }
  return locals;
}

function broughtBy(parent: AstNode, child: AstNode): readonly (Choice | Let | LoopVariable)[] {
  const isOwnDomain = child.$containerProperty === 'variable';
  if ((isTemplate(parent) || isForEach(parent) || isCounted(parent) || isGathered(parent)) && !isOwnDomain) {
    return parent.variable === undefined ? [] : [parent.variable, ...letsBefore(parent, child)];
  }
  // A choice does not see the others: their values are fixed before anything is chosen.
  if (isAction(parent)) return isChoose(child) ? [] : [...choicesOf(parent), ...letsBefore(parent, child)];
  // The choices of the order that is asked about.
  if (isAnswer(parent)) return choicesOf(parent.order?.action?.ref);
  return letsBefore(parent, child);
}

const choices = new WeakMap<Action, readonly Choice[]>();

/** The choices of an action, in order. */
export function choicesOf(action: Action | undefined): readonly Choice[] {
  if (action === undefined) return [];
  let known = choices.get(action);
  if (known === undefined) {
    known = action.clauses.flatMap((clause) => (isChoose(clause) ? clause.choices : []));
    choices.set(action, known);
  }
  return known;
}

const lets = new WeakMap<readonly AstNode[], readonly Let[]>();

/** The `let`s that stand before `child` in the same list of effects, the nearest first. */
function letsBefore(parent: AstNode, child: AstNode): Let[] {
  const list = (parent as unknown as Record<string, unknown>)[child.$containerProperty ?? ''];
  if (!Array.isArray(list)) return [];
  let known = lets.get(list);
  if (known === undefined) {
    known = list.filter(isLet).reverse();
    lets.set(list, known);
  }
  const index = child.$containerIndex ?? 0;
  return known.filter((each) => (each.$containerIndex ?? 0) < index);
}
