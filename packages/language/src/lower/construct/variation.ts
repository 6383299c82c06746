import type { Compared, Study, Variation } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import { lowerTarget } from '../effect/target.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import { inWords } from '../names/bounds.ts';
import { resolve } from '../names/names.ts';
import { seatsOfParty } from '../sight/audience.ts';
import type { Type } from '../typing/expression-type.ts';
import { type Lowered, seatsPlayed } from './test.ts';

type Clause = ast.VariedParameters | ast.VariedPolicy | ast.VariedStart;

/** What a clause sets before a run, and where it says so. */
type Subject = {
  readonly key: string;
  readonly called: string;
  readonly how: Clause['how'];
  readonly node: AstNode;
  readonly property?: string;
  readonly index?: number;
};

type Found = { readonly variations: readonly Variation[]; readonly subjects: readonly Subject[] };

const NOTHING: Found = { variations: [], subjects: [] };

/** The `vary` and `compare` clauses of a study. Nothing stands in two of them. */
export function lowerVariations(
  scope: Scope,
  clauses: readonly ast.StudyClause[],
  lowered: Lowered,
): Pick<Study, 'vary' | 'compare'> {
  const read = clauses.filter(isVaried).map((clause) => ({ how: clause.how, ...found(scope, clause, lowered) }));
  checkEachOnce(
    scope,
    read.flatMap(({ subjects }) => subjects),
  );
  const of = (wanted: Clause['how']): readonly Variation[] =>
    read.filter(({ how }) => how === wanted).flatMap(({ variations }) => variations);
  return { vary: of('vary'), compare: of('compare').filter(hasOptions) };
}

function isVaried(clause: ast.StudyClause): clause is Clause {
  return ast.isVariedParameters(clause) || ast.isVariedPolicy(clause) || ast.isVariedStart(clause);
}

/** The grammar lets no `compare` be without. */
function hasOptions(variation: Variation): variation is Compared {
  return variation.kind !== 'parameter' || variation.values !== undefined;
}

function found(scope: Scope, clause: Clause, lowered: Lowered): Found {
  if (ast.isVariedParameters(clause)) return variedParameters(scope, clause);
  return ast.isVariedPolicy(clause) ? variedPolicy(scope, clause, lowered) : variedStart(scope, clause);
}

function variedParameters(scope: Scope, clause: ast.VariedParameters): Found {
  const { names, report } = scope.lowering;
  const each = clause.parameters.map((reference, index): Found => {
    const parameter = resolve(names, scope.instance, reference);
    if (parameter?.is !== 'parameter') return NOTHING;
    const { id } = parameter;
    const at = { how: clause.how, node: clause, property: 'parameters', index };
    const subjects = [{ key: `parameter ${id}`, called: inSingle(reference), ...at }];
    if (clause.values.length > 0) {
      return {
        variations: [{ kind: 'parameter', parameter: id, values: options(scope, clause, parameter) }],
        subjects,
      };
    }
    if (reference.ref !== undefined && reference.ref.distribution === undefined) {
      const message = `${inSingle(reference)} has no distribution: give it one (‘varies as …’), or list values with ‘in’.`;
      report.error('missing-clause', clause, message, 'parameters', index);
    }
    return { variations: [{ kind: 'parameter', parameter: id }], subjects };
  });
  return {
    variations: each.flatMap(({ variations }) => variations),
    subjects: each.flatMap(({ subjects }) => subjects),
  };
}

/** All the seats change policy together, so each policy named must be one for all of them. */
function variedPolicy(scope: Scope, clause: ast.VariedPolicy, lowered: Lowered): Found {
  const policies = clause.policies.flatMap((reference, index) => {
    const policy = resolve(scope.lowering.names, scope.instance, reference);
    return policy?.is === 'policy' ? [{ id: policy.id, name: inSingle(reference), index }] : [];
  });
  if (clause.how === 'compare') {
    for (const [place, { id, name, index }] of policies.entries()) {
      if (policies.findIndex((other) => other.id === id) === place) continue;
      scope.lowering.report.error('domain-member', clause, secondTime(name), 'policies', index);
    }
  }
  const seats = new Set(policies.flatMap(({ id }) => seatsPlayed(scope, clause, id, lowered)));
  const variations: Variation[] =
    seats.size === 0 ? [] : [{ kind: 'policy', seats: [...seats], policies: policies.map(({ id }) => id) }];
  const subjects = clause.parties.flatMap((party, index) => {
    const at = { how: clause.how, node: clause, property: 'parties', index };
    return seatsOfParty(scope, party).map(({ id }): Subject => {
      return { key: `policy of ${id}`, called: `the policy of ‘${id}’`, ...at };
    });
  });
  return { variations, subjects };
}

function variedStart(scope: Scope, clause: ast.VariedStart): Found {
  const read = lowerTarget(scope, clause.target);
  if (read === undefined) return NOTHING;
  const key = `start of ${JSON.stringify(read.target)}`;
  // The `in` before the values was read with the target.
  const called = `the start of ‘${textOf(clause.target).replace(/ in$/, '')}’`;
  return {
    variations: [{ kind: 'start', target: read.target, values: options(scope, clause, read) }],
    subjects: [{ key, called, how: clause.how, node: clause.target }],
  };
}

type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

/** The values listed. What is varied may meet a value more often than another; what is compared is compared once. */
function options(scope: Scope, clause: ast.VariedParameters | ast.VariedStart, bounded: Bounded): number[] {
  const { type, min, max } = bounded;
  const { report } = scope.lowering;
  const before = new Set<number>();
  return clause.values.flatMap((node) => {
    const value = lowerConstant(scope, node, type);
    if (value === undefined) return [];
    if (value < min || value > max) {
      const [written, low, high] = [value, min, max].map((each) => inWords(each, type));
      report.error('out-of-range', node, `${written} lies outside ${low}..${high}.`);
      return [];
    }
    if (clause.how === 'compare' && before.has(value)) {
      report.error('domain-member', node, secondTime(`‘${textOf(node)}’`));
    }
    before.add(value);
    return [value];
  });
}

/** Of two clauses for one thing it would be open which counts. */
function checkEachOnce(scope: Scope, subjects: readonly Subject[]): void {
  const first = new Map<string, Subject>();
  for (const subject of subjects) {
    const { key, called, how, node, property, index } = subject;
    const before = first.get(key);
    if (before === undefined) first.set(key, subject);
    else {
      const message =
        before.how === how
          ? `${capital(called)} stands in a ‘${how}’ a second time; only one can count. Let one clause hold all its values.`
          : `${capital(called)} is both compared and varied: leave it in ‘compare’ if somebody chooses it, in ‘vary’ if nobody does.`;
      scope.lowering.report.error('repeated-clause', node, message, property, index);
    }
  }
}

function secondTime(name: string): string {
  return `${name} stands in this list a second time.`;
}

function inSingle({ $refText }: { readonly $refText: string }): string {
  return `‘${$refText}’`;
}

function capital(text: string): string {
  return text.replace(/^t/, 'T');
}
