import type { Ending, Expression, Inject, Machine, Metric, Rule, Scenario, Signal } from '@sandtable/scenario';
import { drawSite } from '@sandtable/scenario';
import { actionOf, policyOf } from './action.ts';
import { effects, sitesFor } from './effect.ts';
import { amount, chance, condition } from './expression.ts';
import { english, type Ground, groundOf, number, variable } from './ground.ts';
import { completeMachine, sketchMachine } from './machine.ts';
import { several, type Tape, tapeOf } from './tape.ts';

const SIGNALS: readonly Signal[] = ['alarm', 'calm'].map((id) => ({ id, title: english(id) }));
const ENDINGS = ['war', 'settled'];
const INJECTS = ['news', 'rumour', 'visit'];

/**
 * A scenario made up from a tape of words, with every construct of the intermediate form somewhere. It is always valid:
 * signals go only from a machine to later ones, so that none can send itself, and what seats decide on is open to them.
 *
 * @param words each 0..2^32-1; up to about 3,000 are used
 */
export function generateScenario(words: readonly number[]): Scenario {
  const tape = tapeOf(words);
  const ground = groundOf(tape);
  const sketches = several(tape, 1, 2, (index) => ({
    id: `machine${index}`,
    states: sketchMachine(tape, `machine${index}`),
  }));
  const states = sketches.flatMap((machine) => machine.states.map(({ id }) => id));
  const at = { ground, states };
  const signals = SIGNALS.map(({ id }) => id);
  const inner = { ...at, locals: [], openly: false };
  // Machine k hears signal k and sends only later ones; what it releases sends nothing.
  const machines = sketches.map(({ id, states: sketch }, index): Machine => {
    const reach = { signals: signals.slice(index + 1), injects: INJECTS.slice(1), endings: ENDINGS };
    return completeMachine(tape, id, sketch, inner, reach, signals.slice(index, index + 1));
  });
  const reach = { signals, injects: INJECTS, endings: ENDINGS };
  const actions = several(tape, 1, 4, (index) => actionOf(tape, `action${index}`, at, reach));
  return {
    ...frame(tape, ground),
    ...{ machines, actions, signals: SIGNALS },
    interrupts: tape.oneIn(3) ? [condition(tape, { ...inner, site: null })] : [],
    rules: several(tape, 0, 4, (index) => ruleOf(tape, `rule${index}`, inner, reach)),
    injects: INJECTS.map((id, index) => injectOf(tape, id, inner, index === 0 ? signals : [])),
    policies: ground.sides.map(({ id }) => policyOf(tape, id, actions, at)),
    endings: ENDINGS.map((id): Ending => {
      const late: Expression = { op: 'greater', left: variable('turn'), right: number(tape.between(1, 4)) };
      const when: Expression = { op: 'and', of: [late, condition(tape, { ...inner, site: null })] };
      return { id, title: english(id), outcomes: [], ...(tape.oneIn(2) ? { when } : {}) };
    }),
    metrics: metricsOf(tape, inner),
  };
}

type Inner = Parameters<typeof completeMachine>[3];
type Reaches = Parameters<typeof completeMachine>[4];

function ruleOf(tape: Tape, id: string, inner: Inner, reach: Reaches): Rule {
  const when = tape.oneIn(2) ? { when: condition(tape, { ...inner, site: null }) } : {};
  const drawn = tape.oneIn(2) ? { chance: chance(tape, drawSite(id, 'chance')) } : {};
  const limits = { ...(tape.oneIn(3) ? { perGame: 2 } : {}), ...(tape.oneIn(3) ? { wait: 1 } : {}) };
  const site = sitesFor(id);
  return {
    id,
    title: english(id),
    ...when,
    ...drawn,
    limits,
    effects: effects(tape, { ...inner, site }, { ...reach, construct: id }),
  };
}

function injectOf(tape: Tape, id: string, inner: Inner, signals: readonly string[]): Inject {
  const due = { ...(tape.oneIn(2) ? { turn: tape.between(1, 3) } : {}) };
  const when = tape.oneIn(3) ? { when: condition(tape, { ...inner, site: null }) } : {};
  const reach = { construct: id, signals, injects: [], endings: ENDINGS };
  const seats = inner.ground.seats.slice(0, 1).map((seat) => seat.id);
  const made = effects(tape, { ...inner, site: sitesFor(id) }, reach, 1, 0);
  return { id, title: english(id), seats, text: english('Something happened.'), ...due, ...when, effects: made };
}

function metricsOf(tape: Tape, inner: Inner): Metric[] {
  const at = { ...inner, site: null };
  const numbers = ['highest', 'lowest', 'final', 'average', 'total'] as const;
  const counts = ['count', 'longest', 'first'] as const;
  return [
    ...numbers.map((aggregate): Metric => {
      return {
        id: `metric_${aggregate}`,
        title: english(aggregate),
        aggregate,
        kind: 'number',
        of: amount(tape, at, 1),
      };
    }),
    ...counts.map((aggregate): Metric => {
      return {
        id: `metric_${aggregate}`,
        title: english(aggregate),
        aggregate,
        kind: 'yes-no',
        of: condition(tape, at),
      };
    }),
  ];
}

function frame(tape: Tape, ground: Ground) {
  const { sides, seats, places, enumeration, parameters, variables, forces, values, tables, turns } = ground;
  const unit = tape.pick(['month', 'week', 'day', 'hour'] as const);
  return {
    ...{ format: 'sandtable.scenario', formatVersion: 1, id: 'generated', kind: 'scenario', version: '1' },
    ...{ title: english('A generated scenario'), languages: ['en'], sources: [] },
    calendar: {
      start: '2027-01-01',
      turn: { count: 1, unit },
      turns,
      turnsPerMove: tape.between(1, Math.min(3, turns)),
    },
    initiative: tape.oneIn(2) ? { kind: 'rolled' } : { kind: 'listed', sides: sides.map(({ id }) => id) },
    ...{ sides, seats, places, enumerations: [enumeration], parameters, variables, forces, values, tables },
    ...{ tests: [], studies: [] },
  } as const satisfies Partial<Scenario>;
}
