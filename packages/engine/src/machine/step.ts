import { type Machine, sinceId, turnId } from '@sandtable/scenario';
import { type EventObject, setup } from 'xstate';
import { found } from '../assert.ts';
import { change, type Wanted } from '../change.ts';
import { contextOf } from '../context.ts';
import { drawChance } from '../draw.ts';
import { applyEffects } from '../effect.ts';
import { evaluate, holds } from '../evaluate.ts';
import { doing, drawingNow, numberOf, type Play, settingNow } from '../play.ts';
import { type Statechart, statechartOf } from '../statechart.ts';
import { configurationOf, writesOfEntering, writesOfLeaving } from './configuration.ts';
import {
  type GuardParameters,
  type StateParameters,
  signalEvent,
  type TransitionParameters,
  toXState,
  turnEvent,
} from './lower.ts';

/** An event carries who judges the guards of its step: they are then pure, however often XState asks. */
type Stepping = EventObject & { readonly enabled: (guard: GuardParameters) => boolean };

/** An action as the lowering wrote it. */
type Action =
  | { readonly type: 'enter' | 'leave'; readonly params: StateParameters }
  | { readonly type: 'take'; readonly params: TransitionParameters };

const charts = new WeakMap<Machine, Statechart>();

/** The machine in XState, made at the first call for it. */
function chartOf(machine: Machine): Statechart {
  const known = charts.get(machine);
  if (known) return known;
  const { createMachine } = setup({
    types: { events: {} as Stepping },
    guards: { enabled: ({ event }, guard: GuardParameters) => event.enabled(guard) },
    // Declared by name and parameters only: XState hands them over as data, and what they do waits for carryOut.
    actions: {
      enter: (_, __: StateParameters) => {},
      leave: (_, __: StateParameters) => {},
      take: (_, __: TransitionParameters) => {},
    },
  });
  const chart = statechartOf(createMachine(toXState(machine)));
  charts.set(machine, chart);
  return chart;
}

/** Enters the initial states of a machine, in turn 1: the entry effects apply, outermost and first first. */
export function enterMachine(play: Play, machine: Machine): void {
  carryOut(play, machine, chartOf(machine).begin().actions as readonly Action[], null);
}

/**
 * One step of a machine, on the turn or on a signal. Guards are judged on the world before the step; then the
 * configuration changes; then all effects apply, in XState's order.
 */
export function stepMachine(play: Play, machine: Machine, signal: string | null): void {
  const number = signal === null ? 0 : (play.heard.get(signal) ?? 0);
  const event: Stepping = {
    type: signal === null ? turnEvent : signalEvent(signal),
    enabled: judgeOnce(play, number),
  };
  const { actions } = chartOf(machine).step(configurationOf(machine, play.world), {}, event);
  carryOut(play, machine, actions as readonly Action[], signal);
}

/** A guard judged before is not judged again: its draw is made and told once. */
function judgeOnce(play: Play, step: number): Stepping['enabled'] {
  const judged = new Map<string, boolean>();
  return (guard) => {
    const known = judged.get(guard.path);
    if (known !== undefined) return known;
    const enabled = judge(play, guard, step);
    judged.set(guard.path, enabled);
    return enabled;
  };
}

/** @param step how many steps on this event there were before in this turn: it numbers the chance's draw */
function judge(play: Play, { path, from, after, when, chance }: GuardParameters, step: number): boolean {
  const context = contextOf(settingNow(play));
  if (after !== undefined && numberOf(play, turnId) - numberOf(play, sinceId(from)) < after) return false;
  if (!holds(when, context)) return false;
  if (!chance) return true;
  const source = { ...drawingNow(play, path), lane: 0, suffix: '' };
  return drawChance(source, chance, evaluate(chance.percentage, context), step);
}

function carryOut(play: Play, machine: Machine, actions: readonly Action[], on: string | null): void {
  if (actions.length === 0) return;
  change(play, machine.id, 'count', configurationWrites(play, machine, actions));
  for (const action of actions) play.events.push(eventOf(machine, action, on));
  for (const { params } of actions) {
    applyEffects(play, params.effects, doing('state' in params ? params.state : params.path));
  }
}

/** A state that is left and entered again is written once, as entered. */
function configurationWrites(play: Play, machine: Machine, actions: readonly Action[]): Wanted[] {
  const turn = numberOf(play, turnId);
  const writes = new Map<string, Wanted>();
  for (const action of actions) {
    if (action.type === 'take') continue;
    const { state } = found('state', action.params.state, play.plan.states.get(action.params.state));
    const own = action.type === 'leave' ? writesOfLeaving(state) : writesOfEntering(machine, state, turn);
    for (const write of own) writes.set(write.variable, write);
  }
  return [...writes.values()];
}

function eventOf(machine: Machine, action: Action, on: string | null) {
  if (action.type === 'take') {
    const { from, to } = action.params;
    return { kind: 'moved', machine: machine.id, from, to, on } as const;
  }
  return { kind: action.type === 'leave' ? 'left' : 'entered', state: action.params.state } as const;
}
