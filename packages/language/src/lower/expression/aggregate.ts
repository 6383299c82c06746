import type { Expression } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { membersOf } from '../names/domain.ts';
import type { Member } from '../names/entity.ts';
import { NUMBER, number, type Type, type Typed, wrong, YES_NO } from '../typing/expression-type.ts';
import { commonType } from '../typing/operator.ts';
import { lowerCondition, lowerExpression, told } from './expression.ts';
import { type Scope, withMember, withoutDraws } from './scope.ts';

/** `first of { e when c, … otherwise e }` */
export function firstOf(outer: Scope, node: ast.FirstOf, wanted: Type | undefined): Typed {
  const scope = withoutDraws(outer);
  const cases = node.cases.map((each) => ({
    value: lowerExpression(scope, each.value, wanted),
    when: lowerCondition(scope, each.condition),
  }));
  const otherwise = lowerExpression(scope, node.otherwise, wanted);
  const { type } = told(scope, node, commonType([...cases.map(({ value }) => value.type), otherwise.type]));
  if (cases.length === 0) return { type, expression: otherwise.expression };
  return {
    type,
    expression: {
      op: 'first',
      cases: cases.map(({ when, value }) => ({ when, then: value.expression })),
      otherwise: otherwise.expression,
    },
  };
}

/** `count of s in sides where …`, `any s in sides where …`, `every s in sides where …`: written out over the members. */
export function counted(outer: Scope, node: ast.Counted): Typed {
  const scope = withoutDraws(outer);
  const of = loopMembers(scope, node.variable).map((member) =>
    lowerCondition(withMember(scope, node.variable, member), node.condition),
  );
  if (node.quantifier === 'count') return { type: NUMBER, expression: sumOf(of) };
  const any = node.quantifier === 'any';
  const expression: Expression = of.length === 0 ? number(any ? 0 : 1) : { op: any ? 'or' : 'and', of };
  return { type: YES_NO, expression };
}

/** `sum of e for each s in sides`, `highest of …`, `lowest of …`. */
export function gathered(outer: Scope, node: ast.Gathered): Typed {
  const scope = withoutDraws(outer);
  const members = loopMembers(scope, node.variable);
  const each = members.map((member) => lowerExpression(withMember(scope, node.variable, member), node.expression));
  const { type } = told(scope, node.expression, commonType(each.map((typed) => typed.type)));
  const of = each.map(({ expression }) => expression);
  if (type.is !== 'number' && type.is !== 'percentage' && type.is !== 'wrong') {
    scope.lowering.report.error(
      'type-mismatch',
      node.expression,
      `Only numbers and percentages have a ${node.aggregate}.`,
    );
    return wrong();
  }
  if (node.aggregate === 'sum') return { type, expression: sumOf(of) };
  if (of.length === 0) {
    if (node.variable.domain.all !== undefined) {
      const message = `There are no ${node.variable.domain.all}, so there is no ${node.aggregate}.`;
      scope.lowering.report.error('domain-empty', node.variable, message);
    }
    return wrong();
  }
  return { type, expression: { op: node.aggregate === 'highest' ? 'maximum' : 'minimum', of } };
}

/** The members of a loop's domain, where it stands. */
export function loopMembers(scope: Scope, variable: ast.LoopVariable): Member[] {
  const { names, report } = scope.lowering;
  return membersOf(names, scope.instance, variable.domain, report, (expression) => boundMember(scope, expression));
}

/** The member that a loop's variable is while its text is written out. */
function boundMember(scope: Scope, expression: ast.Expression): Member | undefined {
  const declaration = ast.isNameReference(expression) ? expression.target.ref : undefined;
  return declaration === undefined ? undefined : scope.members.get(declaration);
}

/** As a balanced tree, so that a long list makes no deep nesting. */
export function sumOf(of: readonly Expression[]): Expression {
  if (of.length <= 1) return of[0] ?? number(0);
  const middle = Math.ceil(of.length / 2);
  return { op: 'add', left: sumOf(of.slice(0, middle)), right: sumOf(of.slice(middle)) };
}
