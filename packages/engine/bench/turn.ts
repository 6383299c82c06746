// How long a turn of a scenario with 60 variables takes, and what it costs to step an XState machine in three ways.
// Processor time, that of the garbage collector's threads included, since other work on the machine does not count.
import process from 'node:process';
import { createActor, createMachine, type StateValue, transition } from 'xstate';
import { begin } from '../src/begin.ts';
import { toXState } from '../src/machine/lower.ts';
import { statechartOf } from '../src/statechart.ts';
import { step } from '../src/step.ts';
import { wideScenario } from './wide-scenario.ts';

const games = 9;
const steps = 20_000;

const scenario = wideScenario();
print('a turn, with its events and patches', median(Array.from({ length: games }, (_, run) => playedOut(run))), 'ms');

const [ladder] = scenario.machines;
if (!ladder) throw new Error('expected a machine');
const machine = createMachine(toXState(ladder) as Parameters<typeof createMachine>[0], {
  guards: { enabled: () => true },
  actions: { enter: () => {}, leave: () => {}, take: () => {} },
});
const event = { type: 'TURN' };

const chart = statechartOf(machine);
let value: StateValue = chart.begin().value;
const byScope = each(() => {
  value = chart.step(value, {}, event).value;
});
print('a step of a machine through one scope, from plain data', byScope, 'us');

let snapshot = machine.resolveState({ value: 's0', context: {} });
const byTransition = each(() => {
  snapshot = transition(machine, snapshot, event)[0];
});
print("the same through XState's transition()", byTransition, 'us');

const actor = createActor(machine).start();
print(
  'the same by sending to a living actor',
  each(() => actor.send(event)),
  'us',
);

/** Milliseconds for a turn, over a whole game. */
function playedOut(run: number): number {
  let { game } = begin(scenario, { seed: 'bench', run });
  if (!game) throw new Error('expected a game');
  const from = process.cpuUsage();
  let turns = 0;
  while (game.phase.at !== 'over') {
    ({ game } = step(game, { kind: 'advance', to: 'turn', author: 'bench' }));
    turns += 1;
  }
  return microsecondsSince(from) / 1000 / turns;
}

/** Microseconds for one call, once it is warm. */
function each(call: () => void): number {
  for (let index = 0; index < steps; index += 1) call();
  const from = process.cpuUsage();
  for (let index = 0; index < steps; index += 1) call();
  return microsecondsSince(from) / steps;
}

function microsecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function print(what: string, figure: number, unit: string): void {
  process.stdout.write(`${figure.toFixed(2).padStart(8)} ${unit}  ${what}\n`);
}
