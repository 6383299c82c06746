import {
  type Action,
  type Environment,
  type Expression,
  environmentOf,
  type Inject,
  injectStateId,
  type Layout,
  layoutOf,
  type Scenario,
  type Slot,
  sitesDrawn,
  sitesOf,
  turnId,
  type Value,
} from '@sandtable/scenario';
import { type Committed, layOutCommitted } from './action/committed.ts';
import { type Early, layOutEarly } from './action/early.ts';
import { found } from './assert.ts';
import { foreseenOfPolicies, foreseenOfRules, WORDS_FORESEEN } from './foresight.ts';
import { declareQueue, type Listeners, type Queue } from './queue.ts';
import { type Foreseen, writeForeseen } from './runtime/foreseen.ts';
import { type Runtime, writeRuntime } from './runtime/runtime.ts';
import { layOutScript, type ScriptWords } from './script.ts';
import { isScripted, type State } from './state.ts';
import { type StatePlace, statePlaces } from './state-place.ts';
import type { TableCode } from './table.ts';
import { type Code, load } from './wasm/code.ts';
import { Memory } from './wasm/memory.ts';
import { type FunctionName, Module } from './wasm/module.ts';

/** Lanes of draws: 0, and one for each of the at most 8 orders of a seat. */
const LANES = 9;
const WORD = 4;
/** Answers that can be given in a turn before they are asked for. */
const ANSWERS_MOST = 256;

/** A module while it is made from a scenario: what every part of the compiler looks up and adds to. */
export type Build = {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly module: Module;
  readonly memory: Memory;
  /** Runs go on from a game in which orders may have been carried out in this turn, or been put off. */
  readonly playsOn: boolean;
  /** Of which expressions it is known whether they have nothing in them but numbers. */
  readonly fixed: WeakMap<Expression, boolean>;
  /** What numbers everything can be. */
  readonly intervals: Environment;
  /** Where the world's vector begins, in bytes. */
  readonly world: number;
  /** Where each parameter stands. */
  readonly parameters: ReadonlyMap<string, number>;
  /** A word for each seat: the index of the policy that plays it, or -1. */
  readonly control: number;
  readonly committed: Committed;
  readonly actions: ReadonlyMap<string, Action>;
  readonly values: ReadonlyMap<string, Value>;
  readonly states: ReadonlyMap<string, StatePlace>;
  readonly runtime: Runtime;
  /** What is drawn at the beginning of a turn, or of a run in the middle of one. */
  readonly foreseen: Foreseen;
  /** What signals and injects set off, declared before anything that queues them is written. */
  readonly listeners: Listeners;
  readonly queue: Queue;
  /** What each policy answers for each seat, seats within policies, and the place of the first in the function table. */
  readonly answers: readonly FunctionName[];
  readonly answerPlaces: number;
  /** Each derived value as a function, written when it is first asked for. */
  readonly valueFunctions: Map<string, FunctionName>;
  readonly tables: Map<string, TableCode>;
  readonly counters: Counters;
  readonly early: Early;
  /** Absent where nothing is fixed beforehand. */
  readonly script: ScriptWords | undefined;
  /** All injects as they now read: those of the scenario, then those written in play. */
  readonly injects: readonly Inject[];
  /** Where the injects written in play say how they stand, since the world has no place for them. */
  readonly addedInjects: ReadonlyMap<string, number>;
  /** Words that count how often each signal was heard in this turn. */
  readonly heard: number;
};

/** How often each site was drawn at in this turn: words that are cleared at its beginning. */
export type Counters = {
  readonly address: number;
  readonly bySite: Map<string, number>;
  /** How many words are in use. */
  used: number;
};

/** @param from the game that is played on, with what was written into it */
export function newBuild(scenario: Scenario, from?: State): Build {
  const layout = layoutOf(scenario);
  const module = new Module();
  const memory = new Memory();
  const world = memory.words(layout.slots.length);
  const first = memory.words(scenario.parameters.length);
  const sites = sitesOf(scenario).reduce((count, use) => count + sitesDrawn(use).length, 0);
  const turn = world + WORD * found('variable', turnId, layout.indexOf.get(turnId));
  const added = from?.live.added.map(({ inject }) => inject) ?? [];
  const injects = [...scenario.injects.map((inject) => from?.live.edited[inject.id] ?? inject), ...added];
  const listeners = {
    signals: new Map(scenario.signals.map(({ id }) => [id, module.declare(0, 0)])),
    injects: new Map(injects.map(({ id }) => [id, module.declare(0, 0)])),
  };
  const intervals = environmentOf(scenario, layout);
  const runtime = writeRuntime(module, memory, turn);
  const answers = scenario.policies.flatMap(() => scenario.seats.map(() => module.declare(2, 1)));
  return {
    ...{ scenario, layout, module, memory, world, listeners, answers },
    playsOn: from !== undefined,
    intervals,
    fixed: new WeakMap(),
    parameters: new Map(scenario.parameters.map(({ id }, index) => [id, first + WORD * index])),
    control: memory.words(scenario.seats.length),
    committed: layOutCommitted(memory, scenario.actions.length, layout.slots.length),
    actions: new Map(scenario.actions.map((action) => [action.id, action])),
    values: new Map(scenario.values.map((value) => [value.id, value])),
    states: statePlaces(scenario),
    runtime,
    foreseen: writeForeseen(module, memory, {
      ...{ turn, key: runtime.key, kept: WORDS_FORESEEN },
      blocks: [...foreseenOfRules(scenario, layout, intervals), ...foreseenOfPolicies(scenario)],
    }),
    queue: declareQueue(module, memory, listeners),
    answerPlaces: module.tabulate(answers),
    valueFunctions: new Map(),
    tables: new Map(),
    heard: memory.words(scenario.signals.length),
    early: layOutEarly(module, memory, Math.max(ANSWERS_MOST, from?.answers.length ?? 0)),
    script: from && isScripted(from) ? layOutScript(memory) : undefined,
    injects,
    addedInjects: new Map(added.map(({ id }) => [id, memory.words(1)])),
    counters: { address: memory.words((sites + liveSites(from)) * LANES), bySite: new Map(), used: 0 },
  };
}

/** How many draws stand in what was written in play; each site begins with `live.`. */
function liveSites(from: State | undefined): number {
  return from ? JSON.stringify([from.live, from.agenda, from.delayed]).split('"site":"live.').length - 1 : 0;
}

/** The address of the word that says how an inject stands. */
export function injectStateOf(build: Build, inject: string): number {
  return build.addedInjects.get(inject) ?? addressOf(build, injectStateId(inject));
}

/** The address of a variable of the world. */
export function addressOf({ layout, world }: Build, variable: string): number {
  return world + WORD * found('variable', variable, layout.indexOf.get(variable));
}

export function boundsOf({ layout }: Build, variable: string): Slot {
  return found('variable', variable, layout.slots[found('variable', variable, layout.indexOf.get(variable))]);
}

/** The value of a variable of the world. */
export function read(build: Build, variable: string): Code {
  return load(addressOf(build, variable));
}

/** The address of the word that counts how often a signal was heard in this turn. */
export function heardOf({ scenario, heard }: Build, signal: string): number {
  return heard + WORD * scenario.signals.findIndex(({ id }) => id === signal);
}

/** The address of a site's first counter: one for each lane that it is drawn in. */
export function counterOf({ counters }: Build, site: string, inLanes: boolean): number {
  const known = counters.bySite.get(site);
  if (known !== undefined) return known;
  const address = counters.address + WORD * counters.used;
  counters.used += inLanes ? LANES : 1;
  counters.bySite.set(site, address);
  return address;
}
