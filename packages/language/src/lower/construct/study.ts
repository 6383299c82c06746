import type { Study } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import type { Lowering } from '../lowering.ts';
import { inWords } from '../names/bounds.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { PERCENTAGE } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';
import { isFigure, lowerBound, lowerFigure } from './figure.ts';
import { countOfRuns, type Lowered } from './test.ts';
import { lowerVariations } from './variation.ts';

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
  const [question, sample, seed] = [find(ast.isQuestion), find(ast.isSample), find(ast.isSeed)];
  const asks = node.clauses.filter(ast.isAsk).flatMap(({ figures }) => figures);
  const study: Study = {
    id,
    title: textOrName(scope, node.title, node.name),
    ...(question === undefined ? {} : { question: lowerText(scope, question.text) }),
    ...lowerVariations(scope, node.clauses, lowered),
    sample: sampleOf(scope, sample),
    ...runsOf(scope, node),
    seed: seed?.seed ?? DEFAULT_SEED,
    ask: asks.flatMap((each) => {
      const read = lowerFigure(scope, each, lowered.metrics);
      return read === undefined ? [] : [{ figure: read.figure, text: textOf(each) }];
    }),
    expect: node.clauses.filter(ast.isExpectation).flatMap((each) => {
      const bound = lowerBound(scope, each.condition, lowered.metrics);
      if (bound === undefined || !ast.isComparison(each.condition)) return [];
      return [{ ...bound, text: textOf(each.condition.left), predicted: each.known === 'predicted' }];
    }),
  };
  return scope.lowering.origins.mark(study, node);
}

type Counted = Extract<Study['sample'], { points: number }>['design'];

/** What the number behind a design counts, and how the design is written with one. */
const COUNTED: Readonly<Record<Counted, { readonly what: string; readonly example: string }>> = {
  random: { what: 'points', example: 'sample random 500' },
  latin: { what: 'points', example: 'sample latin 200' },
  sobol: { what: 'points', example: 'sample sobol 256' },
  morris: { what: 'trajectories', example: 'sample morris 20' },
  saltelli: { what: 'base points', example: 'sample saltelli 256' },
};

function isCounted(design: ast.Sample['design']): design is Counted {
  return design in COUNTED;
}

function sampleOf(scope: Scope, node: ast.Sample | undefined): Study['sample'] {
  if (node === undefined) return { design: 'base' };
  const { design, points } = node;
  const { report } = scope.lowering;
  if (isCounted(design)) {
    if (points !== undefined) return { design, points: countOfRuns(scope, node, points, 'points') };
    const { what, example } = COUNTED[design];
    report.error('missing-clause', node, `Say how many ${what}: ‘${example}’.`);
    return { design, points: 1 };
  }
  const words = design === 'one' ? 'one at a time' : design;
  if (points !== undefined) {
    const message = `‘sample ${words}’ takes no number, for it says itself how many points there are: leave out the ${points}, or let another design take it, e.g. ‘sample latin ${points}’.`;
    report.error('expected-token', node, message, 'points');
  }
  return { design: design === 'one' ? 'one-at-a-time' : design };
}

const WITHIN_LEAST = 1;
const WITHIN_MOST = 5_000;

function runsOf(scope: Scope, study: ast.Study): Pick<Study, 'runs' | 'until'> {
  const node = study.clauses.find(ast.isRuns);
  if (node === undefined) return { runs: DEFAULT_RUNS };
  const { count, most, percentage: within } = node;
  const { report } = scope.lowering;
  const runs = countOfRuns(scope, node, count, 'count');
  if (most === undefined || within === undefined) return { runs };
  const runsMost = countOfRuns(scope, node, most, 'most');
  if (runsMost <= runs) {
    const message = `This is ${most}, and each point begins with ${count}: say more, or only ‘runs ${count}’.`;
    report.error('out-of-range', node, message, 'most');
  }
  if (within < WITHIN_LEAST || within > WITHIN_MOST) {
    const [written, least, greatest] = [within, WITHIN_LEAST, WITHIN_MOST].map((each) => inWords(each, PERCENTAGE));
    report.error('out-of-range', node, `This is ${written}; ${least} to ${greatest} is possible.`, 'percentage');
  }
  if (!study.clauses.some(tellsShare)) {
    const message = `This plays until shares are known, and neither ‘ask’ nor ‘expect’ has one: ask for a ‘share(…)’, or write ‘runs ${count}’.`;
    report.error('missing-clause', node, message);
  }
  return { runs, until: { runsMost, within } };
}

function tellsShare(clause: ast.StudyClause): boolean {
  const isShare = (node: ast.Expression): boolean => isFigure(node) && node.function === 'share';
  if (ast.isAsk(clause)) return clause.figures.some(isShare);
  return ast.isExpectation(clause) && ast.isComparison(clause.condition) && isShare(clause.condition.left);
}
