import type { RunKey } from '@sandtable/random';
import {
  type Digest,
  digestWords,
  type Expression,
  endingId,
  type Metric,
  parametersOf,
  type Scenario,
  startVector,
  turnId,
} from '@sandtable/scenario';
import { fail, found } from './assert.ts';
import { addressOf } from './build.ts';
import { type Compiled, compileModule } from './compile.ts';
import { giveAnswer, loadState, type View, writeDrafts } from './load.ts';
import type { Answer, Draft, SampleField, State } from './state.ts';

/** What runs begin with, other than their dice. */
export type Opening = {
  /** Parameters that differ from their defaults; a run that plays on has those of its game. */
  readonly parameters?: { readonly [parameter: string]: number };
  /** The policy that plays each seat; a seat that is not here is played by nobody. */
  readonly policies: { readonly [seat: string]: string };
  /** Variables of the world that start otherwise than the scenario says, within their bounds. */
  readonly starts?: { readonly [variable: string]: number };
};

/** An opening as the module's memory, made once for any number of runs. */
export type Prepared = { readonly words: Int32Array };

/** What goes into a run, and comes out of it, while it is played. */
export type Watch = {
  /** Orders and answers from outside, turn by turn; policies fill the slots that are left. */
  readonly given?: (turn: number) => { readonly orders: readonly Draft[]; readonly answers: readonly Answer[] };
  /** Told after the close of each turn. The world is the module's own: to be read, and only during the call. */
  readonly closed?: (turn: number, world: Int32Array) => void;
};

/** What a run came to. */
export type KernelRun = {
  /** 1 + the index of the ending; one more for the built-in `time`. */
  readonly ending: number;
  readonly turns: number;
  /** The digest of the world at the end, as `digestWords` gives it. */
  readonly digest: Digest;
  /** For each metric in the scenario's order what it comes to; an average is to be divided by `turns`. */
  readonly totals: readonly number[];
  /** For each condition asked for, whether it holds in the world at the end: 1 or 0. */
  readonly asked: readonly number[];
};

/** A compiled scenario, ready to play. Runs of one kernel share its memory: they are played one after another. */
export type Kernel = {
  /** The module, which other threads can instantiate. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly prepare: (opening: Opening) => Prepared;
  readonly run: (prepared: Prepared, key: RunKey, watch?: Watch) => KernelRun;
};

/** What a kernel is compiled for. */
export type Purpose = {
  /** A game of the scenario at rest, in the middle of a turn too: runs then play on from there, under keys of their own. */
  readonly from?: State;
  /** Conditions that are asked of the world at the end of each run. */
  readonly asks?: readonly Expression[];
};

type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly begin: (k0: number, k1: number, k2: number, k3: number) => void;
  readonly brief: () => number;
  readonly closeOrders: () => void;
  readonly resolve: (moveBegins: number) => void;
  /** What is left of the agenda that a run plays on with. */
  readonly agenda: () => void;
  readonly world: () => void;
  readonly close: () => number;
  readonly play: () => void;
  /** Writes whether each condition asked for holds. */
  readonly ask: () => void;
};

/** A module with its memory seen as numbers, and where results stand, in words: looked up once for many runs. */
type Machine = {
  readonly compiled: Compiled;
  readonly exports: Exports;
  readonly places: { readonly ending: number; readonly turn: number; readonly totals: readonly number[] };
  view: View;
  /** The part of the view that is the world. */
  world: Int32Array;
};

const WORD = 4;

/**
 * Compiles a scenario to WebAssembly.
 *
 * @param scenario that was checked
 */
export function compile(scenario: Scenario, { from, asks = [] }: Purpose = {}): Kernel {
  const compiled = compileModule(scenario, asks, from);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(compiled.bytes));
  const exports = instance.exports as unknown as Exports;
  const view = viewOf(exports);
  const machine: Machine = { compiled, exports, places: placesOf(compiled), view, world: worldIn(compiled, view) };
  return {
    bytes: compiled.bytes,
    prepare: (opening) => ({ words: imageOf(compiled, opening, from) }),
    run: ({ words }, [k0, k1, k2, k3], watch = {}) => {
      machine.view.words.set(words);
      exports.begin(k0, k1, k2, k3);
      playOut(machine, watch, from?.phase.at ?? 'briefing');
      return resultOf(machine, asks.length);
    },
  };
}

function viewOf({ memory }: Exports): View {
  return { words: new Int32Array(memory.buffer), longs: new BigInt64Array(memory.buffer) };
}

/** The view of the memory as it is now: a queue may have made it grow. */
function seen(machine: Machine): View {
  if (machine.view.words.buffer !== machine.exports.memory.buffer) {
    machine.view = viewOf(machine.exports);
    machine.world = worldIn(machine.compiled, machine.view);
  }
  return machine.view;
}

function worldIn({ build: { world, layout } }: Compiled, { words }: View): Int32Array {
  return words.subarray(world / WORD, world / WORD + layout.slots.length);
}

function placesOf({ build, samples }: Compiled): Machine['places'] {
  return {
    ending: addressOf(build, endingId) / WORD,
    turn: addressOf(build, turnId) / WORD,
    totals: samples.map(({ metric, at }) => at[fieldOf(metric)] / WORD),
  };
}

/** The module's memory before a run. */
function imageOf(compiled: Compiled, { parameters = {}, policies, starts = {} }: Opening, from?: State): Int32Array {
  const { build, scenario } = compiled;
  const words = new Int32Array(2 * Math.ceil(build.memory.size / (2 * WORD)));
  const view = { words, longs: new BigInt64Array(words.buffer) };
  build.memory.fill(words);
  const chosen = parametersOf(scenario, new Map(Object.entries(parameters)));
  words.set(startVector(build.layout, chosen), build.world / WORD);
  for (const [id, address] of build.parameters) words[address / WORD] = found('parameter', id, chosen.get(id));
  for (const [id, value] of Object.entries(starts)) words[addressOf(build, id) / WORD] = value;
  if (from) loadState(compiled, view, from);
  for (const [index, { id }] of scenario.seats.entries()) {
    words[build.control / WORD + index] = policyOf(scenario, policies[id]);
  }
  words[build.queue.begin / WORD] = build.memory.size;
  for (const [index, word] of compiled.delayedWords.entries()) words[compiled.delayed.count / WORD + index] = word;
  return words;
}

function policyOf({ policies }: Scenario, policy: string | undefined): number {
  if (policy === undefined) return -1;
  const index = policies.findIndex(({ id }) => id === policy);
  return index < 0 ? fail('a policy of the scenario', policy) : index;
}

/** Plays from a phase to the end; with nobody watching it stays inside the module. */
function playOut(machine: Machine, watch: Watch, at: State['phase']['at']): void {
  if (at === 'briefing' && !watch.given && !watch.closed) {
    machine.exports.play();
    return;
  }
  let isOver = at === 'over' ? 1 : 0;
  for (let phase = at; !isOver; phase = 'briefing') isOver = playTurn(machine, watch, phase);
}

/** The turn from a phase on; gives whether the game is over. */
function playTurn(machine: Machine, { given, closed }: Watch, from: State['phase']['at']): number {
  const { compiled, exports, places } = machine;
  const turn = (): number => seen(machine).words[places.turn] ?? 0;
  let moveBegins = from === 'orders' ? 1 : 0;
  if (from === 'briefing') {
    moveBegins = exports.brief();
    const outside = given?.(turn());
    if (outside && moveBegins) writeDrafts(compiled, seen(machine), outside.orders);
    for (const answer of outside?.answers ?? []) giveAnswer(compiled, seen(machine), answer);
  }
  if (moveBegins) exports.closeOrders();
  if (from === 'briefing' || from === 'orders') exports.resolve(moveBegins);
  if (from === 'resolution') exports.agenda();
  if (from !== 'close') exports.world();
  const isOver = exports.close();
  closed?.(turn(), worldOf(machine));
  return isOver;
}

function worldOf(machine: Machine): Int32Array {
  seen(machine);
  return machine.world;
}

function resultOf(machine: Machine, asked: number): KernelRun {
  const { compiled, exports, places } = machine;
  if (asked > 0) exports.ask();
  const { words } = seen(machine);
  const asks = compiled.asks / WORD;
  return {
    ending: words[places.ending] ?? 0,
    turns: words[places.turn] ?? 0,
    digest: digestWords(machine.world),
    totals: places.totals.map((place) => longAt(words, place)),
    asked: asked === 0 ? [] : [...words.subarray(asks, asks + asked)],
  };
}

/** A 64-bit integer that a double holds exactly, out of its two words. Reading it as a big integer takes longer. */
function longAt(words: Int32Array, place: number): number {
  return (words[place + 1] ?? 0) * 2 ** 32 + ((words[place] ?? 0) >>> 0);
}

/** The sample that a metric's aggregate is. */
function fieldOf({ aggregate }: Metric): SampleField {
  switch (aggregate) {
    case 'final':
      return 'last';
    case 'average':
      return 'total';
    case 'count':
      return 'counted';
    default:
      return aggregate;
  }
}
