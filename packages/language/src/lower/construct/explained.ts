import type { Text } from '@sandtable/scenario';
import { didYouMean, nearestNames } from '@sandtable/scenario';
import { EXPLAINABLE, LINT_FINDINGS, type Subject } from '../../diagnostic/explainable.ts';
import { inQuotes } from '../../diagnostic/quotes.ts';
import * as ast from '../../generated/ast.ts';
import { nounOf } from '../../names/declared.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import type { Entity } from '../names/entity.ts';
import { elementsOf, type Instance } from '../names/instance.ts';
import { instanceOf, type Names, resolve } from '../names/names.ts';
import { ownFiles } from '../names/own-files.ts';
import { seatsOfParty } from '../sight/audience.ts';
import { lowerText } from '../text/text.ts';

/** Why a finding of `lint` is as it should be. It is no part of the scenario: no engine reads it, and no hash. */
export type Explanation = {
  /** The finding. */
  readonly code: string;
  /** What the finding is about, by id, one for each instance of the file; none where that is the scenario as a whole. */
  readonly of: readonly string[];
  /** The seats whose finding it is; absent where it is anybody's. */
  readonly seats?: readonly string[];
  readonly because: Text;
};

/** The explanations that count: those in a scenario's own files. What it uses is played otherwise here. */
export function explanationsIn({ instances }: Names): { readonly node: ast.Explained; readonly instance: Instance }[] {
  const own = ownFiles(instances);
  return instances.inOrder
    .filter(({ file }) => own.has(file.model))
    .flatMap((instance) =>
      elementsOf(instance)
        .filter(ast.isExplained)
        .map((node) => ({ node, instance })),
    );
}

/**
 * The explanations of `lint`'s findings; hints of `check` are explained where they are told. To be lowered after
 * everything else, so that a translation of a reason adds no language to the scenario.
 */
export function lowerExplanations(lowering: Lowering): Explanation[] {
  const lowered = new Map<ast.Explained, Explanation>();
  const found = explanationsIn(lowering.names);
  checkExplainedOnce(lowering, [...new Set(found.map(({ node }) => node))]);
  for (const { node, instance } of found) {
    const explanation = explanationOf(scopeOf(lowering, instance), node);
    const before = lowered.get(node);
    if (explanation !== undefined) lowered.set(node, before ? joined(before, explanation) : explanation);
  }
  return [...lowered].map(([node, explanation]) => lowering.origins.mark(explanation, node));
}

function explanationOf(scope: Scope, node: ast.Explained): Explanation | undefined {
  const { code } = node;
  if (!EXPLAINABLE.includes(code)) return unknownCode(scope, node);
  const subject = LINT_FINDINGS[code];
  const seats = seatsBy(scope, node, subject ?? undefined);
  if (subject === undefined || !fitsSubject(scope, node, subject)) return undefined;
  const of = node.subject && idOf(scope, node);
  if (node.subject && of === undefined) return undefined;
  return {
    code,
    of: of === undefined ? [] : [of],
    ...(seats === undefined ? {} : { seats }),
    because: lowerText(scope, node.reason),
  };
}

function joined(one: Explanation, other: Explanation): Explanation {
  const seats = one.seats && [...new Set([...one.seats, ...(other.seats ?? [])])];
  return { ...one, of: [...one.of, ...other.of], ...(seats === undefined ? {} : { seats }) };
}

function unknownCode({ lowering }: Scope, node: ast.Explained): undefined {
  const near = didYouMean(nearestNames(node.code, EXPLAINABLE));
  const message = `‘${node.code}’ is neither a finding of ‘lint’ nor a hint of ‘check’.${near}`;
  lowering.report.error('unknown-name', node, message, 'code');
  return undefined;
}

/** Whether it says of what the finding is, where and only where that can be said. */
function fitsSubject({ lowering: { report } }: Scope, node: ast.Explained, subject: Subject | null): boolean {
  const { code } = node;
  if (subject === null) {
    if (!node.subject) return true;
    const message = `‘${code}’ is of the scenario as a whole: leave ‘of ${node.subject.$refText}’ out.`;
    report.error('expected-token', node, message, 'subject');
    return false;
  }
  if (!node.subject) {
    report.error('missing-clause', node, `‘${code}’ is of ${subject.called}: say of which, with ‘of’.`, 'code');
    return false;
  }
  const found = node.subject.ref;
  if (found === undefined || subject.types.includes(found.$type)) return found !== undefined;
  const message = `‘${code}’ is of ${subject.called}, and ‘${node.subject.$refText}’ is ${nounOf(found)}.`;
  report.error('wrong-kind', node, message, 'subject');
  return false;
}

/** The seats that `by` names, of those that can take the action. */
function seatsBy(scope: Scope, node: ast.Explained, subject: Subject | undefined): string[] | undefined {
  const { report, names } = scope.lowering;
  if (node.by === undefined) return undefined;
  if (!subject?.ofSeat) {
    const message = `‘${node.code}’ is no seat's finding: leave ‘by ${node.by.$refText}’ out.`;
    report.error('expected-token', node, message, 'by');
    return undefined;
  }
  const seats = seatsOfParty(scope, node.by);
  const action: Entity | undefined = node.subject && resolve(names, scope.instance, node.subject);
  if (action?.is !== 'action') return seats.map(({ id }) => id);
  const able = seats.filter((seat) => action.seats.includes(seat));
  if (able.length === 0 && seats.length > 0) {
    const can = inQuotes(action.seats.map(({ id }) => id));
    report.error('wrong-seat', node, `‘${node.by.$refText}’ cannot take ‘${action.id}’; this can: ${can}.`, 'by');
  }
  return able.map(({ id }) => id);
}

/** Rules are named nowhere else, so they have no entity. */
function idOf(scope: Scope, { subject }: ast.Explained): string | undefined {
  if (subject === undefined) return undefined;
  const { names } = scope.lowering;
  if (ast.isRule(subject.ref)) {
    const holder = instanceOf(names, scope.instance, subject);
    return holder && holder.prefix + subject.ref.name;
  }
  const entity = resolve(names, scope.instance, subject);
  return entity !== undefined && 'id' in entity ? entity.id : undefined;
}

function checkExplainedOnce({ report }: Lowering, nodes: readonly ast.Explained[]): void {
  const told = new Set<string>();
  for (const node of nodes) {
    const finding = [node.code, node.subject?.$refText, node.by?.$refText].join(' ');
    if (!told.has(finding)) told.add(finding);
    else report.error('repeated-clause', node, 'This is explained already: one reason is enough.', 'code');
  }
}
