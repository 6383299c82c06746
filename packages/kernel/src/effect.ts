import { type Effect, type Expression, endingId, type Target } from '@sandtable/scenario';
import { found } from './assert.ts';
import { boundsIn, constantIn, draws } from './bounds.ts';
import { addressOf, type Build, boundsOf } from './build.ts';
import { chance, nextWord } from './draw.ts';
import { clamped, condition, elementAddress, expression } from './expression.ts';
import { setOff } from './queue.ts';
import { below } from './runtime/draws.ts';
import { naming, type Scope } from './scope.ts';
import { rollOn } from './table.ts';
import * as c from './wasm/code.ts';

const CERTAIN = 10_000;

/**
 * Code for effects, one after another. Signals and released injects only queue. A `let` gives its name to the effects
 * after it in the same block and in the blocks inside.
 */
export function effects(build: Build, given: Scope, list: readonly Effect[]): c.Code {
  const code: c.Code[] = [];
  let scope = given;
  for (const effect of list) {
    if (effect.do === 'let') {
      const local = scope.frame.newLocal();
      const interval = boundsIn(build, scope, effect.value);
      code.push(c.set(local, expression(build, scope, effect.value)));
      scope = naming(scope, effect.name, { is: 'local', local, ...(interval && { interval }) });
    } else {
      code.push(oneEffect(build, scope, effect));
    }
  }
  return code;
}

function oneEffect(build: Build, scope: Scope, effect: Exclude<Effect, { do: 'let' }>): c.Code {
  switch (effect.do) {
    case 'change':
      return change(build, scope, effect);
    case 'move':
      return move(build, scope, effect);
    case 'tell':
    case 'story':
      return c.nothing;
    case 'release':
      return setOff(build, scope, 'inject', effect.inject);
    case 'send':
      return setOff(build, scope, 'signal', effect.signal);
    case 'end':
      return latch(build, effect.ending);
    case 'if':
      return c.when(
        condition(build, scope, effect.when),
        effects(build, scope, effect.then),
        effects(build, scope, effect.otherwise),
      );
    case 'repeat':
      return repeat(build, scope, effect);
    case 'chance':
      return c.when(
        chance(build, scope, effect.chance),
        effects(build, scope, effect.then),
        effects(build, scope, effect.otherwise),
      );
    case 'one-of':
      return oneOf(build, scope, effect);
    case 'roll':
      return roll(build, scope, effect);
  }
}

/** Latches an ending of the scenario, unless one is latched. */
function latch(build: Build, ending: string): c.Code {
  const number = 1 + build.scenario.endings.findIndex(({ id }) => id === ending);
  const address = addressOf(build, endingId);
  return c.when(c.isZero(c.load(address)), c.store(address, c.number(number)));
}

/** In a repetition a site is drawn at more than once, so that it is counted even where the construct comes once. */
function repeat(build: Build, scope: Scope, { times, effects: list }: Extract<Effect, { do: 'repeat' }>): c.Code {
  const left = scope.frame.newLocal();
  const { drawing, pending, ...rest } = scope;
  const inside: Scope = drawing ? { ...rest, drawing: { ...drawing, once: false } } : rest;
  return [
    c.set(left, c.number(times)),
    c.loopWhile(c.get(left), [effects(build, inside, list), c.set(left, c.subtract(c.get(left), c.number(1)))]),
  ];
}

/** The first branch at which the running sum of percentages exceeds the word. */
function oneOf(build: Build, scope: Scope, effect: Extract<Effect, { do: 'one-of' }>): c.Code {
  const { frame } = scope;
  const sums = effect.branches.map(() => frame.newLocal());
  const word = frame.newLocal();
  // More than certain is certain: sums of such parts stay small.
  const part = (percentage: Expression): c.Code =>
    clamped(frame.newLocal(), expression(build, scope, percentage), 0, CERTAIN);
  const summed = effect.branches.map(({ percentage }, index) => {
    const before = sums[index - 1];
    const own = part(percentage);
    return c.set(found('sum', String(index), sums[index]), before === undefined ? own : c.add(c.get(before), own));
  });
  const taken = effect.branches.reduceRight(
    (rest, branch, index) =>
      c.when(
        c.less(c.get(word), c.get(found('sum', String(index), sums[index]))),
        effects(build, scope, branch.effects),
        rest,
      ),
    effects(build, scope, effect.otherwise),
  );
  return [summed, c.set(word, below(nextWord(build, scope, effect.site), c.number(CERTAIN))), taken];
}

function roll(build: Build, scope: Scope, { roll: of, outcomes }: Extract<Effect, { do: 'roll' }>): c.Code {
  const cell = scope.frame.newLocal();
  const isOneOf = ([head, ...tail]: readonly number[]): c.Code =>
    tail.reduce(
      (so, each) => c.bitOr(so, c.equal(c.get(cell), c.number(each))),
      head === undefined ? c.number(0) : c.equal(c.get(cell), c.number(head)),
    );
  const taken = outcomes.reduceRight<c.Code>(
    (rest, { cells, effects: list }) => c.when(isOneOf(cells), effects(build, scope, list), rest),
    c.nothing,
  );
  return [c.set(cell, rollOn(build, scope, of)), taken];
}

/** A place that is written to: its address, evaluated once, and its bounds; its variable where that is known. */
export type Goal = {
  readonly variable?: string;
  readonly before: c.Code;
  readonly address: c.Code;
  readonly min: c.Code;
  readonly max: c.Code;
};

export function goalOf(build: Build, scope: Scope, target: Target): Goal {
  const known = target.op === 'variable' ? target.id : knownElement(build, scope, target);
  if (known !== undefined) {
    const { min, max } = boundsOf(build, known);
    const address = c.number(addressOf(build, known));
    return { variable: known, before: c.nothing, address, min: c.number(min), max: c.number(max) };
  }
  const element = target as Extract<Target, { op: 'element' }>;
  const bounds = element.ids.map((id) => boundsOf(build, id));
  const [index, address] = [scope.frame.newLocal(), scope.frame.newLocal()];
  const bound = (of: 'min' | 'max'): c.Code => {
    const numbers = bounds.map((each) => each[of]);
    const [head = 0] = numbers;
    if (numbers.every((number) => number === head)) return c.number(head);
    return c.loadAt(c.shiftLeft(c.get(index), c.number(2)), build.memory.constants(numbers));
  };
  const indexed = { ...element, index: { op: 'local', name: '' } as const };
  const own = naming(scope, '', { is: 'local', local: index });
  return {
    before: [
      c.set(index, expression(build, scope, element.index)),
      c.set(address, elementAddress(build, own, indexed)),
    ],
    address: c.get(address),
    min: bound('min'),
    max: bound('max'),
  };
}

function knownElement(
  build: Build,
  scope: Scope,
  { ids, index }: Extract<Target, { op: 'element' }>,
): string | undefined {
  const known = constantIn(build, scope, index);
  return known === undefined ? undefined : found('index', String(known), ids[known]);
}

/** Effects that cost less than a branch that is guessed wrong: a few steps up or down by what needs no draw. */
const PLAIN_MOST = 3;
const PLAIN_BYTES_MOST = 40;

/**
 * Effects that apply where a local is 1 and not where it is 0, without a branch: each step is then one of 0.
 *
 * @returns undefined where that cannot be, or does not pay
 */
export function effectsWithoutBranch(
  build: Build,
  scope: Scope,
  list: readonly Effect[],
  applies: number,
): c.Code | undefined {
  if (list.length > PLAIN_MOST || !list.every(isPlain)) return undefined;
  const code = list.map((effect) => change(build, scope, effect, applies));
  return code.every((each) => c.isWithin(each, PLAIN_BYTES_MOST)) ? code : undefined;
}

type Change = Extract<Effect, { do: 'change' }>;

/** A step up or down by what needs no draw, and by no name: a `let` before it would not have been carried out. */
function isPlain(effect: Effect): effect is Change {
  return effect.do === 'change' && effect.how !== 'set' && effect.target.op === 'variable' && !draws(effect.amount);
}

function change(build: Build, scope: Scope, { how, target, amount }: Change, applies?: number): c.Code {
  const goal = goalOf(build, scope, target);
  const whole = expression(build, scope, amount);
  const value = applies === undefined ? whole : c.bitAnd(whole, c.subtract(c.number(0), c.get(applies)));
  const wanted = how === 'set' ? value : (how === 'raise' ? c.add : c.subtract)(c.loadAt(goal.address), value);
  const interval = boundsIn(build, scope, amount);
  // Which bounds can be passed: a step up never passes the least.
  const steps =
    !interval || how === 'set' ? undefined : how === 'raise' ? interval : { min: -interval.max, max: -interval.min };
  const result = scope.frame.newLocal();
  return [
    goal.before,
    c.set(result, wanted),
    steps && steps.max <= 0
      ? c.nothing
      : c.set(result, c.select(c.get(result), goal.max, c.less(c.get(result), goal.max))),
    steps && steps.min >= 0
      ? c.nothing
      : c.set(result, c.select(c.get(result), goal.min, c.greater(c.get(result), goal.min))),
    c.storeAt(goal.address, c.get(result)),
  ];
}

/** Moves no fewer than none, no more than stand there, no more than fit. Between a place and itself nothing moves. */
function move(build: Build, scope: Scope, { amount, from, to }: Extract<Effect, { do: 'move' }>): c.Code {
  const [source, goal] = [goalOf(build, scope, from), goalOf(build, scope, to)];
  const [moved, limit] = [scope.frame.newLocal(), scope.frame.newLocal()];
  const atMost = (most: c.Code): c.Code => [
    c.set(limit, most),
    c.set(moved, c.select(c.get(moved), c.get(limit), c.less(c.get(moved), c.get(limit)))),
  ];
  return [
    [source.before, goal.before],
    c.set(moved, expression(build, scope, amount)),
    atMost(c.subtract(c.loadAt(source.address), source.min)),
    atMost(c.subtract(goal.max, c.loadAt(goal.address))),
    c.when(c.bitAnd(c.greater(c.get(moved), c.number(0)), c.unequal(source.address, goal.address)), [
      c.storeAt(source.address, c.subtract(c.loadAt(source.address), c.get(moved))),
      c.storeAt(goal.address, c.add(c.loadAt(goal.address), c.get(moved))),
    ]),
  ];
}
