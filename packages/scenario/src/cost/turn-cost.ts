import type { Action } from '../action.ts';
import { canNeedAsk } from '../ask.ts';
import { combinationsOf } from '../combination.ts';
import { environmentOf } from '../environment.ts';
import type { Owner, OwnerKind } from '../parts/scenario.ts';
import type { Policy } from '../policy.ts';
import type { Problem } from '../problem.ts';
import type { Scenario, Seat } from '../scenario.ts';
import { actionsOfSeat } from '../seat-order.ts';
import { EffectCosts } from './effect-cost.ts';
import { capped, ExpressionCosts } from './expression-cost.ts';

// The unit is a step: an expression's node evaluated, an effect applied, a block drawn, a transition or a combination
// judged; each is 1. What can happen at most once is counted once, what can happen for several reasons at its dearest:
//
// - each inject: its condition and effects (it is released once)
// - each seat: its slots times its dearest action, and each action once more whose answer may come; an order's
//   requirements and costs are judged twice
// - each seat's dearest policy: for each slot, each preference's legal combinations
// - each rule; each machine's step of the turn, and its entry in turn 1
// - signals: with whatever sends them, a step of every machine that hears them, and so on
// - endings, metrics, interrupts, rolled initiative

/** A turn that could cost more is refused. */
export const TURN_COST_MOST = 1_000_000;

/** What a construct adds to the worst turn. */
export type ConstructCost = { readonly owner: Owner; readonly steps: number };

/** The most steps that a turn can take, as far as can be told beforehand: no turn takes more. */
export function turnCost(scenario: Scenario): number {
  return totalOf(constructCosts(scenario));
}

function totalOf(costs: readonly ConstructCost[]): number {
  return capped(costs.reduce((sum, { steps }) => sum + steps, 0));
}

/** What each construct adds to the worst turn, the dearest first. */
export function constructCosts(scenario: Scenario): ConstructCost[] {
  const expressions = new ExpressionCosts(scenario, environmentOf(scenario));
  const costs: Costs = { scenario, expressions, effects: new EffectCosts(scenario, expressions) };
  const found = [...ordersCosts(costs), ...worldCosts(costs), ...closingCosts(costs)];
  return found.sort((a, b) => b.steps - a.steps);
}

/** Refuses a scenario whose turns could take too long. */
export function checkTurnCost(scenario: Scenario): Problem[] {
  const costs = constructCosts(scenario);
  const total = totalOf(costs);
  const [dearest] = costs;
  if (total <= TURN_COST_MOST || !dearest) return [];
  const { owner, steps } = dearest;
  const sentence = `a turn can take ${total} steps, at most ${TURN_COST_MOST}; the dearest is the ${owner.kind} ${owner.id} with ${steps}`;
  return [{ path: pathOf(scenario, owner), sentence }];
}

type Costs = {
  readonly scenario: Scenario;
  readonly expressions: ExpressionCosts;
  readonly effects: EffectCosts;
};

function cost(kind: OwnerKind, id: string, steps: number): ConstructCost {
  return { owner: { kind, id }, steps: capped(steps) };
}

function ordersCosts(costs: Costs): ConstructCost[] {
  const { scenario } = costs;
  const actions = new Map(scenario.actions.map((action) => [action.id, actionCost(action, costs)]));
  const legality = new Map(scenario.actions.map((action) => [action.id, legalityCost(action, costs)]));
  return scenario.seats.flatMap((seat) => {
    const own = actionsOfSeat(scenario, seat.id).map(({ action }) => action);
    const dearest = own.toSorted((a, b) => (actions.get(b.id) ?? 0) - (actions.get(a.id) ?? 0))[0];
    const ofActions = own.map((action) => {
      const times = (action === dearest ? seat.orders : 0) + (canNeedAsk(action, seat.id) ? 1 : 0);
      return cost('action', action.id, times * (actions.get(action.id) ?? 0));
    });
    return [...ofActions.filter(({ steps }) => steps > 0), ...dearestPolicy(seat, own, legality, costs)];
  });
}

function actionCost(action: Action, costs: Costs): number {
  const { expressions, effects } = costs;
  const durations = [...(action.request ? [action.request.takes] : []), ...action.consents.map(({ takes }) => takes)];
  return capped(
    1 +
      2 * legalityCost(action, costs) +
      expressions.ofAll(action.authority.map(({ when }) => when)) +
      expressions.ofAll(action.consents.map(({ when }) => when)) +
      expressions.ofAll(durations.flatMap(({ hours, turns }) => [hours, turns])) +
      effects.of(action.effects),
  );
}

function legalityCost({ requirements, costs: prices }: Action, { expressions }: Costs): number {
  return (
    1 +
    expressions.ofAll(requirements.map(({ when }) => when)) +
    expressions.ofAll(prices.flatMap(({ amount, of }) => [amount, of]))
  );
}

function dearestPolicy(
  seat: Seat,
  actions: readonly Action[],
  legality: ReadonlyMap<string, number>,
  { scenario, expressions }: Costs,
): ConstructCost[] {
  const listing = (action: Action): number => combinationsOf(action) * (legality.get(action.id) ?? 0);
  const everything = actions.reduce((sum, action) => sum + listing(action), 0);
  const byId = new Map(actions.map((action) => [action.id, listing(action)]));
  const found = scenario.policies
    .filter(({ seats }) => seats.includes(seat.id))
    .map((policy) => {
      const slots = seat.orders * policySlotCost(policy, byId, everything, expressions);
      const answers = policy.answers.map(({ when, choices = [] }) => 1 + expressions.ofAll([when, ...choices]));
      return cost('policy', policy.id, slots + answers.reduce((sum, each) => sum + each, 0));
    });
  return found.sort((a, b) => b.steps - a.steps).slice(0, 1);
}

/** One slot: a block drawn, each preference judged, and the combinations listed of each action that is preferred. */
function policySlotCost(
  { preferences, otherwise }: Policy,
  listings: ReadonlyMap<string, number>,
  everything: number,
  expressions: ExpressionCosts,
): number {
  const judged = preferences.map(
    ({ action, weight, when, choices }) =>
      1 + expressions.ofAll([weight, when, ...choices]) + (listings.get(action) ?? 0),
  );
  return 1 + judged.reduce((sum, each) => sum + each, 0) + (otherwise === 'random' ? everything : 0);
}

function worldCosts({ scenario, expressions, effects }: Costs): ConstructCost[] {
  return [
    ...scenario.injects.map(({ id, when, effects: own }) =>
      cost('inject', id, 1 + expressions.ofAll([when]) + effects.of(own)),
    ),
    ...scenario.rules.map(({ id, when, chance, effects: own }) =>
      cost('rule', id, 1 + expressions.ofAll([when, chance?.percentage]) + (chance ? 1 : 0) + effects.of(own)),
    ),
    ...scenario.machines.map((machine) =>
      cost('machine', machine.id, effects.ofStep(machine, undefined) + effects.ofEntering(machine)),
    ),
  ];
}

function closingCosts({ scenario, expressions }: Costs): ConstructCost[] {
  const rolled = scenario.initiative.kind === 'rolled' ? scenario.sides.length : 0;
  return [
    ...scenario.endings.map(({ id, when }) => cost('ending', id, 1 + expressions.ofAll([when]))),
    ...scenario.metrics.map(({ id, of }) => cost('metric', id, 1 + expressions.of(of))),
    cost('scenario', scenario.id, 1 + rolled + expressions.ofAll(scenario.interrupts)),
  ];
}

function pathOf(scenario: Scenario, { kind, id }: Owner): Problem['path'] {
  const lists = {
    action: 'actions',
    policy: 'policies',
    inject: 'injects',
    rule: 'rules',
    machine: 'machines',
    ending: 'endings',
    metric: 'metrics',
  } as const;
  if (!Object.hasOwn(lists, kind)) return [];
  const field = lists[kind as keyof typeof lists];
  return [field, scenario[field].findIndex((each) => each.id === id)];
}
