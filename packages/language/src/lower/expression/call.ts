import { type ColumnPick, didYouMean, type Expression, nearestNames, nowId, usesId } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import type { LookupTable } from '../names/entity.ts';
import { resolve, seatsOf } from '../names/names.ts';
import { NUMBER, type Typed, typeInWords, wrong } from '../typing/expression-type.ts';
import { commonType } from '../typing/operator.ts';
import { sumOf } from './aggregate.ts';
import { siteOf } from './draw.ts';
import { lowerAs, lowerExpression, told } from './expression.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';

/** The functions of the language, with the numbers of arguments that each takes. */
export const FUNCTIONS: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  min: { least: 2, most: 100 },
  max: { least: 2, most: 100 },
  abs: { least: 1, most: 1 },
  lookup: { least: 2, most: 3 },
  roll: { least: 1, most: 2 },
  share: { least: 1, most: 1 },
  mean: { least: 1, most: 1 },
  quantile: { least: 2, most: 2 },
};

export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

/** Those that are figures of a batch of runs. */
export const FIGURES = ['share', 'mean', 'quantile'];

export function call(scope: Scope, node: ast.Call): Typed {
  if (!checkArguments(scope, node)) return wrong();
  if (FIGURES.includes(node.function)) {
    const message = `‘${node.function}’ is a figure of many runs: it stands in a ‘check’ of an ‘expect … over … runs’ or in a study.`;
    return refuse(scope, node, message);
  }
  if (node.function === 'lookup') return lookup(scope, node);
  if (node.function === 'roll') return roll(scope, node);
  const of = node.arguments.map((argument) => lowerExpression(scope, argument));
  const { type } = told(scope, node, commonType(of.map((typed) => typed.type)));
  if (type.is === 'wrong') return wrong();
  if (type.is !== 'number' && type.is !== 'percentage') {
    return refuse(scope, node, `‘${node.function}’ takes numbers or percentages, but this is ${typeInWords(type)}.`);
  }
  const expressions = of.map(({ expression }) => expression);
  const [first] = expressions;
  if (node.function === 'abs' && first) return { type, expression: { op: 'absolute', of: first } };
  return { type, expression: { op: node.function === 'min' ? 'minimum' : 'maximum', of: expressions } };
}

/** Whether the function exists and has as many arguments as it takes; else reported. */
export function checkArguments(scope: Scope, node: ast.Call): boolean {
  const known = Object.hasOwn(FUNCTIONS, node.function) ? FUNCTIONS[node.function] : undefined;
  if (known === undefined) {
    const near = didYouMean(nearestNames(node.function, FUNCTION_NAMES));
    const message = `There is no function ‘${node.function}’.${near}`;
    scope.lowering.report.error('unknown-name', node, message, 'function');
    return false;
  }
  const count = node.arguments.length;
  if (count >= known.least && count <= known.most) return true;
  const wanted = known.least === known.most ? `${known.least}` : `${known.least} to ${known.most}`;
  refuse(scope, node, `‘${node.function}’ takes ${wanted} arguments, but this gives it ${count}.`);
  return false;
}

/** How often an action succeeded: in the game or in this turn, by all its seats or by some. */
export function uses(scope: Scope, node: ast.Uses): Typed {
  const { names } = scope.lowering;
  const action = resolve(names, scope.instance, node.action);
  if (action?.is !== 'action') return wrong();
  const party = node.party && resolve(names, scope.instance, node.party);
  const bound = node.party?.ref && scope.members.get(node.party.ref);
  const by = bound
    ? seatsOf(names, bound.type.is === 'side' ? names.sides[bound.value] : names.seats[bound.value])
    : seatsOf(names, party);
  const seats = node.party === undefined ? action.seats : action.seats.filter((seat) => by.includes(seat));
  if (seats.length === 0 && node.party?.ref !== undefined) {
    return refuse(scope, node, `‘${node.party.$refText}’ cannot take ‘${node.action.$refText}’.`);
  }
  const counters = seats.map((seat): Expression => {
    return { op: 'variable', id: node.thisTurn ? nowId(action.id, seat.id) : usesId(action.id, seat.id) };
  });
  return { type: NUMBER, expression: sumOf(counters) };
}

function lookup(scope: Scope, node: ast.Call): Typed {
  const table = tableOf(scope, node);
  const [, row, column] = node.arguments;
  if (table === undefined || row === undefined) return wrong();
  const by = columnOf(scope, node, table, column);
  const expression: Expression = { op: 'lookup', table: table.id, row: lowerAs(scope, row, NUMBER), column: { by } };
  return { type: table.gives, expression };
}

function roll(scope: Scope, node: ast.Call): Typed {
  const table = tableOf(scope, node);
  if (table === undefined) return wrong();
  if (table.dice === undefined) return refuse(scope, node, `‘${table.id}’ has no dice: read it with ‘lookup’.`);
  const by = columnOf(scope, node, table, node.arguments[1]);
  const site = siteOf(scope, node, node.label, '‘roll’');
  return site === undefined
    ? wrong()
    : { type: table.gives, expression: { op: 'roll', table: table.id, column: { by }, site } };
}

function tableOf(scope: Scope, node: ast.Call): LookupTable | undefined {
  const [name] = node.arguments;
  if (name === undefined) return undefined;
  if (!ast.isNameReference(name)) {
    refuse(scope, name, `The first argument of ‘${node.function}’ is the name of a table.`);
    return undefined;
  }
  const entity = resolve(scope.lowering.names, scope.instance, name.target);
  if (entity?.is === 'table') return entity;
  if (entity !== undefined) refuse(scope, name, `‘${textOf(name)}’ is not a table.`);
  return undefined;
}

function columnOf(
  scope: Scope,
  node: ast.Call,
  table: LookupTable,
  column: ast.Expression | undefined,
): ColumnPick['by'] {
  if (table.columns === 'only') {
    if (column !== undefined) refuse(scope, column, `‘${table.id}’ has one column, so there is none to pick.`);
    return { kind: 'only' };
  }
  if (table.columns === 'odds') {
    refuse(scope, node, `The columns of ‘${table.id}’ are odds: use ‘roll on ${table.id} at odds … to …’.`);
    return { kind: 'only' };
  }
  if (column === undefined) {
    refuse(scope, node, `Say which column of ‘${table.id}’, as the last argument.`);
    return { kind: 'only' };
  }
  return { kind: 'number', of: lowerAs(scope, column, table.columnType) };
}

function refuse(scope: Scope, node: ast.Expression, message: string): Typed {
  scope.lowering.report.error('wrong-kind', node, message);
  return wrong();
}
