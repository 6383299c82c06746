import { type Action, actionLocals, type Ending, type Expression, type Inject, type Rule } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { CheckingFacts } from './checking.ts';
import { assuming } from './facts/assume.ts';
import { judged } from './facts/changes.ts';
import { type Known, naming } from './facts/known.ts';
import { byOwnPlace } from './place.ts';
import { whyNever } from './reason.ts';

type Conditional = Action | Ending | Inject | Rule;

/** A condition that can never hold: what waits for it never comes. */
export function checkConditionsCanHold(checking: CheckingFacts): void {
  const { rules, injects, endings, actions } = checking.scenario;
  checkEach(checking, rules, 'the rule never fires');
  checkEach(checking, injects, 'the inject is released by hand only');
  checkEach(checking, endings, 'this ending is never reached');
  checkEach(checking, actions, 'nobody can ever give this order');
}

/** A condition that holds whatever happens says nothing. */
export function checkConditionsCanFail(checking: CheckingFacts): void {
  const { declared } = checking.facts;
  const worlds = new Map<Expression, Known>();
  for (const part of [...checking.scenario.rules, ...checking.scenario.actions]) {
    const known = knownTo(checking, declared, part);
    for (const condition of conditionsOf(part)) {
      const isWritten = checking.lowering.origins.ofPart(condition) !== undefined;
      const written = !isWritten && condition.op === 'and' ? condition.of : [condition];
      for (const each of written) worlds.set(each, known);
    }
  }
  for (const [node, conditions] of byOwnPlace(checking, [...worlds.keys()])) {
    if (conditions.some((each) => judged(each, worlds.get(each) ?? declared).min === 0)) continue;
    checking.lowering.report.hint('always-true', node, 'This is always true: leave it out, or ask for what is meant.');
  }
}

function checkEach(checking: CheckingFacts, parts: readonly Conditional[], so: string): void {
  const { reached, machines } = checking.facts;
  for (const [node, same] of byOwnPlace(checking, parts)) {
    const each = same.map((part) => ({ known: knownTo(checking, reached, part), conditions: conditionsOf(part) }));
    if (each.some(({ known, conditions }) => assuming(known, machines, conditions, () => true))) continue;
    const never = neverAlone(checking, each);
    const why = never === undefined ? 'What it asks for cannot hold together.' : whyNever(checking, never.expression);
    const message = `This can never be true, so ${so}. ${why}`.trimEnd();
    const at = never?.node ?? soleNode(checking, each) ?? node;
    checking.lowering.report.warning('never-true', at, message, at === node ? 'name' : undefined);
  }
}

/** What a part's conditions are judged in: an action's know its choices and who acts. */
export function knownTo({ scenario }: CheckingFacts, known: Known, part: Conditional): Known {
  if (!('requirements' in part)) return known;
  // In a draft with mistakes nobody may be able to act, and there may be nothing to choose.
  if (part.seats.length === 0 || part.choices.some(({ values }) => values.length === 0)) return known;
  return naming(known, actionLocals(scenario, part));
}

export function conditionsOf(part: Conditional): readonly Expression[] {
  if ('requirements' in part) return part.requirements.map(({ when }) => when);
  return part.when === undefined ? [] : [part.when];
}

type Judged = { readonly known: Known; readonly conditions: readonly Expression[] };
type Written = { readonly expression: Expression; readonly node: AstNode };

/** The first of the things asked for that can never be, in any instance, whatever else is. */
export function neverAlone(checking: CheckingFacts, each: readonly Judged[]): Written | undefined {
  const never = each.map(({ known, conditions }) =>
    written(checking, conditions).filter(({ expression }) => judged(expression, known).max === 0),
  );
  const [first, ...others] = never;
  return first?.find(({ node }) => others.every((other) => other.some((each) => each.node === node)));
}

/** The place of a condition that stands alone. */
function soleNode({ lowering }: CheckingFacts, [first]: readonly Judged[]): AstNode | undefined {
  const nodes = first?.conditions.flatMap((condition) => lowering.origins.ofPart(condition) ?? []) ?? [];
  return nodes.length === 1 ? nodes[0] : undefined;
}

/** What conditions ask for, one by one, as far as an author wrote it. */
function written(checking: CheckingFacts, conditions: readonly Expression[]): Written[] {
  return conditions.flatMap((condition): Written[] => {
    if (condition.op === 'and') return written(checking, condition.of);
    const node = checking.lowering.origins.ofPart(condition);
    return node === undefined ? [] : [{ expression: condition, node }];
  });
}
