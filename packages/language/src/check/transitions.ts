import { canonicalJson, childExpressions, type Expression, type State, type Transition } from '@sandtable/scenario';
import { isTransition, isWhen, type Transition as TransitionNode } from '../generated/ast.ts';
import type { CheckingFacts } from './checking.ts';
import { neverAlone } from './conditions.ts';
import { assuming } from './facts/assume.ts';
import { judged } from './facts/changes.ts';
import type { Known } from './facts/known.ts';
import { byOwnPlace } from './place.ts';
import { whyNever } from './reason.ts';

/** A `go` whose condition can never hold in its state. */
export function checkTransitionsCanHold(checking: CheckingFacts): void {
  const { reached, machines } = checking.facts;
  const states = statesOfTransitions(checking);
  for (const [node, same] of byOwnPlace(checking, [...states.keys()])) {
    const active = same.filter((each) => isReached(reached, states.get(each)));
    const conditions = active.map((each) => [...inState(states.get(each)), ...asked(each)]);
    if (active.length === 0 || conditions.some((each) => assuming(reached, machines, each, () => true))) continue;
    const each = active.map((transition) => ({ known: reached, conditions: asked(transition) }));
    const never = neverAlone(checking, each);
    const why = never === undefined ? whyNot(checking, active) : whyNever(checking, never.expression);
    const message = `This can never be true, so this ‘go’ is never taken. ${why}`.trimEnd();
    const at = never?.node ?? (isTransition(node) ? node.clauses.find(isWhen)?.condition : undefined) ?? node;
    checking.lowering.report.warning('never-true', at, message);
  }
}

function whyNot({ facts: { reached, machines } }: CheckingFacts, transitions: readonly Transition[]): string {
  const isElsewhere = transitions.some((each) => assuming(reached, machines, asked(each), () => true));
  return isElsewhere ? 'In this state it cannot hold.' : 'What it asks for cannot hold together.';
}

/** Of two `go`s that may both be taken the first is: the other may come too late always, or where both hold. */
export function checkTransitionsInOrder(checking: CheckingFacts): void {
  const states = statesOfTransitions(checking);
  for (const [node, same] of byOwnPlace(checking, [...states.keys()])) {
    if (!isTransition(node)) continue;
    const rivals = same.map((each) => rivalsOf(checking, states.get(each), each));
    const [first, ...others] = rivals;
    const rival = first?.find((each) =>
      others.every((other) => other.some(({ at, how }) => at === each.at && how === each.how)),
    );
    if (rival === undefined) continue;
    const above = `the ‘go ${rival.at.target.$refText}’ above it`;
    const { report } = checking.lowering;
    if (rival.how === 'always') {
      const message = `This is never taken: whenever it may be, ${above} may be as well and comes first.`;
      report.warning('never-happens', node, message, 'target');
    } else {
      report.hint('order-decides', node, `This and ${above} may hold at once; then that one is taken.`, 'target');
    }
  }
}

type Rival = { readonly at: TransitionNode; readonly how: 'always' | 'sometimes' };

/** Those above it in its state that may be taken when it may. */
function rivalsOf(checking: CheckingFacts, state: State | undefined, later: Transition): Rival[] {
  const { reached, machines } = checking.facts;
  const index = state?.transitions.indexOf(later) ?? 0;
  return (state?.transitions.slice(0, index) ?? []).flatMap((earlier): Rival[] => {
    const at = checking.lowering.origins.ofPart(earlier);
    const comesFirst =
      earlier.on === later.on && earlier.chance === undefined && (earlier.after ?? 0) <= (later.after ?? 0);
    if (!comesFirst || earlier.when === undefined || later.when === undefined || !isTransition(at)) return [];
    const world = [...inState(state), later.when];
    const [first, second] = [parts(earlier.when), parts(later.when)];
    const isAlways = assuming(reached, machines, world, () => areAll(reached, first, second));
    // A state that is never reached, or a condition that never holds, is told as that.
    if (isAlways === undefined) return [];
    if (isAlways) return [{ at, how: 'always' }];
    return earlier.target !== later.target && meet(checking, state, earlier.when, later.when)
      ? [{ at, how: 'sometimes' }]
      : [];
  });
}

/** Whether all hold, because of what is known or because they are among those that do. */
function areAll(known: Known, conditions: readonly Expression[], held: readonly Expression[]): boolean {
  const texts = new Set(held.map((each) => canonicalJson(each)));
  return conditions.every((each) => judged(each, known).min === 1 || texts.has(canonicalJson(each)));
}

/**
 * Whether conditions on the same things, each compared with fixed numbers, overlap without one lying in the other: the
 * narrow one above the wide one is how exceptions are written.
 */
function meet({ facts }: CheckingFacts, state: State | undefined, first: Expression, second: Expression): boolean {
  const { reached, machines } = facts;
  const [one, other] = [first, second].map((each) => parts(each).map(comparedLeaf));
  if (one === undefined || other === undefined || [...one, ...other].includes(undefined)) return false;
  if (!one.every((leaf) => other.includes(leaf)) || !other.every((leaf) => one.includes(leaf))) return false;
  const isWithin = assuming(reached, machines, [...inState(state), first], () => areAll(reached, parts(second), []));
  return isWithin === false && assuming(reached, machines, [...inState(state), first, second], () => true) === true;
}

/** What is compared with a fixed number; undefined where that is not all that a condition does. */
function comparedLeaf(condition: Expression): string | undefined {
  if (condition.op === 'variable') return condition.id;
  if (condition.op === 'not') return comparedLeaf(condition.of);
  const leaves = childExpressions(condition).map(({ expression }) => expression);
  const isCompared = ['between', 'equal', 'less', 'at-most', 'greater', 'at-least'].includes(condition.op);
  const [leaf, ...rest] = leaves.filter(({ op }) => op !== 'number');
  return isCompared && rest.length === 0 && leaf?.op === 'variable' ? leaf.id : undefined;
}

function statesOfTransitions({ scenario }: CheckingFacts): Map<Transition, State> {
  const states = scenario.machines.flatMap((machine) => machine.states);
  return new Map(states.flatMap((state) => state.transitions.map((each) => [each, state] as const)));
}

function isReached({ states }: Known, state: State | undefined): boolean {
  return state !== undefined && states.get(state.id)?.max !== 0;
}

function inState(state: State | undefined): Expression[] {
  return state === undefined ? [] : [{ op: 'active', state: state.id }];
}

function asked({ when }: Transition): readonly Expression[] {
  return when === undefined ? [] : parts(when);
}

function parts(condition: Expression): readonly Expression[] {
  return condition.op === 'and' ? condition.of.flatMap(parts) : [condition];
}
