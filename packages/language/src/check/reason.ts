import { childExpressions, type Expression, type Interval, type Variable } from '@sandtable/scenario';
import { isComparison } from '../generated/ast.ts';
import { textOf } from '../lower/expression/text-of.ts';
import { inWords } from '../lower/names/bounds.ts';
import { NUMBER, PERCENTAGE } from '../lower/typing/expression-type.ts';
import type { CheckingFacts } from './checking.ts';
import { judged } from './facts/changes.ts';

const REASONS_MOST = 2;

/** Why a condition is never true, as sentences: what the things in it can be. */
export function whyNever(checking: CheckingFacts, condition: Expression): string {
  const { declared } = checking.facts;
  // Where the bounds alone say it, what else is known need not be told.
  const facts = judged(condition, declared).max === 0 ? { ...checking.facts, reached: declared } : checking.facts;
  const variables = new Map(checking.scenario.variables.map((variable) => [variable.id, variable]));
  const reasons = new Set<string>();
  const visit = (part: Expression): void => {
    const reason = reasonOf({ ...checking, facts }, variables, part);
    if (reason !== undefined) reasons.add(reason);
    else for (const child of childExpressions(part)) visit(child.expression);
  };
  visit(condition);
  return [...reasons].slice(0, REASONS_MOST).join(' ');
}

type Variables = ReadonlyMap<string, Variable>;

function reasonOf(checking: CheckingFacts, variables: Variables, part: Expression): string | undefined {
  const { facts, lowering } = checking;
  const node = lowering.origins.ofPart(part);
  if (node === undefined) return undefined;
  if (part.op === 'active') {
    const state = isComparison(node) ? node.right : node;
    return facts.reached.states.get(part.state)?.max === 0 ? `No path leads to ‘${textOf(state)}’.` : undefined;
  }
  if (part.op === 'equal') return statusReason(checking, variables, part);
  if (part.op !== 'variable' && part.op !== 'value' && part.op !== 'parameter') return undefined;
  const known = knownOf(checking, part);
  return known && leafReason(textOf(node), known, variables.get(part.id), isPercentage(checking, part));
}

type Leaf = Extract<Expression, { op: 'variable' | 'value' | 'parameter' }>;
type Spans = { readonly reached: Interval; readonly declared: Interval };

function knownOf({ facts }: CheckingFacts, { op, id }: Leaf): Spans | undefined {
  const key = op === 'variable' ? 'variables' : op === 'value' ? 'values' : 'parameters';
  const [reached, declared] = [facts.reached[key].get(id), facts.declared[key].get(id)];
  return reached && declared && { reached, declared };
}

function isPercentage({ scenario }: CheckingFacts, { op, id }: Leaf): boolean {
  if (op === 'value') return scenario.values.some((value) => value.id === id && value.kind === 'percentage');
  if (op === 'parameter') return scenario.parameters.some((each) => each.id === id && each.kind === 'percentage');
  return scenario.variables.some((each) => each.id === id && each.kind.is === 'track' && each.kind.percentage === true);
}

function leafReason(
  name: string,
  { reached, declared }: Spans,
  variable: Variable | undefined,
  percentage: boolean,
): string {
  const isFixed = reached.min === reached.max;
  if (variable?.kind.is === 'flag' && isFixed)
    return `Nothing ever sets ‘${name}’ to ${reached.min === 1 ? 'no' : 'yes'}.`;
  const type = percentage ? PERCENTAGE : NUMBER;
  const span = isFixed ? inWords(reached.min, type) : `${inWords(reached.min, type)}..${inWords(reached.max, type)}`;
  const isDeclared = reached.min === declared.min && reached.max === declared.max;
  return isDeclared ? `‘${name}’ lies within ${span}.` : `Nothing takes ‘${name}’ beyond ${span}.`;
}

/** `posture is ramming`, where nothing ever sets it so. */
function statusReason(
  { lowering, facts }: CheckingFacts,
  variables: Variables,
  { left, right }: { readonly left: Expression; readonly right: Expression },
): string | undefined {
  if (left.op !== 'variable' || right.op !== 'number' || variables.get(left.id)?.kind.is !== 'status') return undefined;
  const [status, literal] = [lowering.origins.ofPart(left), lowering.origins.ofPart(right)];
  const reached = facts.reached.variables.get(left.id);
  if (status === undefined || literal === undefined || reached === undefined) return undefined;
  if (right.value >= reached.min && right.value <= reached.max) return undefined;
  return `Nothing ever sets ‘${textOf(status)}’ to ‘${textOf(literal)}’.`;
}
