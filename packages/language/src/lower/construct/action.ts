import {
  type Action,
  type Choice,
  COMBINATIONS_MOST,
  combinationsOf,
  type Expression,
  type Limits,
  type Requirement,
} from '@sandtable/scenario';
import type { AstNode, Reference } from 'langium';
import { inQuotes } from '../../diagnostic/quotes.ts';
import * as ast from '../../generated/ast.ts';
import { lowerAmount } from '../effect/change.ts';
import { lowerEffects } from '../effect/effect.ts';
import { lowerTarget } from '../effect/target.ts';
import { newDrawSites } from '../expression/draw-sites.ts';
import { lowerCondition } from '../expression/expression.ts';
import { type BuiltIns, type Scope, withBound } from '../expression/scope.ts';
import { lowerDuration, lowerTurns } from '../expression/time.ts';
import type { Lowering } from '../lowering.ts';
import type { Action as ActionEntity, Choice as ChoiceEntity, Seat } from '../names/entity.ts';
import { entityIn } from '../names/names.ts';
import { seatsOfParty } from '../sight/audience.ts';
import type { Sights } from '../sight/sights.ts';
import { lowerTextFor } from '../text/seen.ts';
import { textOrName } from '../text/text.ts';
import { number, type Typed } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

export function lowerActions(lowering: Lowering, sights: Sights): Action[] {
  return occurrencesOf(lowering, ast.isAction).flatMap((occurrence) => {
    const entity = entityIn(lowering.names, occurrence.scope.instance, occurrence.node);
    return entity?.is === 'action' ? [action(occurrence, entity, sights)] : [];
  });
}

function action({ node, scope: outer, id }: Occurrence<ast.Action>, entity: ActionEntity, sights: Sights): Action {
  const scope = actionScope(outer, node, entity);
  const of = <Clause extends ast.ActionClause>(is: (clause: AstNode) => clause is Clause): Clause[] =>
    node.clauses.filter(is);
  const request = of(ast.isRequest)[0];
  const locals = ['actor', 'seat', 'waited', ...entity.choices.map(({ name }) => name)];
  const draws = newDrawSites(id, scope.lowering.report, locals);
  const waited: Typed = { type: { is: 'number', unit: 'hours' }, expression: { op: 'local', name: 'waited' } };
  const lowered: Action = {
    id,
    title: textOrName(scope, node.title, node.name),
    seats: entity.seats.map((seat) => seat.id),
    choices: choices(scope, node, entity),
    costs: of(ast.isCost).flatMap((cost) => costOf(scope, cost)),
    requirements: of(ast.isRequirement).map((each) => requirement(scope, each, entity, sights)),
    limits: lowerLimits(scope, node.clauses),
    standing: of(ast.isStanding).length > 0,
    authority: of(ast.isAuthority).flatMap(({ holders }) => authority(scope, holders)),
    ...(request === undefined ? {} : { request: requestOf(scope, request) }),
    consents: of(ast.isConsent).flatMap((each) => consent(scope, each)),
    effects: lowerEffects({ ...scope, builtIn: { ...scope.builtIn, waited }, draws, sights }, node.effects),
  };
  if (combinationsOf(lowered) > COMBINATIONS_MOST) {
    const message = `This can be ordered in ${combinationsOf(lowered)} ways; at most ${COMBINATIONS_MOST} are possible.`;
    scope.lowering.report.error('too-many-choices', node, message, 'name');
  }
  return scope.lowering.origins.mark(lowered, node);
}

/** `actor` and `seat` are fixed where only one side or seat can act: then what depends on them is known at once. */
function actingBuiltIns(seats: readonly Seat[]): BuiltIns {
  const [first] = seats;
  const one = first !== undefined && seats.every((seat) => seat.side === first.side);
  return {
    actor: { type: { is: 'side' }, expression: one ? number(first.side.index) : { op: 'local', name: 'actor' } },
    seat: {
      type: { is: 'seat' },
      expression: seats.length === 1 && first ? number(first.index) : { op: 'local', name: 'seat' },
    },
  };
}

/** `once per game`, `at most 2 times per turn`, `wait 2 turns` */
export function lowerLimits(scope: Scope, clauses: readonly AstNode[]): Limits {
  const times = (per: 'turn' | 'game'): number | undefined => {
    const limits = clauses.filter(ast.isLimit).filter((limit) => limit.per === per);
    for (const limit of limits) {
      if (!limit.once && (limit.times ?? 0) < 1) {
        scope.lowering.report.error(
          'out-of-range',
          limit,
          'What can never be done need not be written: at least 1.',
          'times',
        );
      }
    }
    const counts = limits.map((limit) => Math.max(1, limit.once ? 1 : (limit.times ?? 1)));
    return counts.length === 0 ? undefined : Math.min(...counts);
  };
  const [perTurn, perGame] = [times('turn'), times('game')];
  const wait = clauses.find(ast.isWait);
  return {
    ...(perTurn === undefined ? {} : { perTurn }),
    ...(perGame === undefined ? {} : { perGame }),
    ...(wait === undefined ? {} : { wait: lowerTurns(scope, wait.duration) }),
  };
}

function actionScope(outer: Scope, node: ast.Action, entity: ActionEntity): Scope {
  const nodes = node.clauses.filter(ast.isChoose).flatMap((clause) => clause.choices);
  const scope = nodes.reduce((inner, choice, index) => {
    const type = entity.choices[index]?.type ?? { is: 'wrong' };
    return withBound(inner, choice, { type, expression: { op: 'local', name: choice.name } });
  }, outer);
  return { ...scope, builtIn: { ...scope.builtIn, ...actingBuiltIns(entity.seats) } };
}

function choices(scope: Scope, node: ast.Action, entity: ActionEntity): Choice[] {
  const nodes = node.clauses.filter(ast.isChoose).flatMap((clause) => clause.choices);
  return nodes.flatMap((choice, index): Choice[] => {
    const declared = entity.choices[index];
    if (declared === undefined) return [];
    const { all } = choice.domain;
    if (declared.values.length === 0 && all !== undefined) {
      const message = `There are no ${all}, so there is nothing to choose from.`;
      scope.lowering.report.error('domain-empty', choice, message, 'domain');
    }
    const { name, title } = choice;
    return [{ name, title: textOrName(scope, title, name), values: declared.values, of: choiceKind(declared) }];
  });
}

function choiceKind({ type }: ChoiceEntity): Choice['of'] {
  if (type.is === 'enumeration') return { enumeration: type.id };
  return type.is === 'percentage' || type.is === 'place' || type.is === 'side' || type.is === 'seat'
    ? type.is
    : 'number';
}

function costOf(scope: Scope, node: ast.Cost): Action['costs'] {
  const read = lowerTarget(scope, node.target);
  if (read === undefined) return [];
  if (read.word === 'flag' || read.word === 'status') {
    scope.lowering.report.error('wrong-kind', node.target, `A cost is paid in a track or a force, not a ${read.word}.`);
    return [];
  }
  return [scope.lowering.origins.mark({ amount: lowerAmount(scope, node.amount, read.type), of: read.target }, node)];
}

function requirement(scope: Scope, node: ast.Requirement, entity: ActionEntity, sights: Sights): Requirement {
  const seats = entity.seats.map(({ id }) => id);
  const texts = node.because === undefined ? [] : lowerTextFor(scope, node.because, seats, sights);
  if (node.because !== undefined && texts.length > 1) {
    const message =
      'The seats that can order this see what the text shows differently: give the reason without that value.';
    scope.lowering.report.error('seen-differently', node.because, message);
  }
  const [text] = texts;
  const when = lowerCondition(scope, node.condition);
  const lowered: Requirement = { when, secretly: node.secretly, ...(text === undefined ? {} : { text: text.text }) };
  return scope.lowering.origins.mark(lowered, node);
}

/** A side stands for all its seats; `otherwise` holds where no clause before it does. */
function authority(scope: Scope, holders: readonly ast.Holder[]): Action['authority'] {
  return holders.flatMap((holder, index) => {
    const before = holders.slice(0, index).filter((each) => each.condition !== undefined);
    return seatsOfParty(scope, holder.seat).map((seat) => {
      const when = holder.condition ? lowerCondition(scope, holder.condition) : otherwiseOf(scope, holder, before);
      return scope.lowering.origins.mark({ seat: seat.id, ...(when === undefined ? {} : { when }) }, holder);
    });
  });
}

function otherwiseOf(scope: Scope, holder: ast.Holder, before: readonly ast.Holder[]): Expression | undefined {
  if (!holder.otherwise || before.length === 0) return undefined;
  const conditions = before.flatMap(({ condition }) => (condition ? [lowerCondition(scope, condition)] : []));
  const [first] = conditions;
  return { op: 'not', of: conditions.length === 1 && first ? first : { op: 'or', of: conditions } };
}

function requestOf(scope: Scope, node: ast.Request): NonNullable<Action['request']> {
  const to = node.seat && oneSeat(scope, node, node.seat);
  return { ...(to === undefined ? {} : { to }), takes: lowerDuration(scope, node.takes) };
}

function consent(scope: Scope, node: ast.Consent): Action['consents'] {
  const seat = oneSeat(scope, node, node.seat);
  if (seat === undefined) return [];
  const when = node.condition && lowerCondition(scope, node.condition);
  const lowered = { seat, ...(when === undefined ? {} : { when }), takes: lowerDuration(scope, node.takes) };
  return [scope.lowering.origins.mark(lowered, node)];
}

/** The one seat that a name stands for: what is asked is asked of a person, not of a side with several. */
export function oneSeat(scope: Scope, node: AstNode, party: Reference<ast.Party>): string | undefined {
  const seats = seatsOfParty(scope, party);
  if (seats.length > 1) {
    const names = inQuotes(seats.map(({ id }) => id));
    const message = `‘${party.$refText}’ has several seats: say which of ${names}.`;
    scope.lowering.report.error('wrong-seat', node, message, 'seat');
  }
  return seats[0]?.id;
}
