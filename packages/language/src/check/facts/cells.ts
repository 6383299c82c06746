import { constantOf, type Expression, type Interval, turnId } from '@sandtable/scenario';
import type { CheckingFacts } from '../checking.ts';
import { assuming } from './assume.ts';
import { judged } from './changes.ts';
import { ALWAYS, type Known, NEVER } from './known.ts';

/** A part of all worlds in which each of some conditions is told as far as it can be. */
export type Cell = {
  /** Whether it is of the last turn. */
  readonly isLast: boolean;
  /** Of each condition whether it holds. */
  readonly holds: readonly Interval[];
  /** What makes it this cell and no other. */
  readonly because: readonly Expression[];
};

/** More cells than these are not looked at: so many cases nobody would check either. */
const CELLS_MOST = 2000;

/**
 * Parts all worlds that can be reached so that in each part the conditions hold throughout or do not: at the numbers
 * with which they compare, by the states and flags that they ask for, by which of two things is more.
 *
 * @returns undefined where that would be too many
 */
export function cellsOf({ facts, scenario }: CheckingFacts, conditions: readonly Expression[]): Cell[] | undefined {
  const { turns } = scenario.calendar;
  const cases = casesOf(conditions, facts.reached, turns);
  if (cases.reduce((product, each) => product * each.length, 1) > CELLS_MOST * 4) return undefined;
  const cells: Cell[] = [];
  const part = (index: number, because: readonly Expression[]): void => {
    const alternatives = cases[index];
    if (cells.length > CELLS_MOST) return;
    if (alternatives === undefined) {
      const isLast = (facts.reached.variables.get(turnId)?.max ?? turns) >= turns;
      cells.push({ isLast, holds: conditions.map((each) => heldIn(each, facts.reached, because)), because });
      return;
    }
    for (const alternative of alternatives) {
      assuming(facts.reached, facts.machines, [alternative], () => part(index + 1, [...because, alternative]));
    }
  };
  part(0, []);
  return cells.length > CELLS_MOST ? undefined : cells;
}

type Comparison = Extract<Expression, { op: 'equal' | 'unequal' | 'less' | 'at-most' | 'greater' | 'at-least' }>;

/** What to part by, each as alternatives of which one holds. */
function casesOf(conditions: readonly Expression[], known: Known, turns: number): Expression[][] {
  const cuts = new Map<string, { readonly leaf: Expression; readonly at: Set<number> }>();
  const others = new Map<string, Expression[]>();
  const cut = (leaf: Expression, ...at: number[]): void => {
    const key = JSON.stringify(leaf);
    const found = cuts.get(key) ?? { leaf, at: new Set() };
    cuts.set(key, found);
    for (const each of at) found.at.add(each);
    if (leaf.op === 'variable' && leaf.id === turnId) found.at.add(turns);
  };
  const visit = (condition: Expression): void => {
    if (condition.op === 'and' || condition.op === 'or') condition.of.forEach(visit);
    else if (condition.op === 'not') visit(condition.of);
    else if (condition.op === 'active')
      others.set(JSON.stringify(condition), [condition, { op: 'not', of: condition }]);
    else if (isLeaf(condition)) cut(condition, 1);
    else if (condition.op === 'between') {
      const [from, to] = [constantOf(condition.from), constantOf(condition.to)];
      if (isLeaf(condition.of) && from !== undefined && to !== undefined) cut(condition.of, from, to + 1);
    } else if (isComparison(condition)) visitComparison(condition);
  };
  const visitComparison = ({ op, left, right }: Comparison): void => {
    const [low, high] = [constantOf(left), constantOf(right)];
    if (isLeaf(left) && high !== undefined) cut(left, ...cutsAt(op, high));
    else if (isLeaf(right) && low !== undefined) cut(right, low, low + 1);
    else {
      const alternatives = (['less', 'equal', 'greater'] as const).map((how): Expression => ({ op: how, left, right }));
      others.set(JSON.stringify([left, right]), alternatives);
    }
  };
  conditions.forEach(visit);
  return [...[...cuts.values()].map(({ leaf, at }) => spans(leaf, at, known)), ...others.values()];
}

/** Where a comparison with a number comes out otherwise than just before. */
function cutsAt(op: Comparison['op'], number: number): number[] {
  if (op === 'less' || op === 'at-least') return [number];
  return op === 'greater' || op === 'at-most' ? [number + 1] : [number, number + 1];
}

/** The numbers of a leaf from one cut to the next. */
function spans(leaf: Expression, cuts: ReadonlySet<number>, known: Known): Expression[] {
  const whole =
    leaf.op === 'value' ? known.values.get(leaf.id) : leaf.op === 'variable' ? known.variables.get(leaf.id) : undefined;
  if (whole === undefined) return [leaf];
  const inside = [...cuts].filter((at) => at > whole.min && at <= whole.max).sort((a, b) => a - b);
  const starts = [whole.min, ...inside];
  return starts.map((start, index): Expression => {
    const from: Expression = { op: 'number', value: start };
    const to: Expression = { op: 'number', value: (starts[index + 1] ?? whole.max + 1) - 1 };
    return { op: 'between', of: leaf, from, to };
  });
}

/** Whether a condition holds in a cell; which of two things is more there is told by what the cell is because of. */
function heldIn(condition: Expression, known: Known, because: readonly Expression[]): Interval {
  if (condition.op === 'and' || condition.op === 'or') {
    const parts = condition.of.map((each) => heldIn(each, known, because));
    const pick = condition.op === 'and' ? Math.min : Math.max;
    return { min: pick(...parts.map(({ min }) => min)), max: pick(...parts.map(({ max }) => max)) };
  }
  if (condition.op === 'not') {
    const { min, max } = heldIn(condition.of, known, because);
    return { min: 1 - max, max: 1 - min };
  }
  const found = judged(condition, known);
  if (!isComparison(condition) || found.min === found.max) return found;
  const relation = because.find(
    (each) => isComparison(each) && same(each.left, condition.left) && same(each.right, condition.right),
  );
  return relation === undefined ? found : HOLDS[condition.op].includes(relation.op) ? ALWAYS : NEVER;
}

const HOLDS: Readonly<Record<Comparison['op'], readonly Expression['op'][]>> = {
  equal: ['equal'],
  unequal: ['less', 'greater'],
  less: ['less'],
  'at-most': ['less', 'equal'],
  greater: ['greater'],
  'at-least': ['greater', 'equal'],
};

function same(a: Expression, b: Expression): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isLeaf(expression: Expression): boolean {
  return expression.op === 'variable' || expression.op === 'value';
}

function isComparison(expression: Expression): expression is Comparison {
  return expression.op in HOLDS;
}
