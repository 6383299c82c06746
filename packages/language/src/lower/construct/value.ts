import { type Expression, type Value, type Variable, walkExpressions } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerAmount } from '../effect/change.ts';
import { reachedId } from '../effect/message.ts';
import { allOf, lowerCondition, lowerExpression } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { membersOfFamily } from '../names/domain.ts';
import type { Member, Value as ValueEntity } from '../names/entity.ts';
import { entityIn } from '../names/names.ts';
import { lowerVisibility } from '../sight/visibility.ts';
import { textOrName } from '../text/text.ts';
import { number, typeInWords } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

/** Derived values and, of used scenarios, whether their endings would have come: each after those that it uses. */
export function lowerValues(lowering: Lowering): { readonly values: Value[]; readonly flags: Variable[] } {
  const declared = occurrencesOf(lowering, ast.isValue).flatMap((occurrence) => {
    const entity = entityIn(lowering.names, occurrence.scope.instance, occurrence.node);
    if (entity?.is !== 'value') return [];
    if (entity.family === undefined) return [value(occurrence, entity, entity.id)];
    return membersOfFamily(lowering.names, entity.family.domain).map((owner) =>
      value(occurrence, entity, `${entity.id}.${owner.key}`, owner),
    );
  });
  const { endings, flags } = endingsOfUsed(lowering);
  return { values: inOrderOfUse(lowering, [...declared, ...endings]), flags };
}

function value({ node, scope }: Occurrence<ast.Value>, entity: ValueEntity, id: string, owner?: Member): Value {
  const own: Scope = owner === undefined ? scope : { ...scope, builtIn: { ...scope.builtIn, owner } };
  const { min, max, type } = entity;
  const kind = type.is === 'percentage' || type.is === 'yes-no' ? type.is : 'number';
  scope.lowering.origins.markId(id, node);
  return scope.lowering.origins.mark(
    {
      id,
      title: textOrName(own, node.title, node.name),
      min,
      max,
      ...(type.is === 'number' && type.unit !== undefined ? { unit: type.unit } : {}),
      kind,
      is: valueExpression(own, node, entity),
      shown: lowerVisibility(own, node.visibility, { min, max, type }),
    },
    node,
  );
}

function valueExpression(scope: Scope, node: ast.Value, { type }: ValueEntity): Expression {
  if (type.is !== 'yes-no') return lowerAmount(scope, node.expression, type);
  const found = lowerExpression(scope, node.expression);
  if (found.type.is === 'yes-no' || found.type.is === 'wrong') return found.expression;
  const message = `Without a range ‘${node.name}’ is a yes/no, but this is ${typeInWords(found.type)}: give it a range, such as 0..10.`;
  scope.lowering.report.error('missing-clause', node.expression, message);
  return number(0);
}

/** An ending of a used scenario is yes while its condition holds, and for good once an effect has named it. */
function endingsOfUsed(lowering: Lowering): { readonly endings: Value[]; readonly flags: Variable[] } {
  const endings: Value[] = [];
  const flags: Variable[] = [];
  for (const { node, scope, id } of occurrencesOf(lowering, ast.isEnding)) {
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is !== 'ending' || entity.number !== undefined) continue;
    const title = textOrName(scope, node.title, node.name);
    const reached = reachedId(id);
    flags.push({ id: reached, title, min: 0, max: 1, start: number(0), kind: { is: 'flag' }, shown: [] });
    const whens = node.clauses.filter(ast.isWhen).map(({ condition }) => lowerCondition(scope, condition));
    const holds = allOf(whens);
    const flag: Expression = { op: 'variable', id: reached };
    const is: Expression = holds === undefined ? flag : { op: 'or', of: [flag, holds] };
    endings.push(lowering.origins.mark({ id, title, min: 0, max: 1, kind: 'yes-no', is, shown: [] }, node));
  }
  return { endings, flags };
}

/** Authors need not mind the order of values; those that need each other are an error. */
function inOrderOfUse(lowering: Lowering, values: readonly Value[]): Value[] {
  const byId = new Map(values.map((each) => [each.id, each]));
  const ordered: Value[] = [];
  const state = new Map<Value, 'open' | 'done'>();
  const visit = (each: Value, path: readonly string[]): void => {
    if (state.get(each) === 'done') return;
    if (state.get(each) === 'open') {
      reportCycle(lowering, each, path);
      return;
    }
    state.set(each, 'open');
    walkExpressions(each.is, (part) => {
      const ids = part.op === 'value' ? [part.id] : part.op === 'value-element' ? part.ids : [];
      for (const id of ids) {
        const used = byId.get(id);
        if (used !== undefined) visit(used, [...path, each.id]);
      }
    });
    state.set(each, 'done');
    ordered.push(each);
  };
  for (const each of values) visit(each, []);
  return ordered;
}

function reportCycle(lowering: Lowering, value: Value, path: readonly string[]): void {
  const cycle = [...path.slice(path.indexOf(value.id)), value.id].map((id) => `‘${id}’`).join(' → ');
  const node = lowering.origins.ofPart(value);
  if (node !== undefined) lowering.report.error('value-cycle', node, `These values need each other: ${cycle}.`, 'name');
}
