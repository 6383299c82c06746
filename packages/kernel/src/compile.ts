import type { Expression, Scenario, Script } from '@sandtable/scenario';
import { definePursue, defineSettle, SAYS_NO, writeAskedResolve } from './action/ask.ts';
import { writeExecute } from './action/execute.ts';
import { writeCommit, writeJudge } from './action/judge.ts';
import { resolved } from './action/resolve.ts';
import { type SeatAction, type SeatActionCode, seatActionsOf } from './action/seat-action.ts';
import { type Build, heardOf, newBuild } from './build.ts';
import { condition } from './expression.ts';
import { defineRelease } from './inject.ts';
import { effectsOf } from './machine/effects-of.ts';
import { writeReactions } from './machine/reactions.ts';
import { writeStep } from './machine/step.ts';
import { layOutSamples, type Samples } from './metric.ts';
import { once } from './once.ts';
import { defineAnswer } from './policy/answer.ts';
import { writeChoose } from './policy/choose.ts';
import { makeDesk, type SeatDesk } from './policy/seat-desk.ts';
import { QUEUED_MOST } from './queue.ts';
import { writeRules } from './rule.ts';
import { plainScope } from './scope.ts';
import { fix } from './script.ts';
import { writeShared } from './shared-function.ts';
import type { LiveEffects, State } from './state.ts';
import { type WriteAmended, writeAgenda, writeItem } from './turn/agenda.ts';
import { type Delayed, layOutDelayed, writeResolution } from './turn/resolution.ts';
import { type Parts, writeBriefing, writeClose, writeClosingOfOrders, writeWorld } from './turn/turn.ts';
import * as c from './wasm/code.ts';
import type { FunctionName } from './wasm/module.ts';

const WORD = 4;

/** A scenario as a WebAssembly module, and where things stand in its memory (addresses in bytes). */
export type Compiled = {
  readonly scenario: Scenario;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly build: Build;
  readonly desks: readonly SeatDesk[];
  readonly samples: readonly Samples[];
  /** A word for each condition asked for. */
  readonly asks: number;
  readonly delayed: Delayed;
  /** What stands in the list of delayed orders at the start. */
  readonly delayedWords: readonly number[];
};

/**
 * Compiles a scenario that was checked. The module imports nothing and its work in a turn is bounded, so that it can
 * touch nothing outside and cannot run for ever, whoever wrote the scenario.
 *
 * @param asks conditions that are asked of the world at the end
 * @param from the game that is to be played on: what was written into it, and what is left of its turn, is compiled in
 */
export function compileModule(scenario: Scenario, asks: readonly Expression[], from?: State): Compiled {
  const build = newBuild(scenario, from);
  const { module, memory } = build;
  const reactions = scenario.machines.map((machine) => writeReactions(build, machine));
  const stepOf = (signal?: string): Parts['steps'] =>
    scenario.machines.flatMap((machine, index) => {
      const own = reactions[index];
      const step = own && writeStep(build, machine, signal, own);
      return step ? [{ step, effects: effectsOf(machine) }] : [];
    });
  for (const [signal, name] of build.listeners.signals) {
    const heard = heardOf(build, signal);
    const steps = writeShared(
      build,
      stepOf(signal).map(({ step }) => step),
    );
    module.define(name, () => [
      steps.map(({ index }) => c.call(index)),
      c.store(heard, c.add(c.load(heard), c.number(1))),
    ]);
  }
  for (const inject of build.injects) {
    const name = build.listeners.injects.get(inject.id);
    if (name) defineRelease(build, name, inject);
  }
  const actions = seatActionsOf(scenario).map((own): SeatActionCode => writeSeatAction(build, own));
  const desks = scenario.seats.map((seat) =>
    makeDesk(
      build,
      seat,
      actions.filter((own) => own.seat === seat),
    ),
  );
  const samples = layOutSamples(build);
  const parts: Parts = {
    desks,
    reactions,
    samples,
    releases: build.listeners.injects,
    steps: stepOf(),
    rules: writeRules(build, scenario.rules),
    ...writePolicies(build, desks),
  };
  const delayed = layOutDelayed(build, from?.delayed.length ?? 0);
  exportTurn(build, parts, writeResolution(build, desks, delayed), from?.script ?? null);
  const amended: WriteAmended = (own, instead) => writeSeatAction(build, own, instead);
  const writing = { build, actions, amended };
  const isAsking = from?.phase.at === 'resolution' && from.phase.halt === 'ask';
  module.exportFunction('agenda', writeAgenda(writing, from?.agenda ?? [], isAsking));
  const asked = exportAsk(build, asks);
  const items = from?.delayed.map((item) => writeItem(writing, item)) ?? [];
  const place = module.tabulate(items);
  return {
    scenario,
    bytes: module.encode(memory.size, memory.size + QUEUED_MOST * WORD),
    build,
    desks,
    samples,
    asks: asked,
    delayed,
    delayedWords: [
      items.length,
      ...(from?.delayed ?? []).flatMap(({ seat, slot }, index) => {
        return [scenario.seats.findIndex(({ id }) => id === seat), slot, place + index];
      }),
    ],
  };
}

function writeSeatAction(build: Build, own: SeatAction, instead?: LiveEffects): SeatActionCode {
  const commit = writeCommit(build, own);
  const { module } = build;
  if (!own.asks) {
    const code: SeatActionCode['resolved'] = (frame, slot, combination) =>
      resolved(build, frame, own, { slot, combination, ...(instead && { instead }) });
    const resolve = once(() => module.write(2, 0, (frame) => code(frame, 0, 1) ?? c.nothing));
    return { ...own, commit, resolve, resolved: code };
  }
  const functions = {
    judge: writeJudge(build, own),
    execute: writeExecute(build, own, instead),
    pursue: module.declare(4, 0),
    settle: module.declare(1, 0),
  };
  definePursue(build, own, functions);
  defineSettle(build, own, functions);
  const resolve = once(() => writeAskedResolve(build, own, functions));
  return { ...own, commit, settle: functions.settle, resolve, resolved: () => undefined };
}

/** `ask`: (), writes whether each condition holds, a word each; returns the address of the first. */
function exportAsk(build: Build, asks: readonly Expression[]): number {
  const first = build.memory.words(asks.length);
  const ask = build.module.write(0, 0, (frame) =>
    asks.map((of, index) => {
      const holds = c.unequal(condition(build, plainScope(frame), of), c.number(0));
      return c.store(first + WORD * index, holds);
    }),
  );
  build.module.exportFunction('ask', ask);
  return first;
}

/** Each policy for each seat; for seats that it does not play functions that choose and grant nothing. */
function writePolicies(build: Build, desks: readonly SeatDesk[]): Pick<Parts, 'chooses' | 'choosePlaces'> {
  const { module, scenario, answers } = build;
  const none = module.write(0, 0, () => c.nothing);
  const chooses = scenario.policies.flatMap((policy) =>
    desks.map((desk) => (policy.seats.includes(desk.seat.id) ? writeChoose(build, policy, desk) : none)),
  );
  for (const [index, policy] of scenario.policies.entries()) {
    for (const desk of desks) {
      const name = answers[index * desks.length + desk.seatIndex];
      if (!name) continue;
      if (policy.seats.includes(desk.seat.id)) defineAnswer(build, name, policy, desk);
      else module.define(name, () => c.number(SAYS_NO));
    }
  }
  return { chooses, choosePlaces: module.tabulate(chooses) };
}

function exportTurn(build: Build, parts: Parts, resolve: FunctionName, script: Script | null): void {
  const { module, runtime, queue } = build;
  const brief = writeBriefing(build, parts);
  const closeOrders = writeClosingOfOrders(build, parts);
  const world = writeWorld(build, parts);
  const close = writeClose(build, parts);
  const begin = module.write(4, 0, () => [
    c.call(runtime.setKey.index, c.get(0), c.get(1), c.get(2), c.get(3)),
    c.call(build.foreseen.draw.index),
    c.setGlobal(queue.head, c.load(queue.begin)),
    c.setGlobal(queue.tail, c.load(queue.begin)),
    fix(build, script),
  ]);
  const play = module.write(0, 0, ({ newLocal }) => {
    const [isOver, moveBegins] = [newLocal(), newLocal()];
    return c.loopWhile(c.isZero(c.get(isOver)), [
      c.set(moveBegins, c.call(brief.index)),
      c.when(c.get(moveBegins), c.call(closeOrders.index)),
      c.call(resolve.index, c.get(moveBegins)),
      c.call(world.index),
      c.set(isOver, c.call(close.index)),
    ]);
  });
  for (const [name, of] of Object.entries({ begin, brief, closeOrders, resolve, world, close, play })) {
    module.exportFunction(name, of);
  }
}
