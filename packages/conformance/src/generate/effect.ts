import type { Effect, Target } from '@sandtable/scenario';
import { drawSite, memberId } from '@sandtable/scenario';
import { amount, chance, condition, percentage, type Standpoint } from './expression.ts';
import { number, variable } from './ground.ts';
import { several, type Tape } from './tape.ts';

/** What a construct may set off besides changes of variables. */
export type Reach = {
  readonly construct: string;
  readonly signals: readonly string[];
  readonly injects: readonly string[];
  readonly endings: readonly string[];
};

/** The sites of a construct's draws, in the order in which they are made up. */
export function sitesFor(construct: string): () => string {
  let ordinal = 0;
  return () => drawSite(construct, ordinal++);
}

/** `least`..3 effects, with blocks inside them down to `depth`. */
export function effects(tape: Tape, at: Standpoint, reach: Reach, depth = 2, least = 1): Effect[] {
  const made: Effect[] = [];
  let locals = at.locals;
  for (let count = tape.between(least, 3); count > 0; count -= 1) {
    const effect = oneEffect(tape, { ...at, locals }, reach, depth);
    if (effect.do === 'let') locals = [...locals, effect.name];
    made.push(effect);
  }
  return made;
}

function target(tape: Tape, at: Standpoint): Target {
  if (tape.oneIn(4)) {
    const ids = at.ground.sides.map(({ id }) => memberId('offer', id));
    const index = at.locals.includes('actor') ? ({ op: 'local', name: 'actor' } as const) : number(0);
    return { op: 'element', ids, index };
  }
  return variable(tape.pick(at.ground.variables).id);
}

function oneEffect(tape: Tape, at: Standpoint, reach: Reach, depth: number): Effect {
  const site = at.site ?? sitesFor(reach.construct);
  const kinds: (() => Effect)[] = [
    () => ({
      do: 'change',
      how: tape.pick(['raise', 'lower', 'set']),
      target: target(tape, at),
      amount: amount(tape, at),
    }),
    () => movement(tape, at),
    () => ({ do: 'let', name: `let${at.locals.length}`, value: amount(tape, at, 1) }),
    () => ({ do: 'tell', seats: tape.oneIn(2) ? [] : at.ground.seats.map(({ id }) => id), text: told }),
    () => ({ do: 'story', knot: 'a_knot' }),
  ];
  if (reach.signals.length > 0) kinds.push(() => ({ do: 'send', signal: tape.pick(reach.signals) }));
  if (reach.injects.length > 0) kinds.push(() => ({ do: 'release', inject: tape.pick(reach.injects) }));
  if (reach.endings.length > 0 && depth < 2 && tape.oneIn(8))
    kinds.push(() => ({ do: 'end', ending: tape.pick(reach.endings) }));
  if (depth > 0) kinds.push(...blocks(tape, { ...at, site }, reach, depth));
  return tape.pick(kinds)();
}

const told = { en: ['Tension is ', { show: variable('tension'), as: { kind: 'number' } } as const, '.'] };

function movement(tape: Tape, at: Standpoint): Effect {
  const there = (): Target => variable(memberId('units', tape.pick(at.ground.places).id));
  return { do: 'move', amount: amount(tape, at, 1), from: there(), to: there() };
}

function blocks(
  tape: Tape,
  at: Standpoint & { readonly site: () => string },
  reach: Reach,
  depth: number,
): (() => Effect)[] {
  const inner = (least = 1): Effect[] => effects(tape, at, reach, depth - 1, least);
  return [
    () => ({ do: 'chance', chance: chance(tape, at.site()), then: inner(), otherwise: inner(0) }),
    () => ({
      ...{ do: 'one-of', site: at.site() },
      branches: several(tape, 1, 3, () => ({ percentage: percentage(tape), effects: inner() })),
      otherwise: inner(0),
    }),
    () => ({ do: 'if', when: condition(tape, at), then: inner(), otherwise: inner(0) }),
    () => ({ do: 'repeat', times: tape.between(1, 3), effects: inner() }),
    () => {
      const quiet = { ...at, site: null };
      const [left, right, plus] = [amount(tape, quiet, 0), amount(tape, quiet, 0), amount(tape, quiet, 0)];
      const column = { by: { kind: 'odds', left, right } as const, ...(tape.oneIn(2) ? { shift: number(1) } : {}) };
      const outcomes = at.ground.enumeration.literals.map((_, index) => ({ cells: [index], effects: inner() }));
      return { do: 'roll', roll: { table: 'contact', column, plus, site: at.site() }, outcomes };
    },
  ];
}
