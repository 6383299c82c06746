import type { Action, Effect, Expression, Machine, Rule, Scenario, State, Text, Variable } from '../src/index.ts';

/** Short ways to write what tests are made of; everything that is not given is as empty as can be. */

export const number = (value: number): Expression => ({ op: 'number', value });
export const variable = (id: string) => ({ op: 'variable', id }) as const;
export const parameter = (id: string): Expression => ({ op: 'parameter', id });
export const local = (name: string): Expression => ({ op: 'local', name });
export const text = (...pieces: Text[string]): Text => ({ en: pieces });

export const raise = (id: string, amount: Expression | number = 1): Effect => ({
  do: 'change',
  how: 'raise',
  target: variable(id),
  amount: typeof amount === 'number' ? number(amount) : amount,
});

export const track = (id: string, min: number, max: number, start = min): Variable => ({
  id,
  title: text(id),
  min,
  max,
  start: number(start),
  kind: { is: 'track' },
  shown: [],
});

export const rule = (id: string, effects: readonly Effect[], rest: Partial<Rule> = {}): Rule => ({
  id,
  title: text(id),
  limits: {},
  effects,
  ...rest,
});

export const action = (id: string, seats: readonly string[], rest: Partial<Action> = {}): Action => ({
  id,
  title: text(id),
  seats,
  choices: [],
  costs: [],
  requirements: [],
  limits: {},
  standing: false,
  authority: [],
  consents: [],
  effects: [],
  ...rest,
});

export const state = (id: string, rest: Partial<State> = {}): State => ({
  id,
  title: text(id),
  kind: 'atomic',
  initial: false,
  entry: [],
  exit: [],
  transitions: [],
  ...rest,
});

export const machine = (id: string, states: readonly State[]): Machine => ({ id, title: text(id), states, shown: [] });

/** One side with one seat, ten turns, and nothing else but what is given. */
export function scenario(rest: Partial<Scenario> = {}): Scenario {
  return {
    format: 'sandtable.scenario',
    formatVersion: 1,
    id: 'least',
    title: text('The least'),
    version: '1',
    kind: 'scenario',
    languages: ['en'],
    sources: [],
    calendar: { start: '2027-04-05', turn: { count: 1, unit: 'week' }, turns: 10, turnsPerMove: 1 },
    initiative: { kind: 'listed', sides: ['town'] },
    interrupts: [],
    sides: [{ id: 'town', title: text('Town'), aims: [], played: 'people' }],
    seats: [{ id: 'mayor', side: 'town', title: text('Mayor'), orders: 1 }],
    places: [],
    enumerations: [],
    parameters: [],
    variables: [],
    forces: [],
    values: [],
    tables: [],
    signals: [],
    machines: [],
    actions: [],
    rules: [],
    injects: [],
    policies: [],
    endings: [],
    metrics: [],
    tests: [],
    studies: [],
    ...rest,
  };
}
