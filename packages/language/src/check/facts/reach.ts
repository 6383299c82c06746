import { type Interval, initialStates, intervalOf, type Scenario } from '@sandtable/scenario';
import { followEffects, judged } from './changes.ts';
import { type Construct, signalKey } from './construct.ts';
import { declaredWorld, type Ground, type Known, MAYBE, NEVER, naming, valueInterval } from './known.ts';
import { type Flow, readIn } from './reads.ts';

/** A variable that has grown so often is taken to reach its bounds: so the search ends soon. */
const GROWTHS_MOST = 4;

/**
 * What a scenario can reach by itself and by orders, however chance falls: the numbers of every variable, the states of
 * its machines. Each number is bounded by where it starts, what it is set to, and all that it is raised and lowered by
 * as often as the constructs that do so can come about; these need each other, so it is searched until nothing grows.
 * It is never less than what can be reached, and often more.
 *
 * @param granted constructs whose conditions count as fulfilled
 */
export function reachedWorld(ground: Ground, flows: readonly Flow[], granted: ReadonlySet<Construct>): Known {
  const { scenario } = ground;
  const { known, variables } = beginning(ground);
  const values = new Map(scenario.values.map((value) => [value.id, value]));
  const readers = readersOf(scenario, flows);
  const sent = new Set<string>();
  const waiting = new Set<Construct | string>(flows.map(({ construct }) => construct));
  const grown = (id: string): void => {
    for (const reader of readers.get(id) ?? []) waiting.add(reader);
  };
  for (const next of waiting) {
    waiting.delete(next);
    if (typeof next !== 'string') follow(next, { known, variables, sent, granted, grown });
    else {
      const value = values.get(next);
      if (value && replaced(known.values, next, valueInterval(value, known))) grown(next);
    }
  }
  return known;
}

type Contribution = { set?: Interval; raise: number; lower: number };

type Growing = {
  readonly bounds: Interval;
  readonly start: Interval;
  readonly by: Map<Construct, Contribution>;
  growths: number;
};

type Search = {
  readonly known: Known;
  readonly variables: ReadonlyMap<string, Growing>;
  readonly sent: Set<string>;
  readonly granted: ReadonlySet<Construct>;
  readonly grown: (id: string) => void;
};

/** The world before the first turn. */
function beginning(ground: Ground): Pick<Search, 'known' | 'variables'> {
  const { scenario } = ground;
  const known = declaredWorld(ground);
  const variables = new Map<string, Growing>();
  for (const { id, start, min, max } of scenario.variables) {
    const found = intervalOf(start, known);
    const begins = 'problem' in found ? { min, max } : clamped(found, { min, max });
    variables.set(id, { bounds: { min, max }, start: begins, by: new Map(), growths: 0 });
  }
  for (const variation of scenario.studies.flatMap(({ vary, compare }) => [...vary, ...compare])) {
    if (variation.kind !== 'start' || variation.target.op !== 'variable') continue;
    const { id } = variation.target;
    const growing = variables.get(id);
    if (growing === undefined) continue;
    const start = {
      min: Math.min(growing.start.min, ...variation.values),
      max: Math.max(growing.start.max, ...variation.values),
    };
    variables.set(id, { ...growing, start: clamped(start, growing.bounds) });
  }
  for (const [id, { start }] of variables) known.variables.set(id, start);
  for (const machine of scenario.machines) {
    for (const { id } of machine.states) known.states.set(id, NEVER);
    for (const { id } of initialStates(machine)) known.states.set(id, MAYBE);
  }
  for (const value of scenario.values) known.values.set(value.id, valueInterval(value, known));
  return { known, variables };
}

/** Adds what a construct can bring about to what is known. */
function follow(construct: Construct, { known, variables, sent, granted, grown }: Search): void {
  const inside = construct.locals.size === 0 ? known : naming(known, construct.locals);
  if (!isSetOff(construct, known, sent)) return;
  if (!granted.has(construct) && waitsInVain(construct, known)) return;
  for (const state of construct.brings) {
    if (known.states.get(state) === NEVER && replaced(known.states, state, MAYBE)) grown(state);
  }
  const contributions = new Map<string, Contribution>();
  followEffects(construct.effects, inside, {
    changed(id, { set, raise, lower }, often) {
      const times = often * construct.times;
      const before = contributions.get(id) ?? { raise: 0, lower: 0 };
      const union = set && before.set ? united(before.set, set) : (set ?? before.set);
      contributions.set(id, {
        ...(union ? { set: union } : {}),
        raise: before.raise + (raise === 0 ? 0 : raise * times),
        lower: before.lower + (lower === 0 ? 0 : lower * times),
      });
    },
    sent(signal) {
      const key = signalKey(signal);
      if (sent.has(key)) return;
      sent.add(key);
      grown(key);
    },
  });
  for (const [id, contribution] of contributions) {
    const growing = variables.get(id);
    growing?.by.set(construct, contribution);
    if (growing && replaced(known.variables, id, reachOf(growing))) {
      growing.growths += 1;
      grown(id);
    }
  }
}

/** Whether the state that it stands in can be active, and its signal sent. */
function isSetOff({ after }: Construct, { states }: Known, sent: ReadonlySet<string>): boolean {
  return after.every((key) => (states.has(key) ? states.get(key) !== NEVER : sent.has(key)));
}

/** Whether its conditions or its chance never let it come about. The white cell may release an inject all the same. */
export function waitsInVain({ of, conditions, chance, locals }: Construct, known: Known): boolean {
  if (of.kind === 'inject') return false;
  const inside = locals.size === 0 ? known : naming(known, locals);
  if (conditions.some((condition) => judged(condition, inside).max === 0)) return true;
  const percentage = chance && intervalOf(chance, inside);
  return percentage !== undefined && !('problem' in percentage) && percentage.max <= 0;
}

function reachOf({ bounds, start, by, growths }: Growing): Interval {
  if (growths >= GROWTHS_MOST) return bounds;
  let reach = start;
  let [raise, lower] = [0, 0];
  for (const contribution of by.values()) {
    if (contribution.set) reach = united(reach, contribution.set);
    raise += contribution.raise;
    lower += contribution.lower;
  }
  return clamped({ min: reach.min - lower, max: reach.max + raise }, bounds);
}

/** What is to be looked at again when something has grown: constructs, and values by their ids. */
function readersOf(scenario: Scenario, flows: readonly Flow[]): Map<string, (Construct | string)[]> {
  const readers = new Map<string, (Construct | string)[]>();
  const reads = (reader: Construct | string, id: string): void => {
    const known = readers.get(id);
    if (known === undefined) readers.set(id, [reader]);
    else known.push(reader);
  };
  for (const { id, is } of scenario.values) readIn(is, (read) => reads(id, read));
  for (const { construct, read } of flows) for (const id of read) reads(construct, id);
  return readers;
}

/** Whether what is known of something has become another. */
function replaced(known: Map<string, Interval>, id: string, now: Interval): boolean {
  const before = known.get(id);
  known.set(id, now);
  return before === undefined || before.min !== now.min || before.max !== now.max;
}

function united(a: Interval, b: Interval): Interval {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

function clamped({ min, max }: Interval, bounds: Interval): Interval {
  const within = (value: number): number => Math.min(Math.max(value, bounds.min), bounds.max);
  return { min: within(min), max: within(max) };
}
