import type { Answer, Expression, Action as LoweredAction, Policy, Preference } from '@sandtable/scenario';
import { inQuotes } from '../../diagnostic/quotes.ts';
import * as ast from '../../generated/ast.ts';
import { lowerAs, lowerCondition } from '../expression/expression.ts';
import { type Scope, scopeOf, withBound } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import type { Lowering } from '../lowering.ts';
import type { Action, Seat } from '../names/entity.ts';
import { entityIn, instanceOf, resolve } from '../names/names.ts';
import { type Eyes, judgedBy, readBy } from '../sight/eyes.ts';
import type { Sights } from '../sight/sights.ts';
import { textOrName } from '../text/text.ts';
import { NUMBER, number } from '../typing/expression-type.ts';
import { occurrencesOf } from './each.ts';
import { type LooksOfPolicy, newLooks } from './looks.ts';
import { lowerChoices } from './order.ts';

/** The seats that each policy plays, by its id. */
export type PolicySeats = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Computer players. Each preference and answer is lowered for every seat that it concerns, with that seat's eyes. Where
 * the seats see differently, there is one for each group of seats that see alike, and it asks whom it plays.
 */
export function lowerPolicies(
  lowering: Lowering,
  actions: readonly LoweredAction[],
  sights: Sights,
): { readonly policies: Policy[]; readonly seats: PolicySeats } {
  const policies: Policy[] = [];
  const seats = new Map<string, Set<string>>();
  for (const { node, scope, id } of occurrencesOf(lowering, ast.isPolicy)) {
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is !== 'policy') continue;
    const looks = newLooks();
    const playing: Playing = { seats: entity.seats, actions, sights, looks, inherited: [] };
    const policy: Policy = {
      id,
      title: textOrName(scope, node.title, node.name),
      seats: entity.seats.map((seat) => seat.id),
      ...itemsOf(scope, node, playing),
      otherwise: node.items.find(ast.isFallback)?.choice ?? 'pass',
    };
    looks.report(lowering.report);
    reportNotForAnySeat(scope, node, entity.seats);
    seats.set(id, new Set(policy.seats));
    policies.push(lowering.origins.mark(policy, node));
  }
  return { policies, seats };
}

type Playing = {
  readonly seats: readonly Seat[];
  readonly actions: readonly LoweredAction[];
  readonly sights: Sights;
  readonly looks: LooksOfPolicy;
  /** The policies from which the items at hand are preferred, outermost first. */
  readonly inherited: readonly ast.Policy[];
};

type Items = { readonly preferences: Preference[]; readonly answers: Answer[] };

function itemsOf(scope: Scope, node: ast.Policy, playing: Playing): Items {
  const items: Items = { preferences: [], answers: [] };
  for (const item of node.items) {
    if (ast.isPreference(item)) items.preferences.push(...preferences(scope, item, playing));
    if (ast.isAnswer(item)) items.answers.push(...answers(scope, item, playing));
    if (!ast.isInheritance(item)) continue;
    const inherited = inheritedItems(scope, item, playing, node);
    items.preferences.push(...inherited.preferences);
    items.answers.push(...inherited.answers);
  }
  return items;
}

function inheritedItems(scope: Scope, item: ast.Inheritance, playing: Playing, by: ast.Policy): Items {
  const none = { preferences: [], answers: [] };
  const policy = item.policy.ref;
  if (policy === undefined) return none;
  const inherited = [...playing.inherited, by];
  if (inherited.includes(policy)) {
    scope.lowering.report.error('value-cycle', item, `‘${policy.name}’ would prefer from itself.`);
    return none;
  }
  const instance = instanceOf(scope.lowering.names, scope.instance, item.policy);
  if (instance === undefined || instance.file.damaged.has(policy)) return none;
  return itemsOf(scopeOf(scope.lowering, instance), policy, { ...playing, inherited });
}

function preferences(scope: Scope, node: ast.Preference, playing: Playing): Preference[] {
  const action = actionOf(scope, node.order);
  if (action === undefined) return [];
  const able = playing.seats.filter((seat) => action.seats.includes(seat));
  return bySight(able, (seat) => preference(playedBy(scope, seat), node, action, { ...playing, seat })).map((each) =>
    scope.lowering.origins.mark(each, node),
  );
}

function answers(scope: Scope, node: ast.Answer, playing: Playing): Answer[] {
  const action = actionOf(scope, node.order);
  if (action === undefined) return [];
  const asked = askedSeats(playing.actions.find(({ id }) => id === action.id));
  const able = playing.seats.filter(({ id }) => asked.has(id));
  if (able.length === 0 && playing.inherited.length === 0) {
    const message = `Nobody asks this policy's seats for ‘${node.order.action.$refText}’.`;
    scope.lowering.report.warning('wrong-seat', node.order, message, 'action');
  }
  return bySight(able, (seat) =>
    answer(playedBy(scope, seat, action, node.order), node, action, { ...playing, seat }),
  ).map((each) => scope.lowering.origins.mark(each, node));
}

/** One for each group of seats for which it comes out the same; where there are several, each asks whom it plays. */
function bySight<Item extends Preference | Answer>(seats: readonly Seat[], lower: (seat: Seat) => Item): Item[] {
  const groups = new Map<string, { readonly item: Item; readonly seats: Seat[] }>();
  for (const seat of seats) {
    const item = lower(seat);
    const key = JSON.stringify(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { item, seats: [seat] });
    else group.seats.push(seat);
  }
  if (groups.size <= 1) return [...groups.values()].map(({ item }) => item);
  return [...groups.values()].map(({ item, seats: own }) => {
    const plays = own.map(({ index }): Expression => {
      return { op: 'equal', left: { op: 'local', name: 'seat' }, right: number(index) };
    });
    const whom: Expression = plays.length === 1 && plays[0] ? plays[0] : { op: 'or', of: plays };
    return { ...item, when: item.when === undefined ? whom : { op: 'and', of: [whom, item.when] } };
  });
}

type Player = Playing & { readonly seat: Seat };

function preference(scope: Scope, node: ast.Preference, action: Action, player: Player): Preference {
  const eyes = eyesOf(scope, player, node);
  const when = node.condition && judgedBy(eyes(node.condition), lowerCondition(scope, node.condition));
  return {
    action: action.id,
    choices: choicesOf(scope, node.order, action, eyes) ?? action.choices.map(() => null),
    weight: node.weight ? readBy(eyes(node.weight), lowerAs(scope, node.weight, NUMBER)) : number(1),
    ...(when === undefined ? {} : { when }),
  };
}

function answer(scope: Scope, node: ast.Answer, action: Action, player: Player): Answer {
  const eyes = eyesOf(scope, player, node);
  const when = node.condition && judgedBy(eyes(node.condition), lowerCondition(scope, node.condition));
  const choices = choicesOf(scope, node.order, action, eyes);
  if (node.kind === 'refuse' && choices !== undefined) {
    scope.lowering.report.error('wrong-choices', node.order, 'A refusal is of the whole order: leave out the choices.');
  }
  return {
    action: action.id,
    grant: node.kind === 'grant',
    ...(choices === undefined || node.kind === 'refuse' ? {} : { choices }),
    ...(when === undefined ? {} : { when }),
  };
}

/** Whom an order of an action may have to ask: for authority or for consent. */
function askedSeats(action: LoweredAction | undefined): ReadonlySet<string> {
  if (action === undefined) return new Set();
  const { authority, request, consents } = action;
  const to = request?.to;
  return new Set([...authority, ...consents].map(({ seat }) => seat).concat(to === undefined ? [] : [to]));
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

/** Whom the policy plays is known; in an answer, the choices that are asked about are locals. */
function playedBy(scope: Scope, seat: Seat, asked?: Action, order?: ast.Order): Scope {
  const nodes = order?.action.ref?.clauses.filter(ast.isChoose).flatMap((clause) => clause.choices) ?? [];
  const choosing = nodes.reduce((inner, node, index) => {
    const type = asked?.choices[index]?.type ?? { is: 'wrong' };
    return withBound(inner, node, { type, expression: { op: 'local', name: node.name } });
  }, scope);
  return {
    ...choosing,
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

/** A preference for what other seats than the policy's can do. What is inherited may be for other seats. */
function reportNotForAnySeat(scope: Scope, node: ast.Policy, seats: readonly Seat[]): void {
  for (const item of node.items.filter(ast.isPreference)) {
    const action = actionOf(scope, item.order);
    if (action === undefined || action.seats.length === 0 || action.seats.some((seat) => seats.includes(seat)))
      continue;
    // Somebody who is not known may be able to.
    if (node.parties.some((party) => party.ref === undefined)) return;
    const who = inQuotes(node.parties.map((party) => party.$refText));
    const can = inQuotes(action.seats.map(({ id }) => id));
    const message = `${who} cannot take ‘${item.order.action.$refText}’; this can: ${can}.`;
    scope.lowering.report.error('wrong-seat', item.order, message, 'action');
  }
}
