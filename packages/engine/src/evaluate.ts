import { activation, draw, noise } from '@sandtable/random';
import {
  type ColumnPick,
  clamp,
  compares,
  divideDown,
  type Expression,
  modulo,
  shareOf,
  type TableRoll,
  turnId,
} from '@sandtable/scenario';
import { fail, found } from './assert.ts';
import { type Context, contextOf } from './context.ts';
import type { Draws } from './draw.ts';
import type { ColumnEvidence } from './evidence.ts';
import { cellAt, columnByNumber, columnByOdds, rowAt } from './table.ts';

/**
 * The value of an expression: a 32-bit integer; yes is 1 and no is 0.
 *
 * Operands are evaluated left to right, all of them. It is proved of a checked scenario, and of what is written in play,
 * that nothing overflows and nothing is divided by zero. Should something unproved come here, it stays an integer all the
 * same: what leaves 32 bits wraps, and a quotient by zero is 0.
 *
 * @throws EngineAssertion for a draw where the context allows none, and for an id that the scenario does not have
 */
export function evaluate(expression: Expression, context: Context): number {
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'variable':
      return found('variable', expression.id, context.world[expression.id]);
    case 'element': {
      const id = elementOf(expression, context);
      return found('variable', id, context.world[id]);
    }
    case 'parameter':
      return found('parameter', expression.id, context.parameters[expression.id]);
    case 'value':
      return derivedValue(expression.id, context);
    case 'value-element':
      return derivedValue(elementOf(expression, context), context);
    case 'local':
      return found('local name', expression.name, context.locals.get(expression.name));
    case 'seen':
      return seen(expression, context);
    case 'dice':
      return drawsOf(context).dice(expression.site, expression.dice);
    case 'hits': {
      const tries = evaluate(expression.of, context);
      return drawsOf(context).hits(expression.site, tries, evaluate(expression.at, context));
    }
    case 'roll':
      return rollOn(expression, context);
    case 'lookup': {
      const table = found('table', expression.table, context.plan.tables.get(expression.table));
      const row = evaluate(expression.row, context);
      return cellAt(table, rowAt(table, row), columnOf(expression.table, expression.column, context).index);
    }
    case 'active': {
      const place = found('state', expression.state, context.plan.states.get(expression.state));
      return truth(context.world[place.variable] === place.value);
    }
    default:
      return operate(expression, context);
  }
}

/** Whether a condition holds; one that is not given always does. */
export function holds(condition: Expression | undefined, context: Context): boolean {
  return condition === undefined || evaluate(condition, context) !== 0;
}

/** The id that an element of a family stands for. */
export function elementOf(
  element: { readonly ids: readonly string[]; readonly index: Expression },
  context: Context,
): string {
  const index = evaluate(element.index, context);
  return element.ids[index] ?? fail(`an index of ${element.ids.join(', ')}`, index);
}

/** A derived value, computed now and clamped to its bounds. Its expression knows none of the locals around it. */
export function derivedValue(id: string, context: Context): number {
  const value = found('value', id, context.plan.values.get(id));
  return clamp(evaluate(value.is, contextOf(context)), value.min, value.max);
}

/** The cell that a roll on a table gives: the column is found first, then the dice are rolled. */
export function rollOn(roll: TableRoll, context: Context): number {
  const table = found('table', roll.table, context.plan.tables.get(roll.table));
  const column = columnOf(roll.table, roll.column, context);
  const plus = roll.plus ? evaluate(roll.plus, context) : 0;
  return drawsOf(context).table(roll.site, table, column, plus);
}

/** The column that a pick finds in a table. */
export function columnOf(id: string, pick: ColumnPick, context: Context): ColumnEvidence {
  const table = found('table', id, context.plan.tables.get(id));
  const { columns } = table;
  switch (pick.by.kind) {
    case 'only':
      return { by: 'only', ...shifted(0, 1, pick, context) };
    case 'odds': {
      const left = evaluate(pick.by.left, context);
      const right = evaluate(pick.by.right, context);
      const count = columns.kind === 'odds' ? columns.odds.length : 1;
      return { by: { left, right }, ...shifted(columnByOdds(table, left, right), count, pick, context) };
    }
    case 'number': {
      const number = evaluate(pick.by.of, context);
      const count = columns.kind === 'number' ? columns.ranges.length : 1;
      return { by: { number }, ...shifted(columnByNumber(table, number), count, pick, context) };
    }
  }
}

function shifted(column: number, count: number, pick: ColumnPick, context: Context) {
  const shift = pick.shift ? evaluate(pick.shift, context) : 0;
  return { shift, index: clamp(column + shift, 0, count - 1) };
}

function drawsOf(context: Context): Draws {
  return context.draws ?? fail('an expression that draws nothing', 'a draw');
}

/** What a side sees of something within a margin: the error is drawn once a turn, however often it is looked at. */
function seen(expression: Extract<Expression, { op: 'seen' }>, context: Context): number {
  const { margin, min, max, site } = expression;
  const turn = context.world[turnId] ?? 0;
  const [word] = draw(context.key, context.plan.site(site), turn, activation(0, 0));
  return clamp(evaluate(expression.of, context) + noise(word, margin), min, max);
}

type Operation = Exclude<
  Expression,
  {
    op:
      | 'number'
      | 'variable'
      | 'element'
      | 'parameter'
      | 'value'
      | 'value-element'
      | 'local'
      | 'seen'
      | 'dice'
      | 'hits'
      | 'roll'
      | 'lookup'
      | 'active';
  }
>;

/** Arithmetic, comparison and logic: what depends on its operands alone. */
function operate(operation: Operation, context: Context): number {
  switch (operation.op) {
    case 'negate':
      return (0 - evaluate(operation.of, context)) | 0;
    case 'absolute':
      return Math.abs(evaluate(operation.of, context)) | 0;
    case 'not':
      return truth(evaluate(operation.of, context) === 0);
    case 'minimum':
      return Math.min(...operands(operation.of, context));
    case 'maximum':
      return Math.max(...operands(operation.of, context));
    case 'and':
      return truth(operands(operation.of, context).every((value) => value !== 0));
    case 'or':
      return truth(operands(operation.of, context).some((value) => value !== 0));
    case 'share': {
      const percentage = evaluate(operation.percentage, context);
      return shareOf(percentage, evaluate(operation.of, context)) | 0;
    }
    case 'between': {
      const of = evaluate(operation.of, context);
      const from = evaluate(operation.from, context);
      const to = evaluate(operation.to, context);
      return truth(from <= of && of <= to);
    }
    case 'first':
      return firstOf(operation, context);
    case 'listed': {
      const index = evaluate(operation.index, context) - operation.from;
      return operation.values[clamp(index, 0, operation.values.length - 1)] ?? fail('a list with values', 'none');
    }
    default:
      return operateOnTwo(operation.op, evaluate(operation.left, context), evaluate(operation.right, context));
  }
}

function operateOnTwo(op: Extract<Operation, { left: Expression }>['op'], left: number, right: number): number {
  switch (op) {
    case 'add':
      return (left + right) | 0;
    case 'subtract':
      return (left - right) | 0;
    case 'multiply':
      return Math.imul(left, right);
    case 'divide':
      return right === 0 ? 0 : divideDown(left, right) | 0;
    case 'modulo':
      return right === 0 ? 0 : modulo(left, right);
    default:
      return truth(compares(op, left, right));
  }
}

function operands(list: readonly Expression[], context: Context): number[] {
  return list.map((each) => evaluate(each, context));
}

/** All cases are evaluated in order, whichever holds first. */
function firstOf({ cases, otherwise }: Extract<Expression, { op: 'first' }>, context: Context): number {
  let first: number | undefined;
  for (const { when, then } of cases) {
    const holds = evaluate(when, context) !== 0;
    const value = evaluate(then, context);
    if (holds) first ??= value;
  }
  const last = evaluate(otherwise, context);
  return first ?? last;
}

function truth(holds: boolean): number {
  return holds ? 1 : 0;
}
