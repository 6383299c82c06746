import { type Effect, walkEffects } from '@sandtable/scenario';
import { found } from './assert.ts';
import type { Build } from './build.ts';
import { effectsOf } from './machine/effects-of.ts';
import type { Pending, Scope } from './scope.ts';
import * as c from './wasm/code.ts';
import type { Memory } from './wasm/memory.ts';
import type { FunctionName, Module } from './wasm/module.ts';

const WORD = 4;

/**
 * Signals and released injects that wait, first in first out: places of the function table, in words at the end of the
 * memory. Whenever the queue is empty it begins again at its beginning; where it is full the memory grows by a page.
 */
export type Queue = {
  /** The next that comes, and where the next is put: addresses. */
  readonly head: number;
  readonly tail: number;
  /** The address of a word that says where the queue begins, which is not known before all else is laid out. */
  readonly begin: number;
  readonly push: FunctionName;
  /** Carries out all that wait, and what that queues. */
  readonly empty: FunctionName;
  /** Places in the function table. */
  readonly signals: ReadonlyMap<string, number>;
  readonly injects: ReadonlyMap<string, number>;
};

/** Far beyond what a checked scenario can queue at once. */
export const QUEUED_MOST = 1_000_000;

/** What signals and injects set off: functions that take and give nothing. */
export type Listeners = {
  readonly signals: ReadonlyMap<string, FunctionName>;
  readonly injects: ReadonlyMap<string, FunctionName>;
};

export function declareQueue(module: Module, memory: Memory, listeners: Listeners): Queue {
  const [head, tail] = [module.newGlobal(), module.newGlobal()];
  const begin = memory.words(1);
  const places = (of: ReadonlyMap<string, FunctionName>): Map<string, number> => {
    const first = module.tabulate([...of.values()]);
    return new Map([...of.keys()].map((id, index) => [id, first + index]));
  };
  const signals = places(listeners.signals);
  const injects = places(listeners.injects);
  const statement = module.typeOf(0, 0);
  return {
    ...{ head, tail, begin, signals, injects },
    push: module.write(1, 0, () => [
      c.when(c.atLeastUnsigned(c.getGlobal(tail), memoryEnd), c.growByPage),
      c.storeAt(c.getGlobal(tail), c.get(0)),
      c.setGlobal(tail, c.add(c.getGlobal(tail), c.number(WORD))),
    ]),
    empty: module.write(0, 0, ({ newLocal }) => {
      const place = newLocal();
      return [
        c.loopWhile(c.lessUnsigned(c.getGlobal(head), c.getGlobal(tail)), [
          c.set(place, c.loadAt(c.getGlobal(head))),
          c.setGlobal(head, c.add(c.getGlobal(head), c.number(WORD))),
          c.callIndirect(statement, c.get(place)),
        ]),
        c.setGlobal(head, c.load(begin)),
        c.setGlobal(tail, c.load(begin)),
      ];
    }),
  };
}

/** Where the memory ends, in bytes. */
const memoryEnd: c.Code = c.shiftLeft(c.memoryPages, c.number(16));

/** A signal or inject is set off: it follows the construct that it stands in. */
export function setOff({ queue }: Build, { frame, pending }: Scope, kind: Pending['kind'], id: string): c.Code {
  if (!pending) {
    const places = kind === 'signal' ? queue.signals : queue.injects;
    return c.call(queue.push.index, c.number(found(kind, id, places.get(id))));
  }
  const local = frame.newLocal();
  pending.push({ kind, id, local });
  return c.set(local, c.number(1));
}

/**
 * The code of a construct's effects, which begins with an empty queue, and after it all that they set off. That is called
 * without the detour through the queue, unless it is set off in a repetition, where the order of the text says nothing.
 */
export function withWhatFollows(
  build: Build,
  scope: Scope,
  effects: readonly Effect[],
  code: (scope: Scope) => c.Code,
): c.Code {
  if (repetitionsOf(effects).some(setsOff)) return [code(scope), emptyQueue(build)];
  const pending: Pending[] = [];
  const own = code({ ...scope, pending });
  const { signals, injects } = build.listeners;
  const followed = pending.map(({ kind, id, local }) => {
    const listener = found(kind, id, (kind === 'signal' ? signals : injects).get(id));
    return c.when(c.get(local), c.call(listener.index));
  });
  const mayQueue = pending.some(({ kind, id }) => kind === 'inject' || setsOff(effectsOnSignal(build, id)));
  return [own, followed, mayQueue ? emptyQueue(build) : c.nothing];
}

/** What stands in repetitions. */
function repetitionsOf(effects: readonly Effect[]): (readonly Effect[])[] {
  const found: (readonly Effect[])[] = [];
  walkEffects(effects, (effect) => {
    if (effect.do === 'repeat') found.push(effect.effects);
  });
  return found;
}

function effectsOnSignal({ scenario }: Build, signal: string): Effect[] {
  return scenario.machines
    .filter(({ states }) => states.some(({ transitions }) => transitions.some(({ on }) => on === signal)))
    .flatMap(effectsOf);
}

/** Whether any of the effects sets something off. */
function setsOff(effects: readonly Effect[]): boolean {
  let found = false;
  walkEffects(effects, (effect) => {
    found ||= effect.do === 'send' || effect.do === 'release';
  });
  return found;
}

/** Empties the queue after effects that went into it: nothing where they set nothing off. */
export function emptyQueueAfter(build: Build, effects: readonly Effect[]): c.Code {
  return setsOff(effects) ? emptyQueue(build) : c.nothing;
}

export function emptyQueue({ queue }: Build): c.Code {
  return c.call(queue.empty.index);
}
