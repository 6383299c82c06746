import type { Figure } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import { checkArguments, FIGURES } from '../expression/call.ts';
import { lowerCondition, lowerExpression } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import type { Metric } from '../names/entity.ts';
import { resolve } from '../names/names.ts';
import { NUMBER, PERCENTAGE, type Type } from '../typing/expression-type.ts';

/** A figure of many runs, with what its bounds are. */
export type FigureRead = { readonly figure: Figure; readonly type: Type };

/** The bound that a figure is held to. */
export type Bound = Pick<FigureRead, 'figure'> & {
  readonly compare: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal';
  readonly bound: number;
};

/** The kinds of metrics by id, known once metrics are lowered. */
export type MetricTypes = ReadonlyMap<string, Type>;

const COMPARE = { '<': 'less', '<=': 'at-most', '>': 'greater', '>=': 'at-least', '=': 'equal' } as const;

/** Whether an expression is one of the figures that only many runs have. */
export function isFigure(node: ast.Expression): node is ast.Call {
  return ast.isCall(node) && FIGURES.includes(node.function);
}

/** `share(war)`, `mean(peak)`, `quantile(peak, 90%)`; undefined where it is none of them, which is reported. */
export function lowerFigure(scope: Scope, node: ast.Expression, metrics: MetricTypes): FigureRead | undefined {
  if (!isFigure(node)) {
    refuse(scope, node, 'A figure of many runs is share(condition), mean(metric) or quantile(metric, percent).');
    return undefined;
  }
  const [of, at] = node.arguments;
  if (!checkArguments(scope, node) || of === undefined) return undefined;
  if (node.function === 'share') {
    return { figure: { kind: 'share', of: lowerCondition(scope, of) }, type: PERCENTAGE };
  }
  const metric = metricNamed(scope, of);
  if (metric === undefined) return undefined;
  const type = metrics.get(metric) ?? NUMBER;
  if (node.function === 'mean') return { figure: { kind: 'mean', metric }, type };
  const percent = at && percentOf(scope, at);
  return percent === undefined ? undefined : { figure: { kind: 'quantile', metric, at: percent }, type };
}

/** `share(war) <= 15%`; undefined where it is no such bound, which is reported. */
export function lowerBound(scope: Scope, node: ast.Expression, metrics: MetricTypes): Bound | undefined {
  if (!ast.isComparison(node) || node.operator === 'is' || node.operator === '!=') {
    refuse(scope, node, 'A figure is held to a bound, as in ‘share(war) <= 15%’.');
    return undefined;
  }
  const read = lowerFigure(scope, node.left, metrics);
  if (read === undefined) return undefined;
  const bound = lowerConstant(scope, node.right, read.type);
  return bound === undefined ? undefined : { figure: read.figure, compare: COMPARE[node.operator], bound };
}

/** The metric of a name, of a `for each` the one for the member: `mean(bid of japan)`. */
function metricNamed(scope: Scope, node: ast.Expression): string | undefined {
  const { names } = scope.lowering;
  const name = ast.isOf(node) ? node.left : node;
  const entity = ast.isNameReference(name) ? resolve(names, scope.instance, name.target) : undefined;
  if (entity?.is !== 'metric') {
    if (!ast.isNameReference(name) || entity !== undefined) refuse(scope, node, `‘${textOf(node)}’ is not a metric.`);
    return undefined;
  }
  return memberMetric(scope, node, entity);
}

function memberMetric(scope: Scope, node: ast.Expression, entity: Metric): string | undefined {
  if (entity.byMember === undefined) return ast.isOf(node) ? undefined : entity.id;
  const member = ast.isOf(node) ? lowerConstantMember(scope, node.right) : undefined;
  const id = member === undefined ? undefined : entity.byMember.get(member);
  if (id === undefined) refuse(scope, node, 'This metric stands in a ‘for each’: say of which member, with ‘of’.');
  return id;
}

function lowerConstantMember(scope: Scope, node: ast.Expression): number | undefined {
  const typed = lowerExpression(scope, node).expression;
  return typed.op === 'number' ? typed.value : undefined;
}

function percentOf(scope: Scope, node: ast.Expression): number | undefined {
  const hundredths = lowerConstant(scope, node, PERCENTAGE);
  const percent = hundredths === undefined ? undefined : hundredths / 100;
  if (percent === undefined || (Number.isInteger(percent) && percent >= 0 && percent <= 100)) return percent;
  scope.lowering.report.error('out-of-range', node, 'A quantile is at a whole percent from 0 to 100.');
  return undefined;
}

function refuse(scope: Scope, node: ast.Expression, message: string): void {
  scope.lowering.report.error('wrong-kind', node, message);
}
