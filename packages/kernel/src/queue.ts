import { type Effect, walkEffects } from '@sandtable/scenario';
import { found } from './assert.ts';
import type { Build } from './build.ts';
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

export function queueSignal({ queue }: Build, signal: string): c.Code {
  return c.call(queue.push.index, c.number(found('signal', signal, queue.signals.get(signal))));
}

export function queueInject({ queue }: Build, inject: string): c.Code {
  return c.call(queue.push.index, c.number(found('inject', inject, queue.injects.get(inject))));
}

/** The same after effects: nothing where they queue nothing. */
export function emptyQueueAfter(build: Build, effects: readonly Effect[]): c.Code {
  let queues = false;
  walkEffects(effects, (effect) => {
    queues ||= effect.do === 'send' || effect.do === 'release';
  });
  return queues ? emptyQueue(build) : c.nothing;
}

export function emptyQueue({ queue }: Build): c.Code {
  return c.call(queue.empty.index);
}
