import type { Effect, Expression, Machine, Scenario, State } from '@sandtable/scenario';
import { english, number, variable } from '../generate/ground.ts';
import { type Sketch, sketchMachine, targetsOf } from '../generate/machine.ts';
import type { Tape } from '../generate/tape.ts';

/**
 * A machine told twice: once as a scenario for the engine, once in XState's own terms for {@link playInPlainXState}.
 * Every entry, exit and transition says its name, so that the order of effects can be compared.
 */
export type Statechart = {
  readonly sketches: readonly DrawnState[];
  readonly turns: number;
  readonly signals: readonly Sent[];
};

export type DrawnState = Sketch & { readonly transitions: readonly DrawnTransition[] };

/** Enabled in turns whose number leaves `remainder` when divided by `divisor`. */
export type DrawnTransition = {
  readonly target: string;
  readonly on: string | null;
  readonly divisor: number;
  readonly remainder: number;
};

/** The signal is sent in turn `turn`, before the machine's step on the turn. */
export type Sent = { readonly signal: string; readonly turn: number };

const SIGNALS = ['red', 'blue'];
const TURNS = 8;

/** A statechart with nested and parallel states, and the signals that it will hear. */
export function drawStatechart(tape: Tape): Statechart {
  const sketches = sketchMachine(tape, 'chart');
  const states = sketches.map((sketch): DrawnState => {
    const targets = sketch.kind === 'final' ? [] : targetsOf(sketches, sketch);
    const count = targets.length === 0 ? 0 : tape.between(0, 3);
    const transitions = Array.from({ length: count }, (): DrawnTransition => {
      const divisor = tape.between(1, 3);
      const on = tape.oneIn(2) ? tape.pick(SIGNALS) : null;
      return { target: tape.pick(targets), on, divisor, remainder: tape.below(divisor) };
    });
    return { ...sketch, transitions };
  });
  const signals = Array.from({ length: TURNS }, (_, index) => index + 1).flatMap((turn) =>
    SIGNALS.filter(() => tape.oneIn(2)).map((signal) => ({ signal, turn })),
  );
  return { sketches: states, turns: TURNS, signals };
}

const say = (what: string): Effect[] => [{ do: 'tell', seats: [], text: english(what) }];

/** The statechart as a scenario of one machine, and a rule for each signal that is sent. */
export function scenarioOf({ sketches, turns, signals }: Statechart): Scenario {
  const due = ({ divisor, remainder }: DrawnTransition): Expression => ({
    op: 'equal',
    left: { op: 'modulo', left: variable('turn'), right: number(divisor) },
    right: number(remainder),
  });
  const states = sketches.map(
    ({ transitions, ...sketch }): State => ({
      ...sketch,
      title: english(sketch.id),
      entry: say(`enter ${sketch.id}`),
      exit: sketch.kind === 'final' ? [] : say(`leave ${sketch.id}`),
      transitions: transitions.map((each, index) => ({
        target: each.target,
        ...(each.on === null ? {} : { on: each.on }),
        when: due(each),
        effects: say(`take ${sketch.id} ${index}`),
      })),
    }),
  );
  const machine: Machine = { id: 'chart', title: english('Chart'), states, shown: [] };
  return {
    ...{ format: 'sandtable.scenario', formatVersion: 1, id: 'chart', kind: 'scenario', version: '1' },
    ...{ title: english('A statechart'), languages: ['en'], sources: [], interrupts: [] },
    calendar: { start: '2027-01-01', turn: { count: 1, unit: 'day' }, turns, turnsPerMove: 1 },
    initiative: { kind: 'listed', sides: ['side'] },
    sides: [{ id: 'side', title: english('Side'), aims: [], played: 'policy' }],
    seats: [{ id: 'seat', side: 'side', title: english('Seat'), orders: 1 }],
    ...{ places: [], enumerations: [], parameters: [], variables: [], forces: [], values: [], tables: [] },
    signals: SIGNALS.map((id) => ({ id, title: english(id) })),
    machines: [machine],
    actions: [],
    rules: signals.map(({ signal, turn }, index) => ({
      ...{ id: `send${index}`, title: english(signal), limits: {}, effects: [{ do: 'send', signal }] },
      when: { op: 'equal', left: variable('turn'), right: number(turn) },
    })),
    ...{ injects: [], policies: [], endings: [], metrics: [], tests: [], studies: [] },
  };
}
