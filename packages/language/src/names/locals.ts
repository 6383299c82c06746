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
  // What is half written has no name yet.
  const named = [...localNodes(node)].filter(({ name }) => name !== undefined);
  return named.map((local) => ({ name: local.name, node: local }));
}

/** The innermost local of this name that `accepts` allows. */
export function localNamed(node: AstNode, name: string, accepts: (local: AstNode) => boolean): Visible | undefined {
  for (const local of localNodes(node, name)) if (local.name === name && accepts(local)) return { name, node: local };
  return undefined;
}

/** `name` leaves out `let`s of other names, of which there may be many. */
function* localNodes(node: AstNode, name?: string): Generator<Choice | Let | LoopVariable> {
  for (let child = node, parent = node.$container; parent !== undefined; child = parent, parent = parent.$container) {
    yield* broughtBy(parent, child, name);
  }
}

function broughtBy(parent: AstNode, child: AstNode, name?: string): readonly (Choice | Let | LoopVariable)[] {
  const isOwnDomain = child.$containerProperty === 'variable';
  if ((isTemplate(parent) || isForEach(parent) || isCounted(parent) || isGathered(parent)) && !isOwnDomain) {
    return parent.variable === undefined ? [] : [parent.variable, ...letsBefore(parent, child, name)];
  }
  // A choice does not see the others: their values are fixed before anything is chosen.
  if (isAction(parent)) return isChoose(child) ? [] : [...choicesOf(parent), ...letsBefore(parent, child, name)];
  // The choices of the order that is asked about.
  if (isAnswer(parent)) return choicesOf(parent.order?.action?.ref);
  return letsBefore(parent, child, name);
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

type Lets = { readonly all: readonly Let[]; readonly byName: ReadonlyMap<string, readonly Let[]> };

const lets = new WeakMap<readonly AstNode[], Lets>();

/** The `let`s that stand before `child` in the same list of effects, the nearest first. */
function letsBefore(parent: AstNode, child: AstNode, name?: string): readonly Let[] {
  const list = (parent as unknown as Record<string, unknown>)[child.$containerProperty ?? ''];
  if (!Array.isArray(list)) return [];
  const { all, byName } = letsIn(list);
  const index = child.$containerIndex ?? 0;
  const candidates = name === undefined ? all : (byName.get(name) ?? []);
  return candidates.filter((each) => (each.$containerIndex ?? 0) < index);
}

function letsIn(list: readonly AstNode[]): Lets {
  const known = lets.get(list);
  if (known !== undefined) return known;
  const all = list.filter(isLet).filter(({ name }) => name !== undefined);
  all.reverse();
  const byName = new Map<string, Let[]>();
  for (const each of all) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  const found = { all, byName };
  lets.set(list, found);
  return found;
}
