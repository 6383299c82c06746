import type { Effect } from './effect.ts';
import type { Machine } from './machine.ts';
import { walkEffects } from './parts/effects.ts';
import { PROBLEMS_MOST, type Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { statesEntered, statesLeft } from './transition-reach.ts';

/**
 * Signals and injects that can bring each other about without end: lists of their ids, each sending or releasing the
 * next and the last the first. A signal brings about what the transitions that hear it send, and what the states send
 * that these can leave and enter. Of cycles that share a member one is reported, the others when it is broken; and at
 * most 100.
 */
export function signalCycles(scenario: Scenario): string[][] {
  const cycles: string[][] = [];
  for (
    let left = endless(broughtAbout(scenario));
    left.size > 0 && cycles.length < PROBLEMS_MOST;
    left = endless(left)
  ) {
    const cycle = firstCycle(left);
    cycles.push(cycle);
    for (const id of cycle) left.delete(id);
  }
  return cycles;
}

/** A turn in which signals go in circles would never end. */
export function checkSignals(scenario: Scenario): Problem[] {
  return signalCycles(scenario).map((cycle) => {
    const [first = ''] = cycle;
    const signal = scenario.signals.findIndex(({ id }) => id === first);
    const path = signal >= 0 ? ['signals', signal] : ['injects', scenario.injects.findIndex(({ id }) => id === first)];
    return { path, sentence: `signals go in a circle: ${[...cycle, first].join(' → ')}` };
  });
}

/** What follows each signal and inject directly. */
type Followers = ReadonlyMap<string, ReadonlySet<string>>;

function broughtAbout({ signals, injects, machines }: Scenario): Followers {
  const followers = new Map([...signals, ...injects].map(({ id }) => [id, new Set<string>()]));
  for (const { id, effects } of injects) for (const next of sentBy(effects)) followers.get(id)?.add(next);
  for (const machine of machines) {
    for (const [signal, lists] of effectsHearing(machine)) {
      for (const effects of lists) for (const next of sentBy(effects)) followers.get(signal)?.add(next);
    }
  }
  return followers;
}

/** For each signal that a machine hears, the lists of effects that it can set off there. */
function effectsHearing(machine: Machine): Map<string, Set<readonly Effect[]>> {
  const heard = new Map<string, Set<readonly Effect[]>>();
  for (const state of machine.states) {
    for (const transition of state.transitions) {
      if (transition.on === undefined) continue;
      const lists = heard.get(transition.on) ?? new Set();
      heard.set(transition.on, lists.add(transition.effects));
      for (const { exit } of statesLeft(machine, state, transition)) lists.add(exit);
      for (const { entry } of statesEntered(machine, state, transition)) lists.add(entry);
    }
  }
  return heard;
}

function sentBy(effects: readonly Effect[]): Set<string> {
  const sent = new Set<string>();
  walkEffects(effects, (effect) => {
    if (effect.do === 'send') sent.add(effect.signal);
    if (effect.do === 'release') sent.add(effect.inject);
  });
  return sent;
}

/** The members from which one can go on for ever and come from for ever: those on cycles and on ways between them. */
function endless(followers: Followers): Map<string, Set<string>> {
  return reversed(going(reversed(going(followers))));
}

/** The members from which one can go on for ever. */
function going(followers: Followers): Map<string, Set<string>> {
  const open = new Map(
    [...followers].map(([id, next]) => [id, new Set([...next].filter((each) => followers.has(each)))]),
  );
  const before = reversed(open);
  const done = [...open.keys()].filter((id) => open.get(id)?.size === 0);
  for (let id = done.pop(); id !== undefined; id = done.pop()) {
    open.delete(id);
    for (const from of before.get(id) ?? []) {
      const next = open.get(from);
      if (next?.delete(id) && next.size === 0) done.push(from);
    }
  }
  return open;
}

function reversed(followers: Followers): Map<string, Set<string>> {
  const back = new Map([...followers.keys()].map((id) => [id, new Set<string>()]));
  for (const [id, next] of followers) for (const each of next) back.get(each)?.add(id);
  return back;
}

/** Goes on from the first member until one comes again. Every member has a follower. */
function firstCycle(followers: Followers): string[] {
  const [first = ''] = followers.keys();
  const way = new Map<string, number>();
  let next = first;
  while (!way.has(next)) {
    way.set(next, way.size);
    [next = first] = followers.get(next) ?? [];
  }
  return [...way.keys()].slice(way.get(next));
}
