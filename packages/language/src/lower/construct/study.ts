import type { Study, Variation } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import { lowerTarget } from '../effect/target.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { inWords } from '../names/bounds.ts';
import { resolve } from '../names/names.ts';
import { lowerText, textOrName } from '../text/text.ts';
import type { Type } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';
import { lowerBound, lowerFigure } from './figure.ts';
import { countOfRuns, type Lowered, seatsPlayed } from './test.ts';

const DEFAULT_RUNS = 100;
const DEFAULT_SEED = 1;

/** The `study` blocks of what is played, and only of that. */
export function lowerStudies(lowering: Lowering, lowered: Lowered): Study[] {
  return occurrencesOf(lowering, ast.isStudy)
    .filter(({ scope }) => scope.instance.isPlayed)
    .map((occurrence) => study(occurrence, lowered));
}

function study({ node, scope, id }: Occurrence<ast.Study>, lowered: Lowered): Study {
  const find = <Clause extends ast.StudyClause>(is: (clause: AstNode) => clause is Clause): Clause | undefined =>
    node.clauses.find(is);
  const [question, sample, runs, seed] = [find(ast.isQuestion), find(ast.isSample), find(ast.isRuns), find(ast.isSeed)];
  const asks = node.clauses.filter(ast.isAsk).flatMap(({ figures }) => figures);
  const study: Study = {
    id,
    title: textOrName(scope, node.title, node.name),
    ...(question === undefined ? {} : { question: lowerText(scope, question.text) }),
    vary: node.clauses.flatMap((clause) => variations(scope, clause, lowered)),
    sample: sampleOf(scope, sample),
    runs: runs === undefined ? DEFAULT_RUNS : countOfRuns(scope, runs, runs.count, 'count'),
    seed: seed?.seed ?? DEFAULT_SEED,
    ask: asks.flatMap((each) => lowerFigure(scope, each, lowered.metrics)?.figure ?? []),
    expect: node.clauses.filter(ast.isExpectation).flatMap((each) => {
      const bound = lowerBound(scope, each.condition, lowered.metrics);
      return bound === undefined ? [] : [{ ...bound, predicted: each.known === 'predicted' }];
    }),
  };
  return scope.lowering.origins.mark(study, node);
}

function variations(scope: Scope, clause: ast.StudyClause, lowered: Lowered): Variation[] {
  if (ast.isVaryParameters(clause)) return variedParameters(scope, clause);
  if (ast.isVaryPolicy(clause)) return variedPolicy(scope, clause, lowered);
  if (!ast.isVaryStart(clause)) return [];
  const read = lowerTarget(scope, clause.target);
  const values = read && constants(scope, clause.values, read);
  return read === undefined || values === undefined ? [] : [{ kind: 'start', target: read.target, values }];
}

function variedParameters(scope: Scope, clause: ast.VaryParameters): Variation[] {
  const { names, report } = scope.lowering;
  return clause.parameters.flatMap((reference, index): Variation[] => {
    const parameter = resolve(names, scope.instance, reference);
    if (parameter?.is !== 'parameter') return [];
    if (clause.values.length > 0) {
      return [{ kind: 'parameter', parameter: parameter.id, values: constants(scope, clause.values, parameter) }];
    }
    const declared = reference.ref;
    if (declared !== undefined && declared.distribution === undefined) {
      const message = `‘${reference.$refText}’ has no distribution: give it one (‘varies as …’), or list values with ‘in’.`;
      report.error('missing-clause', clause, message, index === 0 ? 'parameters' : undefined);
    }
    return [{ kind: 'parameter', parameter: parameter.id }];
  });
}

/** All the seats change policy together, so each policy named must be one for all of them. */
function variedPolicy(scope: Scope, clause: ast.VaryPolicy, lowered: Lowered): Variation[] {
  const policies = clause.policies.flatMap((reference) => {
    const policy = resolve(scope.lowering.names, scope.instance, reference);
    return policy?.is === 'policy' ? [policy.id] : [];
  });
  const seats = new Set(policies.flatMap((policy) => seatsPlayed(scope, clause, policy, lowered)));
  return seats.size === 0 ? [] : [{ kind: 'policy', seats: [...seats], policies }];
}

type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

function constants(scope: Scope, nodes: readonly ast.Expression[], { type, min, max }: Bounded): number[] {
  return nodes.flatMap((node) => {
    const value = lowerConstant(scope, node, type);
    if (value === undefined) return [];
    if (value >= min && value <= max) return [value];
    const [found, low, high] = [value, min, max].map((each) => inWords(each, type));
    scope.lowering.report.error('out-of-range', node, `${found} lies outside ${low}..${high}.`);
    return [];
  });
}

function sampleOf(scope: Scope, node: ast.Sample | undefined): Study['sample'] {
  if (node === undefined) return { design: 'base' };
  const design = node.design === 'one' ? 'one-at-a-time' : node.design;
  const needsPoints = design === 'latin' || design === 'sobol';
  if (needsPoints && node.points === undefined) {
    scope.lowering.report.error('missing-clause', node, `Say how many points: ‘sample ${design} 200’.`);
  }
  if (node.points === undefined) return { design };
  return { design, points: countOfRuns(scope, node, node.points, 'points') };
}
