import { actionsOfSeat, type Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { begin } from '../begin.ts';
import { settingOf } from '../context.ts';
import { endingOf } from '../ending.ts';
import type { Event } from '../event.ts';
import { unattendedControl } from '../expectation/play-out.ts';
import type { Game } from '../game.ts';
import { figureOf } from '../metric.ts';
import { legalCombinations } from '../order/legal.ts';
import { step } from '../step.ts';

/** One run, as far as coverage looks at it. */
export type Observed = {
  readonly fired: readonly string[];
  readonly entered: readonly string[];
  readonly clamped: readonly string[];
  readonly ending: string;
  readonly digest: string;
  /** What each seat could order and what it chose, each time that orders were given. */
  readonly occasions: readonly Occasion[];
  /** `<action>@<seat>` of each order that was carried out. */
  readonly executed: ReadonlySet<string>;
  readonly metrics: ReadonlyMap<string, number>;
};

export type Occasion = { readonly seat: string; readonly legal: readonly string[]; readonly chosen: readonly string[] };

/** The name under which an action of a seat is counted. */
export function useOf(action: string, seat: string): string {
  return `${action}@${seat}`;
}

/** Looks on at a step of a run: what happened in it, and the game after it. */
export type Watch = (run: number, step: { readonly events: readonly Event[]; readonly game: Game }) => void;

/** Plays a run by policies to its end and looks at it, also each time that orders are given. */
export function observeRun(scenario: Scenario, seed: string, run: number, watch?: Watch): Observed {
  const begun = begin(scenario, { seed, run, control: unattendedControl(scenario) });
  if (begun.refused) return fail('a scenario that can begin', begun.refused.text);
  const events: Event[] = [];
  const occasions: Occasion[] = [];
  let { game } = begun;
  while (game.phase.at !== 'over') {
    const legal = game.phase.at === 'orders' ? legalActions(game) : [];
    const made = step(game, { kind: 'advance', to: 'move', author: 'engine' });
    if (made.refused) return fail('a game that goes on', made.refused.text);
    occasions.push(...legal.map(([seat, actions]) => ({ seat, legal: actions, chosen: chosenBy(seat, made.events) })));
    events.push(...made.events);
    watch?.(run, made);
    game = made.game;
  }
  return {
    ...observedIn(events),
    occasions,
    ending: endingOf(game) ?? fail('an ending', 'none'),
    metrics: metricsOf(game),
  };
}

function legalActions(game: Game): [seat: string, actions: string[]][] {
  const setting = settingOf(game);
  return game.scenario.seats.map(({ id }) => [
    id,
    actionsOfSeat(game.scenario, id)
      .filter(({ action }) => legalCombinations(setting, id, action, []).length > 0)
      .map(({ action }) => action.id),
  ]);
}

function chosenBy(seat: string, events: readonly Event[]): string[] {
  return events.flatMap((event) =>
    event.kind === 'chosen' && event.seat === seat && event.order ? [event.order].flatMap(actionOf) : [],
  );
}

function observedIn(events: readonly Event[]) {
  const fired: string[] = [];
  const entered: string[] = [];
  const clamped: string[] = [];
  const executed = new Set<string>();
  let digest = '';
  for (const event of events) {
    if (event.kind === 'fired') fired.push(event.rule);
    if (event.kind === 'entered') entered.push(event.state);
    if (event.kind === 'changed' && event.wanted !== event.to) clamped.push(event.variable);
    if (event.kind === 'executed') for (const action of actionOf(event.order)) executed.add(useOf(action, event.seat));
    if (event.kind === 'closed') digest = event.digest;
  }
  return { fired, entered, clamped, executed, digest };
}

function actionOf(order: { readonly action: string } | { readonly text: string }): string[] {
  return 'action' in order ? [order.action] : [];
}

function metricsOf(game: Game): Map<string, number> {
  const metrics = new Map<string, number>();
  for (const { id } of game.scenario.metrics) {
    const figure = figureOf(game, id);
    if (figure) metrics.set(id, figure.total / figure.turns);
  }
  return metrics;
}
