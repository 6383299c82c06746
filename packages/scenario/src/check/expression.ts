import { childExpressions } from '../children.ts';
import type { Target } from '../effect.ts';
import type { ColumnPick, Expression } from '../expression.ts';
import type { Path } from '../path.ts';
import type { Table } from '../world.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';

/** What an expression may name and hold where it stands. */
export type Surroundings = {
  readonly names: Names;
  /** Every variable of the layout, declared or derived. */
  readonly layout: { readonly has: (id: string) => boolean };
  readonly locals: { readonly has: (name: string) => boolean };
  /** The values that may be used: inside of a value only those before it. */
  readonly values: { readonly has: (id: string) => boolean };
  readonly draws: boolean;
  readonly sees: boolean;
  /** A start: over parameters only. */
  readonly constant: boolean;
};

/** Checks what an expression and all its parts name, and that they draw and see only where they may. */
export function checkExpression(expression: Expression, around: Surroundings, report: Report, path: Path): void {
  checkOwn(expression, around, report, path);
  const inside = holdsNoDraws(expression) ? { ...around, draws: false } : around;
  for (const child of childExpressions(expression)) {
    checkExpression(child.expression, inside, report, [...path, ...child.path]);
  }
}

/** Draws in conditions and in cases would be rolled whether or not they matter, which no reader expects. */
function holdsNoDraws({ op }: Expression): boolean {
  return op === 'first' || op === 'and' || op === 'or' || op === 'not';
}

function checkOwn(expression: Expression, around: Surroundings, report: Report, path: Path): void {
  const { names } = around;
  const known = (what: string, id: string, among: { readonly has: (id: string) => boolean }, ...at: Path): void => {
    if (!among.has(id)) report([...path, ...at], `unknown ${what}: ${id}`);
  };
  if (around.constant && !isConstant(expression)) report(path, 'a start depends on parameters only');
  switch (expression.op) {
    case 'variable':
      known('variable', expression.id, around.layout, 'id');
      break;
    case 'element':
      for (const [index, id] of expression.ids.entries()) known('variable', id, around.layout, 'ids', index);
      break;
    case 'parameter':
      known('parameter', expression.id, names.parameters, 'id');
      break;
    case 'value':
      checkValue(expression.id, around, report, [...path, 'id']);
      break;
    case 'value-element':
      for (const [index, id] of expression.ids.entries()) checkValue(id, around, report, [...path, 'ids', index]);
      break;
    case 'local':
      known('name', expression.name, around.locals, 'name');
      break;
    case 'active':
      known('state', expression.state, names.states, 'state');
      break;
    case 'seen':
      if (!around.sees) report(path, 'only policies and texts see with an error');
      if (expression.min > expression.max) report(path, 'the bounds are the wrong way round');
      break;
    case 'lookup':
      checkPick(expression.table, expression.column, names, report, path);
      break;
    case 'dice':
    case 'hits':
      checkDraws(around, report, path);
      break;
    case 'roll':
      checkDraws(around, report, path);
      checkRoll(expression.table, expression.column, names, report, path);
  }
}

function isConstant({ op }: Expression): boolean {
  switch (op) {
    case 'variable':
    case 'element':
    case 'value':
    case 'value-element':
    case 'local':
    case 'active':
    case 'lookup':
      return false;
    default:
      return true;
  }
}

function checkValue(id: string, { names, values }: Surroundings, report: Report, path: Path): void {
  if (!names.values.has(id)) report(path, `unknown value: ${id}`);
  else if (!values.has(id)) report(path, `${id} is not before this value`);
}

function checkDraws({ draws }: Surroundings, report: Report, path: Path): void {
  if (!draws) report(path, 'nothing can be drawn here: only in amounts, lets and chances of effects');
}

/** Checks a roll on a table: there is one, with dice, and its column can be picked so. */
export function checkRoll(id: string, column: ColumnPick, names: Names, report: Report, path: Path): void {
  const table = checkPick(id, column, names, report, path);
  if (table && !table.dice) report([...path, 'table'], `${id} has no dice`);
}

function checkPick(id: string, { by }: ColumnPick, names: Names, report: Report, path: Path): Table | undefined {
  const table = names.tables.get(id);
  if (!table) report([...path, 'table'], `unknown table: ${id}`);
  else if (table.columns.kind !== by.kind) {
    report([...path, 'column', 'by', 'kind'], `the columns of ${id} are picked by ${table.columns.kind}`);
  }
  return table;
}

/** Checks that what is written to is declared; what a turn counts by itself is not for writing. */
export function checkTarget(target: Target, names: Names, report: Report, path: Path): void {
  const ids = target.op === 'variable' ? [target.id] : target.ids;
  for (const id of ids) if (!names.variables.has(id)) report(path, `cannot be written to: ${id}`);
}
