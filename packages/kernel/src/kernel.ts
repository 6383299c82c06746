import type { RunKey } from '@sandtable/random';
import { digestOf, endingId, type Metric, parametersOf, type Scenario, startVector, turnId } from '@sandtable/scenario';
import { fail, found } from './assert.ts';
import { addressOf } from './build.ts';
import { type Compiled, compileModule } from './compile.ts';
import { giveAnswer, loadState, type View, writeDrafts } from './load.ts';
import type { Answer, Draft, SampleField, State } from './state.ts';

/** The choices that start a run. */
export type RunSetup = {
  readonly key: RunKey;
  /** Parameters that differ from their defaults; a run that plays on has those of its game. */
  readonly parameters?: { readonly [parameter: string]: number };
  /** The policy that plays each seat; a seat that is not here is played by nobody. */
  readonly policies: { readonly [seat: string]: string };
  /** Orders and answers from outside, turn by turn; policies fill the slots that are left. */
  readonly given?: (turn: number) => { readonly orders: readonly Draft[]; readonly answers: readonly Answer[] };
  /** Told after the close of each turn. */
  readonly closed?: (turn: number, digest: string) => void;
};

/** What a run came to. */
export type KernelRun = {
  /** 1 + the index of the ending; one more for the built-in `time`. */
  readonly ending: number;
  readonly turns: number;
  /** The digest of the world at the end. */
  readonly digest: string;
  /** For each metric in the scenario's order what it comes to; an average is to be divided by `turns`. */
  readonly totals: readonly number[];
};

/** A compiled scenario, ready to play. Runs of one kernel share its memory: they are played one after another. */
export type Kernel = {
  /** The module, which other threads can instantiate. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly run: (setup: RunSetup) => KernelRun;
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
};

const WORD = 4;

/**
 * Compiles a scenario to WebAssembly.
 *
 * @param scenario that was checked
 * @param from a game of it at rest, in the middle of a turn too: runs then play on from there, under keys of their own
 */
export function compile(scenario: Scenario, from?: State): Kernel {
  const compiled = compileModule(scenario, from);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(compiled.bytes));
  const exports = instance.exports as unknown as Exports;
  return {
    bytes: compiled.bytes,
    run: (setup) => {
      begin(compiled, exports, setup, from);
      playOut(compiled, exports, setup, from?.phase.at ?? 'briefing');
      return resultOf(compiled, exports);
    },
  };
}

function viewOf({ memory }: Exports): View {
  return { words: new Int32Array(memory.buffer), longs: new BigInt64Array(memory.buffer) };
}

function begin(compiled: Compiled, exports: Exports, { key, parameters = {}, policies }: RunSetup, from?: State): void {
  const { build, scenario } = compiled;
  const view = viewOf(exports);
  const { words } = view;
  words.fill(0, 0, build.memory.size / WORD);
  build.memory.fill(words);
  const chosen = parametersOf(scenario, new Map(Object.entries(parameters)));
  words.set(startVector(build.layout, chosen), build.world / WORD);
  for (const [id, address] of build.parameters) words[address / WORD] = found('parameter', id, chosen.get(id));
  if (from) loadState(compiled, view, from);
  for (const [index, { id }] of scenario.seats.entries()) {
    words[build.control / WORD + index] = policyOf(scenario, policies[id]);
  }
  words[build.queue.begin / WORD] = build.memory.size;
  for (const [index, word] of compiled.delayedWords.entries()) words[compiled.delayed.count / WORD + index] = word;
  const [k0, k1, k2, k3] = key;
  exports.begin(k0, k1, k2, k3);
}

function policyOf({ policies }: Scenario, policy: string | undefined): number {
  if (policy === undefined) return -1;
  const index = policies.findIndex(({ id }) => id === policy);
  return index < 0 ? fail('a policy of the scenario', policy) : index;
}

/** Plays from a phase to the end; nothing from outside, and it stays inside the module. */
function playOut(compiled: Compiled, exports: Exports, setup: RunSetup, at: State['phase']['at']): void {
  if (at === 'briefing' && !setup.given && !setup.closed) {
    exports.play();
    return;
  }
  let isOver = at === 'over' ? 1 : 0;
  for (let phase = at; !isOver; phase = 'briefing') isOver = playTurn(compiled, exports, setup, phase);
}

/** The turn from a phase on; gives whether the game is over. */
function playTurn(
  compiled: Compiled,
  exports: Exports,
  { given, closed }: RunSetup,
  from: State['phase']['at'],
): number {
  const turn = (): number => viewOf(exports).words[addressOf(compiled.build, turnId) / WORD] ?? 0;
  let moveBegins = from === 'orders' ? 1 : 0;
  if (from === 'briefing') {
    moveBegins = exports.brief();
    const outside = given?.(turn());
    if (outside && moveBegins) writeDrafts(compiled, viewOf(exports), outside.orders);
    for (const answer of outside?.answers ?? []) giveAnswer(compiled, viewOf(exports), answer);
  }
  if (moveBegins) exports.closeOrders();
  if (from === 'briefing' || from === 'orders') exports.resolve(moveBegins);
  if (from === 'resolution') exports.agenda();
  if (from !== 'close') exports.world();
  const isOver = exports.close();
  closed?.(turn(), digestOf(worldOf(compiled, exports)));
  return isOver;
}

function worldOf({ build }: Compiled, { memory }: Exports): Int32Array {
  return new Int32Array(memory.buffer, build.world, build.layout.slots.length);
}

function resultOf(compiled: Compiled, exports: Exports): KernelRun {
  const { build, samples } = compiled;
  const { words, longs } = viewOf(exports);
  return {
    ending: words[addressOf(build, endingId) / WORD] ?? 0,
    turns: words[addressOf(build, turnId) / WORD] ?? 0,
    digest: digestOf(worldOf(compiled, exports)),
    totals: samples.map(({ metric, at }) => Number(longs[at[fieldOf(metric)] / (2 * WORD)] ?? 0n)),
  };
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
