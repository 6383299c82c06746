import {
  ancestorsOf,
  childStates,
  inId,
  type Machine,
  type State,
  sinceId,
  statesEntered,
  statesLeft,
  type Transition,
  transitionSite,
  turnId,
} from '@sandtable/scenario';
import { fail, found } from '../assert.ts';
import { type Build, heardOf, read } from '../build.ts';
import { isBelow, siteWords } from '../draw.ts';
import { condition, expression } from '../expression.ts';
import { plainScope, type Scope } from '../scope.ts';
import { fixedChance } from '../script.ts';
import * as c from '../wasm/code.ts';
import type { Frame, FunctionName } from '../wasm/module.ts';
import { entering, leaving, writeAll } from './configuration.ts';
import type { Reactions } from './reactions.ts';

/** A transition that hears an event, and the local that says whether it is taken. */
type Candidate = {
  readonly transition: Transition;
  readonly source: State;
  readonly ordinal: number;
  readonly taken: number;
  readonly left: ReadonlySet<State>;
  readonly entered: ReadonlySet<State>;
};

type Stepping = {
  readonly build: Build;
  readonly machine: Machine;
  readonly scope: Scope;
  readonly candidates: readonly Candidate[];
  /** How often the signal was heard before in this turn, which numbers the draws of chances; 0 on the turn. */
  readonly heard: c.Code;
};

/**
 * One step of a machine, on the turn (`undefined`) or on a signal. Guards are judged on the world before the step: in
 * each region the innermost state with an enabled transition wins, then document order. The configuration changes
 * first; then exit effects run (last and innermost first), transition effects, entry effects (first and outermost first).
 *
 * @returns undefined where the machine does not listen
 */
export function writeStep(
  build: Build,
  machine: Machine,
  signal: string | undefined,
  reactions: Reactions,
): ((frame: Frame) => c.Code) | undefined {
  if (!machine.states.some(({ transitions }) => transitions.some(({ on }) => on === signal))) return undefined;
  const heard = signal === undefined ? c.number(0) : c.load(heardOf(build, signal));
  return (frame) => {
    const candidates = candidatesOf(machine, signal, frame);
    const stepping = { build, machine, scope: plainScope(frame), candidates, heard };
    if (machine.states.every(({ kind }) => kind !== 'parallel')) return takeFirst(stepping, reactions);
    return c.when(selectAmong(stepping, childStates(machine), machine.id), [
      withoutPreempted(candidates),
      carryOut(stepping, reactions),
    ]);
  };
}

function candidatesOf(machine: Machine, signal: string | undefined, { newLocal }: Frame): Candidate[] {
  return machine.states.flatMap((source) =>
    source.transitions.flatMap((transition, ordinal): Candidate[] => {
      if (transition.on !== signal) return [];
      const left = new Set(statesLeft(machine, source, transition));
      const entered = new Set(statesEntered(machine, source, transition));
      return [{ transition, source, ordinal, taken: newLocal(), left, entered }];
    }),
  );
}

/**
 * The step of a machine without regions: at most one transition is taken, so that it can be carried out where it is
 * found to be enabled.
 */
function takeFirst(stepping: Stepping, reactions: Reactions): c.Code {
  const { machine, scope } = stepping;
  const isTaken = machine.states.some(({ parent }) => parent !== undefined) ? scope.frame.newLocal() : undefined;
  const setTaken = isTaken === undefined ? c.nothing : c.set(isTaken, c.number(1));
  const among = (alternatives: readonly State[], parent: string): c.Code =>
    alternatives
      .filter((state) => hears(stepping, state))
      .reduceRight<c.Code>(
        (rest, state) => c.when(isActiveIn(stepping, state, parent), within(state), rest),
        c.nothing,
      );
  const within = (state: State): c.Code => {
    const own = stepping.candidates
      .filter(({ source }) => source === state)
      .reduceRight<c.Code>((rest, candidate) => {
        return c.when(enabled(stepping, candidate), [carryOutAlone(stepping, candidate, reactions), setTaken], rest);
      }, c.nothing);
    const children = childStates(machine, state.id);
    if (isTaken === undefined || children.length === 0) return own;
    return [among(children, state.id), own.length === 0 ? c.nothing : c.when(c.isZero(c.get(isTaken)), own)];
  };
  return [
    setTaken.length === 0 ? c.nothing : c.set(isTaken ?? 0, c.number(0)),
    among(childStates(machine), machine.id),
  ];
}

function carryOutAlone(stepping: Stepping, candidate: Candidate, reactions: Reactions): c.Code {
  const { build, machine, scope } = stepping;
  const { source, left, entered, ordinal } = candidate;
  const known = new Set([source, ...ancestorsOf(machine, source)]);
  const states = machine.states.filter((state) => left.has(state));
  const active = states.map((state) => ({ state, local: known.has(state) ? undefined : scope.frame.newLocal() }));
  const guard = (local: number | undefined, code: c.Code): c.Code =>
    local === undefined ? code : guarded(c.get(local), code);
  const inOrder = machine.states.filter((state) => entered.has(state));
  return [
    active.map(({ state, local }) => (local === undefined ? c.nothing : c.set(local, isActive(build, state)))),
    active.map(({ state, local }) => guard(local, writeAll(build, leaving(state)))),
    inOrder.map((state) => writeAll(build, entering(machine, state, read(build, turnId)))),
    active.toReversed().map(({ state, local }) => guard(local, react(reactions.exit.get(state.id)))),
    react(reactions.take.get(transitionSite(source.id, ordinal))),
    inOrder.map((state) => react(reactions.entry.get(state.id))),
  ];
}

function react(reaction: FunctionName | undefined): c.Code {
  return reaction ? c.call(reaction.index) : c.nothing;
}

function isActive(build: Build, state: State): c.Code {
  const { variable, value } = found('state', state.id, build.states.get(state.id));
  return c.equal(read(build, variable), c.number(value));
}

/** Whether a state is the active one of those beside it. */
function isActiveIn({ build }: Stepping, state: State, parent: string): c.Code {
  const { variable } = found('state', state.id, build.states.get(state.id));
  if (variable !== inId(parent)) fail(`the variable of ${parent}`, variable);
  return isActive(build, state);
}

/** Whether anything is taken in the one of these alternatives that is active. */
function selectAmong(stepping: Stepping, alternatives: readonly State[], parent: string): c.Code {
  const listening = alternatives.filter((state) => hears(stepping, state));
  return listening.reduceRight<c.Code>(
    (rest, state) => c.choose(isActiveIn(stepping, state, parent), selectIn(stepping, state), rest),
    c.number(0),
  );
}

/** Whether anything is taken in an active state: inside of it, else its own. */
function selectIn(stepping: Stepping, state: State): c.Code {
  const own = selectOwn(stepping, state);
  const children = childStates(stepping.machine, state.id).filter((child) => hears(stepping, child));
  if (children.length === 0) return own;
  const inside =
    state.kind === 'parallel'
      ? children.map((region) => selectIn(stepping, region)).reduce((so, next) => c.bitOr(so, next))
      : selectAmong(stepping, childStates(stepping.machine, state.id), state.id);
  if (!stepping.candidates.some(({ source }) => source === state)) return inside;
  return c.choose(inside, c.number(1), own);
}

function selectOwn(stepping: Stepping, state: State): c.Code {
  return stepping.candidates
    .filter(({ source }) => source === state)
    .reduceRight<c.Code>(
      (rest, candidate) =>
        c.choose(enabled(stepping, candidate), [c.set(candidate.taken, c.number(1)), c.number(1)], rest),
      c.number(0),
    );
}

function hears({ machine, candidates }: Stepping, state: State): boolean {
  return (
    candidates.some(({ source }) => source === state) ||
    childStates(machine, state.id).some((child) => hears({ machine, candidates } as Stepping, child))
  );
}

function enabled({ build, scope, heard }: Stepping, { transition, source }: Candidate): c.Code {
  const { after, when, chance } = transition;
  const parts: c.Code[] = [];
  if (after !== undefined) {
    const waited = c.subtract(read(build, turnId), read(build, sinceId(source.id)));
    parts.push(c.atLeast(waited, c.number(after)));
  }
  if (when !== undefined) parts.push(condition(build, scope, when));
  if (chance !== undefined) {
    const word = c.call(build.runtime.firstWord.index, ...siteWords(chance.site), heard);
    parts.push(fixedChance(build, isBelow(word, expression(build, scope, chance.percentage), chance.scale)));
  }
  const [last = c.number(1), ...before] = parts.reverse();
  return before.reduce((rest, part) => c.choose(part, rest, c.number(0)), last);
}

/** Of two transitions of different regions that leave the same states, the first in the document is taken. */
function withoutPreempted(candidates: readonly Candidate[]): c.Code {
  return candidates.map((later, index): c.Code => {
    const rivals = candidates.slice(0, index).filter((earlier) => exclude(earlier, later));
    if (rivals.length === 0) return c.nothing;
    const isPreempted = anyOf(rivals.map(({ taken }) => c.get(taken)));
    return c.set(later.taken, c.bitAnd(c.get(later.taken), c.isZero(isPreempted)));
  });
}

function exclude(earlier: Candidate, later: Candidate): boolean {
  return earlier.source !== later.source && [...earlier.left].some((state) => later.left.has(state));
}

function anyOf([head = c.number(0), ...tail]: readonly c.Code[]): c.Code {
  return tail.reduce((so, next) => c.bitOr(so, next), head);
}

function carryOut({ build, machine, scope, candidates }: Stepping, reactions: Reactions): c.Code {
  const turn = read(build, turnId);
  const left = machine.states.flatMap((state) => {
    const by = candidates.filter((each) => each.left.has(state));
    return by.length === 0 ? [] : [{ state, by, local: scope.frame.newLocal() }];
  });
  const entered = machine.states.flatMap((state) => {
    const by = candidates.filter((each) => each.entered.has(state));
    return by.length === 0 ? [] : [{ state, by }];
  });
  const isTaken = (by: readonly Candidate[]): c.Code => anyOf(by.map(({ taken }) => c.get(taken)));
  return [
    left.map(({ state, by, local }) => c.set(local, c.bitAnd(isTaken(by), isActive(build, state)))),
    left.map(({ state, local }) => guarded(c.get(local), writeAll(build, leaving(state)))),
    entered.map(({ state, by }) => guarded(isTaken(by), writeAll(build, entering(machine, state, turn)))),
    left.toReversed().map(({ state, local }) => guarded(c.get(local), react(reactions.exit.get(state.id)))),
    candidates.map(({ source, ordinal, taken }) =>
      guarded(c.get(taken), react(reactions.take.get(transitionSite(source.id, ordinal)))),
    ),
    entered.map(({ state, by }) => guarded(isTaken(by), react(reactions.entry.get(state.id)))),
  ];
}

function guarded(when: c.Code, code: c.Code): c.Code {
  return c.bytesOf(code).length === 0 ? c.nothing : c.when(when, code);
}
