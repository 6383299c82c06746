import type { Ending, Metric } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { allOf, lowerCondition, lowerExpression } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { isPlayable } from '../names/declarations.ts';
import { entityIn, resolve } from '../names/names.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { number, type Typed, typeInWords, wrong, YES_NO } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

/** Endings that are latched. A used scenario's are values instead. What an ending tells is told to all, as it is. */
export function lowerEndings(lowering: Lowering): Ending[] {
  return occurrencesOf(lowering, ast.isEnding).flatMap(({ node, scope, id }) => {
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is !== 'ending' || entity.number === undefined) return [];
    const when = allOf(node.clauses.filter(ast.isWhen).map(({ condition }) => lowerCondition(scope, condition)));
    const story = node.clauses.find(ast.isStoryClause);
    const message = node.clauses.find(ast.isMessage);
    const ending: Ending = {
      id,
      title: textOrName(scope, node.title, node.name),
      ...(when === undefined ? {} : { when }),
      ...(story === undefined ? {} : { story: story.knot }),
      ...(message === undefined ? {} : { text: lowerText(scope, message.text) }),
      outcomes: node.clauses.filter(ast.isOutcome).flatMap((outcome) => outcomeOf(scope, outcome)),
    };
    return [lowering.origins.mark(ending, node)];
  });
}

/** Figures of what is played and of its libraries and modules; a used scenario keeps its own to itself. */
export function lowerMetrics(lowering: Lowering): Metric[] {
  return occurrencesOf(lowering, ast.isMetric)
    .filter(({ scope: { instance } }) => instance.isPlayed || !isPlayable(instance.file))
    .map((occurrence) => metric(occurrence));
}

function outcomeOf(scope: Scope, node: ast.Outcome): Ending['outcomes'] {
  const side = resolve(scope.lowering.names, scope.instance, node.side);
  if (side?.is === 'side') return [{ side: side.id, text: lowerText(scope, node.text) }];
  if (side !== undefined) {
    const message = `An outcome is a side's, and ‘${node.side.$refText}’ is a ${side.is}.`;
    scope.lowering.report.error('wrong-kind', node, message, 'side');
  }
  return [];
}

function metric({ node, scope, id }: Occurrence<ast.Metric>): Metric {
  const of = sampled(scope, node);
  const aggregate = node.aggregate === 'time' ? 'count' : node.aggregate;
  const countsTurns = aggregate === 'count' || aggregate === 'longest' || aggregate === 'first';
  const unit = countsTurns ? 'turns' : of.type.is === 'number' ? of.type.unit : undefined;
  const kind = of.type.is === 'percentage' || of.type.is === 'yes-no' ? of.type.is : 'number';
  const lowered: Metric = {
    id,
    title: textOrName(scope, node.title, node.name),
    aggregate,
    of: of.expression,
    ...(unit === undefined ? {} : { unit }),
    kind: countsTurns ? 'number' : kind,
  };
  return scope.lowering.origins.mark(lowered, node);
}

function sampled(scope: Scope, node: ast.Metric): Typed {
  const { names, report } = scope.lowering;
  if (node.aggregate === 'time') {
    const state = node.state && resolve(names, scope.instance, node.state);
    return state?.is === 'state' ? { type: YES_NO, expression: { op: 'active', state: state.id } } : wrong();
  }
  if (node.expression === undefined) return wrong();
  if (node.aggregate === 'count' || node.aggregate === 'longest' || node.aggregate === 'first') {
    return { type: YES_NO, expression: lowerCondition(scope, node.expression) };
  }
  const typed = lowerExpression(scope, node.expression);
  if (['number', 'percentage', 'yes-no', 'wrong'].includes(typed.type.is)) return typed;
  const message = `A measure is of a number, a percentage or a yes/no, but this is ${typeInWords(typed.type)}.`;
  report.error('type-mismatch', node.expression, message);
  return { type: YES_NO, expression: number(0) };
}
