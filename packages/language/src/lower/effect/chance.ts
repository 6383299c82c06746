import type { Chance, ColumnPick, Effect, Expression, TableRoll } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { rateScale, stepOf } from '../calendar/duration.ts';
import { siteOf } from '../expression/draw.ts';
import { lowerAs, lowerExpression } from '../expression/expression.ts';
import { type Scope, withoutDraws } from '../expression/scope.ts';
import { durationUnit, paceOf } from '../expression/time.ts';
import { boundsOf } from '../names/bounds.ts';
import type { LookupTable } from '../names/entity.ts';
import { literalNamed, resolve } from '../names/names.ts';
import { mistaken, NUMBER, PERCENTAGE, typeInWords } from '../typing/expression-type.ts';
import { type EffectScope, lowerEffects } from './effect.ts';

/** `chance p { … } otherwise { … }` */
export function lowerChance(scope: EffectScope, node: ast.Chance): Effect[] {
  const percentage = lowerPercentage(scope, node.probability);
  const site = siteOf(scope, node, node.label, 'A chance') ?? '';
  const then = lowerEffects(scope, node.effects);
  return [{ do: 'chance', chance: { percentage, site }, then, otherwise: lowerEffects(scope, node.otherwise) }];
}

/** A chance or rate of a rule or transition: judged, so nothing in it may be left to another draw. */
export function lowerLikelihood(scope: Scope, node: ast.Likelihood | ast.Rate, site: string): Chance {
  const percentage = lowerPercentage(withoutDraws(scope), node.probability);
  if (!ast.isRate(node)) return { percentage, site };
  const step = stepOf(scope.lowering.calendar.turn, paceOf(scope.instance));
  const scale = rateScale(step, durationUnit(node.unit));
  return { percentage, ...(scale ? { scale } : {}), site };
}

/** `one of { 60%: … otherwise: … }` */
export function lowerOneOf(scope: EffectScope, node: ast.OneOf): Effect[] {
  const site = siteOf(scope, node, node.label, 'A chance') ?? '';
  const branches = node.branches.map((branch) => ({
    percentage: lowerPercentage(scope, branch.percentage),
    effects: lowerEffects(scope, branch.effects),
  }));
  const otherwise = lowerEffects(scope, node.otherwise);
  return branches.length === 0 ? otherwise : [{ do: 'one-of', site, branches, otherwise }];
}

/** `roll on t at odds a to b plus m shift n columns { on x: … }` */
export function lowerRollOn(scope: EffectScope, node: ast.RollOn): Effect[] {
  const table = resolve(scope.lowering.names, scope.instance, node.table);
  if (table?.is !== 'table') return [];
  if (table.dice === undefined) {
    refuse(scope, node, `‘${table.id}’ has no dice: read it with ‘lookup’.`);
    return [];
  }
  const shift = node.shift && lowerAs(scope, node.shift, NUMBER);
  const column: ColumnPick = { by: columnOf(scope, node, table), ...(shift ? { shift } : {}) };
  const plus = node.plus && lowerAs(scope, node.plus, NUMBER);
  const site = siteOf(scope, node, node.label, 'A roll') ?? '';
  const roll: TableRoll = { table: table.id, column, ...(plus ? { plus } : {}), site };
  const outcomes = node.outcomes.map((outcome) => ({
    cells: [...new Set(outcome.cells.flatMap((cell) => cellsNamed(scope, table, cell)))].sort((a, b) => a - b),
    effects: lowerEffects(scope, outcome.effects),
  }));
  return [{ do: 'roll', roll, outcomes: outcomes.filter(({ cells }) => cells.length > 0) }];
}

/** A percentage; what is plainly a share written as a number is told how to write it. */
function lowerPercentage(scope: Scope, node: ast.Expression): Expression {
  if (ast.isNumberLiteral(node)) {
    scope.lowering.report.error('type-mismatch', node, `A chance is a percentage: write ${node.value}%.`);
    return mistaken();
  }
  const typed = lowerExpression(scope, node, PERCENTAGE);
  if (typed.type.is === 'percentage' || typed.type.is === 'wrong') return typed.expression;
  const message = `A chance is a percentage, but this is ${typeInWords(typed.type)}.`;
  scope.lowering.report.error('type-mismatch', node, message);
  return mistaken();
}

function columnOf(scope: Scope, node: ast.RollOn, table: LookupTable): ColumnPick['by'] {
  const { left, right, column } = node;
  if (table.columns === 'odds') {
    if (left && right) {
      return { kind: 'odds', left: numberOf(scope, left), right: numberOf(scope, right) };
    }
    refuse(scope, node, `The columns of ‘${table.id}’ are odds: say ‘at odds … to …’.`);
  } else if (left !== undefined) {
    refuse(scope, node, `The columns of ‘${table.id}’ are not odds.`);
  } else if (table.columns === 'number') {
    if (column) return { kind: 'number', of: lowerAs(scope, column, table.columnType) };
    refuse(scope, node, `Say which column of ‘${table.id}’: ‘at …’.`);
  } else if (column !== undefined) {
    refuse(scope, column, `‘${table.id}’ has one column, so there is none to pick.`);
  }
  return { kind: 'only' };
}

/** Odds compare any two numbers: here ships may meet aircraft. */
function numberOf(scope: Scope, node: ast.Expression): Expression {
  return lowerAs(scope, node, NUMBER);
}

/** The results that an `on` names: a literal, or those of the table's numbers that lie in a range. */
function cellsNamed(scope: Scope, table: LookupTable, cell: ast.OutcomeCell): number[] {
  if (cell.range !== undefined) {
    const { min, max, type } = boundsOf(cell.range, scope.lowering.report);
    if (type.is !== table.gives.is && table.gives.is !== 'wrong') {
      refuse(scope, cell, `‘${table.id}’ gives ${typeInWords(table.gives)}, but this is ${typeInWords(type)}.`);
      return [];
    }
    return table.cells.filter((value) => value >= min && value <= max);
  }
  const { names } = scope.lowering;
  const written = cell.literal?.$refText ?? '';
  const named = table.gives.is === 'enumeration' ? literalNamed(names, table.gives.id, written) : undefined;
  if (named !== undefined) return [named.index];
  if (cell.literal?.ref !== undefined) refuse(scope, cell, `‘${table.id}’ never gives ${written}.`);
  return [];
}

function refuse(scope: Scope, node: AstNode, message: string): void {
  scope.lowering.report.error('wrong-kind', node, message);
}
