import type { Answer, Expression, Policy, Preference } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerAs, lowerCondition } from '../expression/expression.ts';
import { textOf } from '../expression/text-of.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import type { Action, Seat } from '../names/entity.ts';
import { entityIn, instanceOf, resolve } from '../names/names.ts';
import { type Eyes, judgedBy, readBy } from '../sight/eyes.ts';
import type { Sights } from '../sight/sights.ts';
import { textOrName } from '../text/text.ts';
import { NUMBER, number } from '../typing/type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';
import { lowerChoices } from './order.ts';
import { type LooksOfPolicy, newLooks } from './looks.ts';

/** What the seats of a policy play by: the policy itself, or where they see differently, the part for their group. */
export type PolicyIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

type Body = Pick<Policy, 'preferences' | 'answers' | 'otherwise'>;

/**
 * Computer players. A policy is lowered for each of its seats, with that seat's eyes; seats for which it comes out the
 * same play by one lowered policy. Where there are several, their ids end in their first seat.
 */
export function lowerPolicies(lowering: Lowering, sights: Sights): { readonly policies: Policy[]; readonly ids: PolicyIds } {
  const policies: Policy[] = [];
  const ids = new Map<string, Map<string, string>>();
  for (const occurrence of occurrencesOf(lowering, ast.isPolicy)) {
    const { node, scope, id } = occurrence;
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is !== 'policy') continue;
    const groups = groupsOf(occurrence, entity.seats, sights);
    const bySeat = new Map<string, string>();
    ids.set(id, bySeat);
    for (const { seats, body } of groups) {
      const own = groups.length === 1 ? id : `${id}.${seats[0]}`;
      for (const seat of seats) bySeat.set(seat, own);
      lowering.origins.markId(own, node);
      const policy: Policy = { id: own, title: textOrName(scope, node.title, node.name), seats, ...body };
      policies.push(lowering.origins.mark(policy, node));
    }
  }
  return { policies, ids };
}

type Group = { readonly seats: string[]; readonly body: Body };

function groupsOf({ node, scope }: Occurrence<ast.Policy>, seats: readonly Seat[], sights: Sights): Group[] {
  const looks = newLooks();
  const groups = new Map<string, Group>();
  for (const seat of seats) {
    const body = bodyFor(scope, node, { seat, sights, looks, inherited: [] });
    const key = JSON.stringify(body);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { seats: [seat.id], body });
    else group.seats.push(seat.id);
  }
  looks.report(scope.lowering.report);
  reportNotForAnySeat(scope, node, seats);
  return [...groups.values()];
}

type Player = {
  readonly seat: Seat;
  readonly sights: Sights;
  readonly looks: LooksOfPolicy;
  /** The policies from which the items at hand are preferred, outermost first. */
  readonly inherited: readonly ast.Policy[];
};

function bodyFor(outer: Scope, node: ast.Policy, player: Player): Body {
  const scope = playedBy(outer, player.seat);
  const preferences: Preference[] = [];
  const answers: Answer[] = [];
  for (const item of node.items) {
    if (ast.isPreference(item)) preferences.push(...preference(scope, item, player));
    if (ast.isAnswer(item)) answers.push(...answer(scope, item, player));
    if (ast.isInheritance(item)) {
      const body = inheritedBody(scope, item, player, node);
      preferences.push(...(body?.preferences ?? []));
      answers.push(...(body?.answers ?? []));
    }
  }
  return { preferences, answers, otherwise: node.items.find(ast.isFallback)?.choice ?? 'pass' };
}

function inheritedBody(scope: Scope, item: ast.Inheritance, player: Player, by: ast.Policy): Body | undefined {
  const policy = item.policy.ref;
  if (policy === undefined) return undefined;
  const inherited = [...player.inherited, by];
  if (inherited.includes(policy)) {
    scope.lowering.report.error('value-cycle', item, `‘${policy.name}’ would prefer from itself.`);
    return undefined;
  }
  const instance = instanceOf(scope.lowering.names, scope.instance, item.policy);
  return instance && bodyFor(scopeOf(scope.lowering, instance), policy, { ...player, inherited });
}

function preference(scope: Scope, node: ast.Preference, player: Player): Preference[] {
  const action = actionOf(scope, node.order);
  if (action === undefined || !action.seats.includes(player.seat)) return [];
  const eyes = eyesOf(scope, player, node);
  const when = node.condition && judgedBy(eyes(node.condition), lowerCondition(scope, node.condition));
  const weight = node.weight ? readBy(eyes(node.weight), lowerAs(scope, node.weight, NUMBER)) : number(1);
  const lowered: Preference = {
    action: action.id,
    choices: choicesOf(scope, node.order, action, eyes) ?? action.choices.map(() => null),
    weight,
    ...(when === undefined ? {} : { when }),
  };
  return [scope.lowering.origins.mark(lowered, node)];
}

function answer(scope: Scope, node: ast.Answer, player: Player): Answer[] {
  const action = actionOf(scope, node.order);
  if (action === undefined) return [];
  const eyes = eyesOf(scope, player, node);
  const when = node.condition && judgedBy(eyes(node.condition), lowerCondition(scope, node.condition));
  const choices = choicesOf(scope, node.order, action, eyes);
  if (node.kind === 'refuse' && choices !== undefined) {
    scope.lowering.report.error('wrong-choices', node.order, 'A refusal is of the whole order: leave out the choices.');
  }
  const lowered: Answer = {
    action: action.id,
    grant: node.kind === 'grant',
    ...(choices === undefined || node.kind === 'refuse' ? {} : { choices }),
    ...(when === undefined ? {} : { when }),
  };
  return [scope.lowering.origins.mark(lowered, node)];
}

/** The choices that an order names, or undefined where it names none. */
function choicesOf(
  scope: Scope,
  order: ast.Order,
  action: Action,
  eyes: (node: ast.Expression) => Eyes,
): (Expression | null)[] | undefined {
  const choices = lowerChoices(scope, order, action);
  return choices?.map((choice) => choice && readBy(eyes(choice.node), choice.expression));
}

function actionOf(scope: Scope, order: ast.Order): Action | undefined {
  const action = resolve(scope.lowering.names, scope.instance, order.action);
  return action?.is === 'action' ? action : undefined;
}

function playedBy(scope: Scope, seat: Seat): Scope {
  return {
    ...scope,
    builtIn: {
      actor: { type: { is: 'side' }, expression: number(seat.side.index) },
      seat: { type: { is: 'seat' }, expression: number(seat.index) },
    },
  };
}

function eyesOf(scope: Scope, { seat, sights, looks }: Player, item: ast.PolicyItem): (node: ast.Expression) => Eyes {
  const { bandQuestions, origins } = scope.lowering;
  return (node) => {
    looks.tried(node, seat.id);
    return {
      seat: seat.id,
      sights,
      bandQuestions,
      carry: (from, to) => origins.mark(to, origins.ofPart(from) ?? item),
      report: (unseen) => {
        const at = origins.ofPart(unseen.of);
        looks.failed(node, at ?? node, unseen, textOf(at ?? node));
      },
    };
  };
}

/** A preference for what none of the policy's seats can do. What is inherited may be for other seats. */
function reportNotForAnySeat(scope: Scope, node: ast.Policy, seats: readonly Seat[]): void {
  for (const item of node.items.filter(ast.isPreference)) {
    const action = actionOf(scope, item.order);
    if (action === undefined || action.seats.some((seat) => seats.includes(seat))) continue;
    const who = node.parties.map((party) => party.$refText).join(', ');
    const can = action.seats.map(({ id }) => id).join(', ');
    const message = `${who} cannot take ‘${item.order.action.$refText}’ (only ${can}).`;
    scope.lowering.report.error('wrong-seat', item.order, message, 'action');
  }
}
