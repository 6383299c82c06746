import { fail } from './assert.ts';
import { releaseInject } from './inject.ts';
import { stepMachine } from './machine/step.ts';
import type { Play } from './play.ts';

/** Far beyond what a checked scenario can queue: it has no cycles of signals, and an inject is released once. */
const queuedMost = 1_000_000;

/** Empties the queue, first in first out. A signal is heard by the machines in order, each before the next. */
export function emptyQueue(play: Play): void {
  for (let number = 0; ; number += 1) {
    const next = play.queue.shift();
    if (!next) return;
    if (number >= queuedMost) fail(`at most ${queuedMost} signals and injects at once`, 'one more');
    if (next.kind === 'inject') releaseInject(play, next.inject, next.by);
    else hear(play, next.signal);
  }
}

function hear(play: Play, signal: string): void {
  for (const machine of play.plan.scenario.machines) stepMachine(play, machine, signal);
  play.heard.set(signal, (play.heard.get(signal) ?? 0) + 1);
}
