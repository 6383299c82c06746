import {
  askId,
  askOfId,
  combinationOfValues,
  hashOf,
  type Inject,
  type Scenario,
  TURN_COST_MOST,
} from '@sandtable/scenario';
import { refuseControl, refuseParameters } from '../begin.ts';
import type { AgendaItem, Draft, EarlyAnswer, Game, LiveEffects, Order } from '../game.ts';
import { checkInject, checkLiveEffects, type Place } from '../live.ts';
import { isConfiguration } from '../machine/configuration.ts';
import { type Plan, planOf } from '../plan.ts';
import { recordOf } from '../record.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { refuseMessages } from './said.ts';
import { gameShape } from './shape.ts';

/** A game, or why the text is not one of this scenario. */
export type Loaded =
  | { readonly game: Game; readonly refused?: never }
  | { readonly game?: never; readonly refused: Refusal };

/** A game as its save says it, the scenario's hash in the place of the scenario. */
type Saved = Omit<Game, 'scenario'> & { readonly scenario: string };

/**
 * Loads a game that {@link saveGame} wrote. The text may be of any origin: what comes out is a game that can be played
 * on, or a refusal; it never throws.
 */
export function loadGame(scenario: Scenario, text: string): Loaded {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return { refused: refusal('malformed', 'This is not JSON.') };
  }
  const problem = gameShape(saved, 'the save');
  if (problem !== undefined) return { refused: refusal('malformed', `Expected ${problem}.`) };
  const game = saved as Saved;
  const refused = refuseSaved(planOf(scenario), game);
  return refused ? { refused } : { game: restored(scenario, game) };
}

/** Gives back what JSON does not carry: the scenario, and records that are safe to look up. */
function restored(scenario: Scenario, saved: Saved): Game {
  const record = <T>(of: { readonly [id: string]: T }) => recordOf(Object.entries(of));
  return Object.freeze({
    ...saved,
    scenario,
    parameters: record(saved.parameters),
    control: record(saved.control),
    world: Object.freeze(saved.world),
    drawn: record(saved.drawn),
    heard: record(saved.heard),
    metrics: record(saved.metrics),
    published: record(saved.published),
    live: { ...saved.live, edited: record(saved.live.edited) },
  });
}

function refuseSaved(plan: Plan, saved: Saved): Refusal | undefined {
  const { scenario } = plan;
  if (saved.scenario !== hashOf(scenario)) {
    return refusal('unfit', `The save is of another scenario, or of another state of ${scenario.id}.`);
  }
  const seats = scenario.seats.map(({ id }) => id);
  const unknown = [...saved.submitted, ...Object.keys(saved.published)].find((seat) => !seats.includes(seat));
  if (unknown !== undefined) return refusal('unknown', `unknown seat: ${unknown}`);
  if (saved.key.length !== 4 || saved.key.some((word) => word > 0xffffffff)) {
    return refusal('out-of-range', 'The key of the draws is not four words.');
  }
  if (
    [...Object.values(saved.drawn), ...Object.values(saved.heard), saved.live.count].some(
      (count) => count > TURN_COST_MOST,
    )
  ) {
    return refusal('out-of-range', `More was drawn, heard or written than ${TURN_COST_MOST} times.`);
  }
  return (
    refuseParameters(plan, saved.parameters, 'all') ??
    refuseControls(plan, saved) ??
    refuseWorlds(plan, [saved.world, ...Object.values(saved.published)]) ??
    refuseOrders(plan, saved) ??
    refuseAgenda(saved) ??
    refuseLive(scenario, saved) ??
    refuseMessages(scenario, saved.messages)
  );
}

function refuseControls(plan: Plan, { control }: Saved): Refusal | undefined {
  const missing = plan.scenario.seats.find(({ id }) => !Object.hasOwn(control, id));
  if (missing) return refusal('malformed', `The save does not say who plays ${missing.id}.`);
  return firstOf(Object.entries(control), ([seat, by]) => refuseControl(plan, seat, by));
}

/** A world has exactly the variables of the layout, each within its bounds. */
function refuseWorlds({ layout, scenario }: Plan, worlds: readonly World[]): Refusal | undefined {
  return firstOf(worlds, (world) => {
    if (Object.keys(world).length !== layout.slots.length) return refusal('unfit', 'The save has other variables.');
    const wrong = layout.slots.find(({ id, min, max }) => {
      const value = Object.hasOwn(world, id) ? world[id] : undefined;
      return value === undefined || value < min || value > max;
    });
    if (wrong) return refusal('out-of-range', `${wrong.id} is not within ${wrong.min}..${wrong.max}.`);
    const unasked = scenario.actions.some((action) =>
      action.seats.some((seat) => (world[askId(action.id, seat)] ?? 0) > 0 && world[askOfId(action.id, seat)] === 0),
    );
    if (unasked) return refusal('unfit', 'An order waits for the answer of nobody.');
    const machine = scenario.machines.find((each) => !isConfiguration(each, world));
    return machine && refusal('unfit', `The states of ${machine.id} do not fit together.`);
  });
}

/** In resolution there is something to resolve; an ask on the agenda is open, and every open ask is asked of somebody. */
function refuseAgenda({ phase, agenda, world }: Saved): Refusal | undefined {
  if (phase.at !== 'resolution') return agenda.length > 0 ? refusal('unfit', 'The agenda is early.') : undefined;
  const [next] = agenda;
  if (!next) return refusal('unfit', 'The save is in resolution with nothing to resolve.');
  const isOpen = (seat: string, action: string): boolean => (world[askId(action, seat)] ?? 0) > 0;
  const closed = agenda.find((item) => item.kind === 'ask' && !isOpen(item.seat, item.action));
  if (closed) return refusal('unfit', `${closed.seat} asks for nothing.`);
  if (phase.halt === 'order' || next.kind === 'ask') return undefined;
  const asking = 'action' in next.order && isOpen(next.seat, next.order.action);
  return asking ? undefined : refusal('unfit', `${next.seat} asks for nothing.`);
}

function refuseOrders(plan: Plan, { drafts, agenda, delayed, answers }: Saved): Refusal | undefined {
  return (
    firstOf(drafts, (draft) => refuseOrder(plan, draft)) ??
    firstOf(answers, (answer) => refuseAnswer(plan, answer)) ??
    firstOf([...agenda, ...delayed], (item) =>
      item.kind === 'order' ? refuseOrder(plan, item) : refuseAction(plan, item.seat, item.action),
    )
  );
}

function refuseOrder(plan: Plan, { seat, slot, order }: Draft): Refusal | undefined {
  const slots = plan.seats.get(seat)?.seat.orders ?? 0;
  if (slots > 0 && (slot < 1 || slot > slots)) return refusal('out-of-range', `${seat} has the slots 1..${slots}.`);
  if ('text' in order) return plan.seats.has(seat) ? undefined : refusal('unknown', `unknown seat: ${seat}`);
  const refused = refuseAction(plan, seat, order.action);
  const action = plan.actions.get(order.action);
  if (refused || !action) return refused;
  const combination = combinationOfValues(action, order.choices);
  return combination === undefined ? refusal('out-of-range', `no such order: ${order.action}`) : undefined;
}

function refuseAnswer(plan: Plan, { seat, requester, action: id, choices }: EarlyAnswer): Refusal | undefined {
  if (!plan.seats.has(seat)) return refusal('unknown', `unknown seat: ${seat}`);
  const refused = refuseAction(plan, requester, id);
  const action = plan.actions.get(id);
  if (refused || !action || !choices) return refused;
  return combinationOfValues(action, choices) === undefined
    ? refusal('out-of-range', `no such order: ${id}`)
    : undefined;
}

function refuseAction(plan: Plan, seat: string, id: string): Refusal | undefined {
  const action = plan.actions.get(id);
  if (!action) return refusal('unknown', `unknown action: ${id}`);
  return action.seats.includes(seat) ? undefined : refusal('not-yours', `${seat} cannot order ${id}.`);
}

/** What was written in play is checked again, as it was when it came. */
function refuseLive(scenario: Scenario, { live, agenda, delayed }: Saved): Refusal | undefined {
  const added = live.added.map(({ inject }) => inject);
  const injects: Inject[] = [...added, ...Object.values(live.edited)];
  const known = scenario.injects.map(({ id }) => id);
  const misnamed =
    added.find(({ id }, index) => known.includes(id) || added.findIndex((other) => other.id === id) !== index) ??
    Object.entries(live.edited).find(([id, inject]) => inject.id !== id || !known.includes(id))?.[1];
  if (misnamed) return refusal('unfit', `The inject ${misnamed.id} is not what it is called.`);
  return (
    firstOf(injects, (inject) => refusedBy(checkInject(scenario, inject.id, inject))) ??
    firstOf([...agenda, ...delayed], (item) => item.instead && refuseInstead(scenario, item, item.instead))
  );
}

function refuseInstead(scenario: Scenario, item: AgendaItem, { construct, effects }: LiveEffects): Refusal | undefined {
  const order: Order = item.kind === 'order' ? item.order : { action: item.action, choices: [] };
  const place: Place = 'text' in order ? 'inject' : { action: order.action };
  return refusedBy(checkLiveEffects(scenario, construct, place, effects));
}

function refusedBy(checked: ReturnType<typeof checkInject | typeof checkLiveEffects>): Refusal | undefined {
  return 'refused' in checked ? checked.refused : undefined;
}

function firstOf<T>(list: readonly T[], refuse: (each: T) => Refusal | undefined): Refusal | undefined {
  for (const each of list) {
    const refused = refuse(each);
    if (refused) return refused;
  }
  return undefined;
}
