import { type Band, type Expression, marginSite, type Visibility } from '@sandtable/scenario';
import { number } from '../typing/expression-type.ts';
import { mapChildren } from '../typing/map-children.ts';
import { idOfLeaf, type Sights, seesExactly } from './sights.ts';

/** A look at something in a way in which the seat does not see it. */
export type Unseen = {
  readonly seat: string;
  readonly of: Expression;
  readonly id: string;
  /** `never`: no clause names the seat. `bands`: only `is` and the name of a band can ask for it. */
  readonly why: 'never' | 'sometimes' | 'bands';
};

/** Which comparisons with ranges an author wrote as `approval is low`. */
export type BandQuestions = { readonly has: (expression: Expression) => boolean };

/** One seat's eyes: how expressions read for it, and what it would have to see but does not. */
export type Eyes = {
  readonly seat: string;
  readonly sights: Sights;
  readonly bandQuestions: BandQuestions;
  /** Whether what is seen only under a condition counts as unseen: so it does in texts. */
  readonly mustAlwaysSee?: boolean;
  /** Told of every expression that stands for another. */
  readonly carry?: (from: Expression, to: Expression) => void;
  readonly report: (unseen: Unseen) => void;
};

/**
 * A yes or no as the seat may judge it: every comparison in it becomes no where something in it is not to be seen now,
 * and what is shown within a margin is read with its error.
 */
export function judgedBy(eyes: Eyes, condition: Expression): Expression {
  return carried(eyes, condition, judged(eyes, condition));
}

/** A number as the seat may read it; what it does not see now counts as 0. */
export function readBy(eyes: Eyes, expression: Expression): Expression {
  return carried(eyes, expression, read(eyes, expression));
}

function judged(eyes: Eyes, condition: Expression): Expression {
  if (condition.op === 'and' || condition.op === 'or' || condition.op === 'not') {
    return mapChildren(condition, (each) => judgedBy(eyes, each));
  }
  if (condition.op === 'between' && eyes.bandQuestions.has(condition)) return bandJudgedBy(eyes, condition);
  const guards = guardsOf(eyes, condition);
  const seen = readBy(eyes, condition);
  if (guards === 'never') return number(0);
  return guards.length === 0 ? seen : { op: 'and', of: [...guards, seen] };
}

function read(eyes: Eyes, expression: Expression): Expression {
  const id = idOfLeaf(expression);
  if (id !== undefined) return leafReadBy(eyes, expression, id);
  if (expression.op === 'element' || expression.op === 'value-element') return elementReadBy(eyes, expression);
  if (expression.op === 'between' && eyes.bandQuestions.has(expression)) return bandJudgedBy(eyes, expression);
  return mapChildren(expression, (each) => (isComparison(each) ? judgedBy(eyes, each) : readBy(eyes, each)));
}

function carried(eyes: Eyes, from: Expression, to: Expression): Expression {
  if (from !== to) eyes.carry?.(from, to);
  return to;
}

/** What the seat reads where `clause` decides. */
function readThrough(eyes: Eyes, expression: Expression, id: string, clause: Visibility): Expression {
  if (clause.as.kind !== 'margin') return expression;
  const site = marginSite(id, eyes.sights.sideOf(eyes.seat));
  return { op: 'seen', of: expression, margin: clause.as.margin, ...eyes.sights.boundsOf(id), site };
}

function leafReadBy(eyes: Eyes, leaf: Expression, id: string): Expression {
  const clauses = eyes.sights.clausesFor(eyes.seat, id);
  if (clauses.length === 0) return unseen(eyes, leaf, id, 'never');
  if (eyes.mustAlwaysSee && clauses.at(-1)?.when !== undefined) return unseen(eyes, leaf, id, 'sometimes');
  if (clauses.some((clause) => clause.as.kind === 'bands')) return unseen(eyes, leaf, id, 'bands');
  return byClause(clauses, (clause) => readThrough(eyes, leaf, id, clause));
}

/** The first clause that holds decides; where none does, 0. */
function byClause(clauses: readonly Visibility[], read: (clause: Visibility) => Expression): Expression {
  const [first] = clauses;
  if (first !== undefined && first.when === undefined) return read(first);
  const last = clauses.at(-1);
  const conditional = clauses.flatMap((clause) =>
    clause.when === undefined ? [] : [{ when: clause.when, then: read(clause) }],
  );
  return { op: 'first', cases: conditional, otherwise: last === undefined || last.when ? number(0) : read(last) };
}

function elementReadBy(eyes: Eyes, expression: Extract<Expression, { op: 'element' | 'value-element' }>): Expression {
  for (const id of expression.ids) {
    if (!seesExactly(eyes.sights, eyes.seat, id)) return unseen(eyes, expression, id, 'never');
  }
  return { ...expression, index: readBy(eyes, expression.index) };
}

type Between = Extract<Expression, { op: 'between' }>;

function bandJudgedBy(eyes: Eyes, question: Between): Expression {
  const id = idOfLeaf(question.of);
  if (id === undefined) return { ...question, of: readBy(eyes, question.of) };
  const clauses = eyes.sights.clausesFor(eyes.seat, id);
  if (clauses.length === 0) return unseen(eyes, question.of, id, 'never');
  if (clauses.some((clause) => clause.as.kind === 'bands' && !hasBand(clause.as.bands, question))) {
    return unseen(eyes, question.of, id, 'bands');
  }
  return byClause(clauses, (clause) => ({ ...question, of: readThrough(eyes, question.of, id, clause) }));
}

function hasBand(bands: readonly Band[], { from, to }: Between): boolean {
  return bands.some(
    (band) => from.op === 'number' && to.op === 'number' && band.from === from.value && band.to === to.value,
  );
}

/** The conditions under which everything in a comparison is to be seen; `never` where something in it never is. */
function guardsOf(eyes: Eyes, expression: Expression): Expression[] | 'never' {
  const guards: Expression[] = [];
  let isSeen = true;
  const visit = (each: Expression): Expression => {
    const id = idOfLeaf(each);
    const clauses = id === undefined ? [] : eyes.sights.clausesFor(eyes.seat, id);
    if (id !== undefined && clauses.length === 0) isSeen = false;
    const conditions = clauses.flatMap((clause) => (clause.when === undefined ? [] : [clause.when]));
    if (clauses.length > 0 && conditions.length === clauses.length) {
      guards.push(conditions.length === 1 ? (conditions[0] as Expression) : { op: 'or', of: conditions });
    }
    return mapChildren(each, visit);
  };
  visit(expression);
  return isSeen ? guards : 'never';
}

function unseen(eyes: Eyes, of: Expression, id: string, why: Unseen['why']): Expression {
  eyes.report({ seat: eyes.seat, of, id, why });
  return number(0);
}

function isComparison(expression: Expression): boolean {
  return ['equal', 'unequal', 'less', 'at-most', 'greater', 'at-least', 'between'].includes(expression.op);
}
