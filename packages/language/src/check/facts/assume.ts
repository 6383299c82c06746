import {
  ancestorsOf,
  childStates,
  descendantsOf,
  type Expression,
  type Interval,
  intervalOf,
  type Machine,
  type Scenario,
  type State,
  stateOf,
} from '@sandtable/scenario';
import { judged } from './changes.ts';
import { ALWAYS, type Known, NEVER } from './known.ts';

/** Which machine each state belongs to. */
export type Machines = ReadonlyMap<string, Machine>;

export function machinesByState({ machines }: Pick<Scenario, 'machines'>): Machines {
  return new Map(machines.flatMap((machine) => machine.states.map(({ id }) => [id, machine] as const)));
}

/**
 * Does something in a world of which it is known besides that conditions hold; afterwards only what was known before is.
 *
 * @returns undefined where they cannot hold together
 */
export function assuming<T>(
  known: Known,
  machines: Machines,
  conditions: readonly Expression[],
  then: () => T,
): T | undefined {
  const undo: (() => void)[] = [];
  const assumption = { known, machines, undo };
  try {
    // Once more, for what the later ones tell about the earlier.
    const holds = [1, 2].every(() => conditions.every((condition) => assume(assumption, condition, true)));
    return holds ? then() : undefined;
  } finally {
    for (const back of undo.toReversed()) back();
  }
}

type Assumption = { readonly known: Known; readonly machines: Machines; readonly undo: (() => void)[] };

/** Narrows what is known by a condition being so, or not. False where it cannot be. */
function assume(assumption: Assumption, condition: Expression, so: boolean): boolean {
  const { min, max } = judged(condition, assumption.known);
  if (so ? max === 0 : min === 1) return false;
  switch (condition.op) {
    case 'not':
      return assume(assumption, condition.of, !so);
    case 'and':
      return so ? assumeAll(assumption, condition.of, true) : assumeAny(assumption, condition.of, false);
    case 'or':
      return so ? assumeAny(assumption, condition.of, true) : assumeAll(assumption, condition.of, false);
    case 'active':
      return assumeState(assumption, condition.state, so);
    case 'variable':
    case 'value':
    case 'parameter':
    case 'local':
      return narrowed(assumption, condition, so ? ALWAYS : NEVER);
    case 'between':
      return !so || assumeBetween(assumption, condition);
    case 'equal':
    case 'unequal':
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least':
      return assumeComparison(assumption, so ? condition.op : OPPOSITE[condition.op], condition);
    default:
      return true;
  }
}

function assumeAll(assumption: Assumption, conditions: readonly Expression[], so: boolean): boolean {
  return conditions.every((each) => assume(assumption, each, so));
}

/** One of several must be so: known only where no other can be. */
function assumeAny(assumption: Assumption, conditions: readonly Expression[], so: boolean): boolean {
  const possible = conditions.filter((each) => {
    const { min, max } = judged(each, assumption.known);
    return so ? max === 1 : min === 0;
  });
  const [only] = possible;
  return possible.length !== 1 || only === undefined || assume(assumption, only, so);
}

/** With a state those around it are active, and of alternatives no other. */
function assumeState(assumption: Assumption, id: string, so: boolean): boolean {
  const { known, machines, undo } = assumption;
  const put = (state: string, interval: Interval): boolean => {
    const before = known.states.get(state);
    if (before && (interval.min > before.max || interval.max < before.min)) return false;
    undo.push(() => (before === undefined ? known.states.delete(state) : known.states.set(state, before)));
    known.states.set(state, interval);
    return true;
  };
  const machine = machines.get(id);
  const state = machine && stateOf(machine, id);
  if (machine === undefined || state === undefined) return put(id, so ? ALWAYS : NEVER);
  const withInner = (each: State): boolean =>
    [each, ...descendantsOf(machine, each)].every((inner) => put(inner.id, NEVER));
  if (!so) {
    const [left, ...others] = alternatives(machine, state).filter((each) => known.states.get(each.id)?.max !== 0);
    if (!withInner(state)) return false;
    // Where one of several is active and only one is left, it is that.
    const around = state.parent === undefined || known.states.get(state.parent)?.min === 1;
    return !around || (left !== undefined && (others.length > 0 || put(left.id, ALWAYS)));
  }
  return [state, ...ancestorsOf(machine, state)].every(
    (each) => put(each.id, ALWAYS) && alternatives(machine, each).every(withInner),
  );
}

/** The states of which none is active while this one is: beside it, and not in regions of their own. */
function alternatives(machine: Machine, state: State): State[] {
  const around = state.parent === undefined ? undefined : stateOf(machine, state.parent);
  if (around?.kind === 'parallel') return [];
  return childStates(machine, state.parent).filter((each) => each !== state);
}

type Comparing = Extract<Expression, { readonly left: Expression }>['op'];
type Compared = Extract<Comparing, 'equal' | 'unequal' | 'less' | 'at-most' | 'greater' | 'at-least'>;

const OPPOSITE: Readonly<Record<Compared, Compared>> = {
  equal: 'unequal',
  unequal: 'equal',
  less: 'at-least',
  'at-most': 'greater',
  greater: 'at-most',
  'at-least': 'less',
};
const TURNED: Readonly<Record<Compared, Compared>> = {
  equal: 'equal',
  unequal: 'unequal',
  less: 'greater',
  'at-most': 'at-least',
  greater: 'less',
  'at-least': 'at-most',
};

function assumeComparison(
  assumption: Assumption,
  op: Compared,
  { left, right }: { readonly left: Expression; readonly right: Expression },
): boolean {
  const by = (other: Expression, how: Compared): Interval => allowed(how, intervalOf(other, assumption.known));
  return narrowed(assumption, left, by(right, op)) && narrowed(assumption, right, by(left, TURNED[op]));
}

const ANY: Interval = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** What may stand on the left of a comparison that holds. */
function allowed(op: Compared, right: ReturnType<typeof intervalOf>): Interval {
  if ('problem' in right) return ANY;
  switch (op) {
    case 'equal':
      return right;
    case 'less':
      return { min: ANY.min, max: right.max - 1 };
    case 'at-most':
      return { min: ANY.min, max: right.max };
    case 'greater':
      return { min: right.min + 1, max: ANY.max };
    case 'at-least':
      return { min: right.min, max: ANY.max };
    case 'unequal':
      return ANY;
  }
}

function assumeBetween(assumption: Assumption, { of, from, to }: Extract<Expression, { op: 'between' }>): boolean {
  const [low, high] = [intervalOf(from, assumption.known), intervalOf(to, assumption.known)];
  return 'problem' in low || 'problem' in high || narrowed(assumption, of, { min: low.min, max: high.max });
}

/** Narrows what a leaf can be; of anything else no more is known. False where nothing is left. */
function narrowed({ known, undo }: Assumption, leaf: Expression, to: Interval): boolean {
  const map = mapOf(known, leaf);
  const key = leaf.op === 'local' ? leaf.name : 'id' in leaf ? leaf.id : '';
  const before = map?.get(key);
  if (map === undefined || before === undefined) return true;
  const now = { min: Math.max(before.min, to.min), max: Math.min(before.max, to.max) };
  if (now.min > now.max) return false;
  if (now.min === before.min && now.max === before.max) return true;
  undo.push(() => map.set(key, before));
  map.set(key, now);
  return true;
}

function mapOf(known: Known, leaf: Expression): Map<string, Interval> | undefined {
  switch (leaf.op) {
    case 'variable':
      return known.variables;
    case 'value':
      return known.values;
    case 'parameter':
      return known.parameters;
    case 'local':
      return known.locals;
    default:
      return undefined;
  }
}
