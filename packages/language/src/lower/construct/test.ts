import { constantOf, type OrderText, type Script, type Test, type TestStep } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import { inQuotes } from '../../diagnostic/quotes.ts';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import { injectNamed } from '../effect/effect.ts';
import { lowerTarget } from '../effect/target.ts';
import { lowerCondition, lowerExpression } from '../expression/expression.ts';
import { entityRead } from '../expression/name.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import { lowerTurns } from '../expression/time.ts';
import type { Lowering } from '../lowering.ts';
import { inWords } from '../names/bounds.ts';
import type { Action } from '../names/entity.ts';
import { elementsOf } from '../names/instance.ts';
import { resolve } from '../names/names.ts';
import { seatsOfParty } from '../sight/audience.ts';
import { number, type Type } from '../typing/expression-type.ts';
import { oneSeat } from './action.ts';
import { isFigure, lowerBound, type MetricTypes } from './figure.ts';
import { lowerChoices } from './order.ts';
import type { PolicySeats } from './policy.ts';

/** What tests and studies look up of what was lowered before them. */
export type Lowered = { readonly policies: PolicySeats; readonly metrics: MetricTypes };

const DEFAULT_SEED = 1;

/** The `expect` blocks of what is played, and only of that. */
export function lowerTests(lowering: Lowering, lowered: Lowered): Test[] {
  const { played } = lowering.names.instances;
  const scope = scopeOf(lowering, played);
  return elementsOf(played)
    .filter(ast.isTest)
    .map((node) => {
      const test: Test = {
        title: node.title,
        ...editionOf(scope, node),
        ...(node.runs === undefined ? {} : { runs: countOfRuns(scope, node, node.runs, 'runs') }),
        seed: node.seed ?? DEFAULT_SEED,
        policies: node.steps.filter(ast.isPlayed).flatMap((step) => playedBy(scope, step, lowered)),
        steps: node.steps.flatMap((step) => stepOf(scope, step, node, lowered)),
      };
      return lowering.origins.mark(test, node);
    });
}

/** An edition that stands in the scenario itself: those of a used one stay behind. */
function editionOf({ lowering, instance }: Scope, node: ast.Test): Pick<Test, 'edition'> {
  const edition = node.edition?.ref;
  if (edition === undefined) return {};
  if (elementsOf(instance).includes(edition)) return { edition: edition.name };
  const message = `‘${edition.name}’ is an edition of a used scenario, and those stay behind: declare one here.`;
  lowering.report.error('wrong-kind', node, message, 'edition');
  return {};
}

/** The seats that a name stands for, where the policy is one for them. */
export function seatsPlayed(
  scope: Scope,
  node: ast.Played | ast.VariedPolicy,
  policy: string,
  { policies }: Lowered,
): string[] {
  const seats = node.parties.flatMap((party) => seatsOfParty(scope, party));
  return seats.flatMap(({ id }) => {
    if (policies.get(policy)?.has(id)) return [id];
    scope.lowering.report.error('wrong-seat', node, `‘${policy}’ is not a policy for ‘${id}’.`);
    return [];
  });
}

function playedBy(scope: Scope, step: ast.Played, lowered: Lowered): Test['policies'] {
  const policy = resolve(scope.lowering.names, scope.instance, step.policy);
  if (policy?.is !== 'policy') return [];
  return seatsPlayed(scope, step, policy.id, lowered).map((seat) => ({ seat, policy: policy.id }));
}

function stepOf(scope: Scope, node: ast.Step, test: ast.Test, lowered: Lowered): readonly TestStep[] {
  const marked = (steps: readonly TestStep[]): readonly TestStep[] =>
    steps.map((step) => scope.lowering.origins.mark(step, node));
  switch (node.$type) {
    case 'Played':
      return [];
    case 'Given':
      return marked(given(scope, node));
    case 'Do':
      return marked(ordered(scope, node));
    case 'AnswerStep':
      return marked(answered(scope, node));
    case 'ReleaseStep': {
      const inject = injectNamed(scope, node);
      return inject === undefined ? [] : marked([{ do: 'release', inject }]);
    }
    case 'Pass':
      return marked([{ do: 'after', turns: lowerTurns(scope, node.duration), script: script(node) }]);
    case 'Check':
      return marked(checked(scope, node, test, lowered));
  }
}

/** `given tension = 4`, `given crisis is friction`, `given resolve_at_start = 40` */
function given(scope: Scope, node: ast.Given): TestStep[] {
  const entity = entityRead(scope, node.target);
  if (entity?.is === 'machine') return givenState(scope, node);
  if (entity?.is === 'parameter') {
    const value = fixed(scope, node, entity);
    return value === undefined ? [] : [{ do: 'given-parameter', parameter: entity.id, value: number(value) }];
  }
  const read = lowerTarget(scope, node.target);
  const value = read && fixed(scope, node, read);
  return read === undefined || value === undefined ? [] : [{ do: 'given', target: read.target, value: number(value) }];
}

function givenState(scope: Scope, node: ast.Given): TestStep[] {
  const comparison = { $type: 'Comparison', operator: 'is', left: node.target, right: node.value, $container: node };
  const { expression } = lowerExpression(scope, comparison as unknown as ast.Comparison);
  return expression.op === 'active' ? [{ do: 'given-state', state: expression.state }] : [];
}

type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

function fixed(scope: Scope, node: ast.Given, { type, min, max }: Bounded): number | undefined {
  const value = lowerConstant(scope, node.value, type);
  if (value === undefined || (value >= min && value <= max)) return value;
  const [found, low, high] = [value, min, max].map((each) => inWords(each, type));
  scope.lowering.report.error('out-of-range', node.value, `${found} lies outside ${low}..${high}.`);
  return undefined;
}

function ordered(scope: Scope, node: ast.Do): TestStep[] {
  const { names, report } = scope.lowering;
  const action = resolve(names, scope.instance, node.order.action);
  if (action?.is !== 'action' || action.seats.length === 0) return [];
  const order = orderText(scope, node.order, action);
  const seat = seatFor(scope, node, action);
  if (order === undefined || seat === undefined) return [];
  if (!action.seats.some(({ id }) => id === seat)) {
    const can = inQuotes(action.seats.map(({ id }) => id));
    const message = `‘${seat}’ cannot take ‘${node.order.action.$refText}’; this can: ${can}.`;
    report.error('wrong-seat', node.order, message, 'action');
    return [];
  }
  return [{ do: 'order', seat, order, script: script(node) }];
}

/** An action of one seat needs no `by`; of a side, the one of its seats that can take it. */
function seatFor(scope: Scope, node: ast.Do, action: Action): string | undefined {
  if (node.seat === undefined) {
    if (action.seats.length === 1) return action.seats[0]?.id;
    const message = `Several seats can take ‘${node.order.action.$refText}’: say who, with ‘by’.`;
    scope.lowering.report.error('missing-clause', node, message);
    return undefined;
  }
  const able = seatsOfParty(scope, node.seat).filter((seat) => action.seats.includes(seat));
  return able.length === 1 ? able[0]?.id : oneSeat(scope, node, node.seat);
}

function orderText(scope: Scope, order: ast.Order, action: Action): OrderText | undefined {
  const { report } = scope.lowering;
  if (order.choices.length === 0 && action.choices.length > 0) {
    const wanted = action.choices.map(({ name }) => name).join(', ');
    report.error('wrong-choices', order, `‘${order.action.$refText}’ needs its choices: (${wanted}).`);
    return undefined;
  }
  const choices = lowerChoices(scope, order, action) ?? [];
  const values = choices.map((choice) => choice && constantOf(choice.expression));
  if (values.some((value) => value === undefined || value === null)) {
    report.error('not-constant', order, 'A test gives an order with all its choices fixed.');
    return undefined;
  }
  return { action: action.id, choices: values.map((value) => value ?? 0) };
}

function answered(scope: Scope, node: ast.AnswerStep): TestStep[] {
  const action = resolve(scope.lowering.names, scope.instance, node.order.action);
  const seat = oneSeat(scope, node, node.seat);
  if (action?.is !== 'action' || seat === undefined) return [];
  return [{ do: 'answer', seat, action: action.id, grant: node.kind === 'grant' }];
}

function script({ dice, chances }: ast.Scripted): Script {
  if (chances === undefined) return { dice };
  return { dice, chances: chances === 'succeeding' ? 'succeed' : 'fail' };
}

/** In a batch a check is of a figure, in a single game of the world. */
function checked(scope: Scope, node: ast.Check, test: ast.Test, { metrics }: Lowered): TestStep[] {
  const text = textOf(node.condition);
  if (test.runs !== undefined) {
    const bound = lowerBound(scope, node.condition, metrics);
    return bound === undefined ? [] : [{ do: 'check-runs', ...bound, text }];
  }
  if (ast.isComparison(node.condition) && isFigure(node.condition.left)) {
    const message = `This is a figure of many runs: write ‘expect "…" over 500 runs’.`;
    scope.lowering.report.error('wrong-kind', node.condition, message);
    return [];
  }
  return [{ do: 'check', that: lowerCondition(scope, node.condition), text }];
}

/** More than any machine finishes. */
const RUNS_MOST = 1_000_000_000;

/** How many runs or points, in the property of a node: one at least. */
export function countOfRuns(scope: Scope, node: AstNode, count: number, property: string): number {
  if (count >= 1 && count <= RUNS_MOST) return count;
  scope.lowering.report.error('out-of-range', node, `This is ${count}; 1 to ${RUNS_MOST} is possible.`, property);
  return 1;
}
