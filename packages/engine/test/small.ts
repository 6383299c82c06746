import type {
  Action,
  Effect,
  Ending,
  Expression,
  Inject,
  Machine,
  Metric,
  Policy,
  Rule,
  Scenario,
  State,
  Text,
  Transition,
  Variable,
} from '@sandtable/scenario';
import { begin } from '../src/begin.ts';
import type { Event } from '../src/event.ts';
import type { Game } from '../src/game.ts';
import type { Deed, Destination, Input, Setup } from '../src/input.ts';
import { step } from '../src/step.ts';

// Small scenarios written by hand in the intermediate form. Each test says only what matters to it.

/** A text in the scenario's one language. */
export function words(text: string): Text {
  return { en: [text] };
}

export function number(value: number): Expression {
  return { op: 'number', value };
}

export function variable(id: string): { readonly op: 'variable'; readonly id: string } {
  return { op: 'variable', id };
}

export function local(name: string): Expression {
  return { op: 'local', name };
}

export function at(left: Expression, op: 'equal' | 'less' | 'at-least' | 'greater', right: Expression): Expression {
  return { op, left, right };
}

/** A track 0..10 that starts at 0, unless said otherwise. */
export function track(id: string, given: { min?: number; max?: number; start?: number } = {}): Variable {
  const { min = 0, max = 10, start = 0 } = given;
  return { id, title: words(id), min, max, start: number(start), kind: { is: 'track' }, shown: [] };
}

export function raise(id: string, by: number | Expression = 1): Effect {
  return { do: 'change', how: 'raise', target: variable(id), amount: typeof by === 'number' ? number(by) : by };
}

export function set(id: string, to: number | Expression): Effect {
  return { do: 'change', how: 'set', target: variable(id), amount: typeof to === 'number' ? number(to) : to };
}

export function rule(id: string, effects: readonly Effect[], given: Partial<Rule> = {}): Rule {
  return { id, title: words(id), limits: {}, effects, ...given };
}

export function inject(id: string, given: Partial<Inject> = {}): Inject {
  return { id, title: words(id), seats: [], text: words(id), effects: [], ...given };
}

export function action(id: string, given: Partial<Action> = {}): Action {
  return {
    id,
    title: words(id),
    seats: ['blue'],
    choices: [],
    costs: [],
    requirements: [],
    limits: {},
    standing: false,
    authority: [],
    consents: [],
    effects: [],
    ...given,
  };
}

export function state(id: string, given: Partial<State> = {}): State {
  return { id, title: words(id), kind: 'atomic', initial: false, entry: [], exit: [], transitions: [], ...given };
}

export function go(target: string, given: Partial<Transition> = {}): Transition {
  return { target, effects: [], ...given };
}

export function machine(id: string, states: readonly State[]): Machine {
  return { id, title: words(id), states, shown: [] };
}

export function ending(id: string, given: Partial<Ending> = {}): Ending {
  return { id, title: words(id), outcomes: [], ...given };
}

export function metric(id: string, aggregate: Metric['aggregate'], of: Expression): Metric {
  return { id, title: words(id), aggregate, of, kind: 'number' };
}

export function policy(id: string, given: Partial<Policy> = {}): Policy {
  return { id, title: words(id), seats: ['blue', 'red'], preferences: [], answers: [], otherwise: 'pass', ...given };
}

/** Two sides with a seat each, blue and red, both played by people; five turns of a month, each a move. */
export function scenario(given: Partial<Scenario> = {}): Scenario {
  return {
    format: 'sandtable.scenario',
    formatVersion: 1,
    id: 'small',
    title: words('Small'),
    version: '1',
    kind: 'scenario',
    languages: ['en'],
    sources: [],
    calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 5, turnsPerMove: 1 },
    initiative: { kind: 'listed', sides: ['blue', 'red'] },
    interrupts: [],
    sides: [side('blue'), side('red')],
    seats: [
      { id: 'blue', side: 'blue', title: words('Blue'), orders: 2 },
      { id: 'red', side: 'red', title: words('Red'), orders: 2 },
    ],
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
    ...given,
  };
}

function side(id: string) {
  return { id, title: words(id), aims: [], played: 'people' as const };
}

/** What remains of a game's history for a test: the game and all that happened in it. */
export type Played = { readonly game: Game; readonly events: readonly Event[] };

/** Begins a game; seats pass unless the set-up says otherwise. */
export function start(of: Scenario, setup: Partial<Setup> = {}): Played {
  const nobody = Object.fromEntries(of.seats.map(({ id }) => [id, { by: 'nobody' } as const]));
  const begun = begin(of, { seed: 'test', control: nobody, ...setup });
  if (begun.refused) throw new Error(begun.refused.text);
  return begun;
}

/** Gives inputs one after another; none may be refused. */
export function give(played: Played, ...deeds: readonly Deed[]): Played {
  return deeds.reduce<Played>(({ game, events }, deed) => {
    const next = step(game, { author: 'test', ...deed } as Input);
    if (next.refused) throw new Error(`${deed.kind} is refused: ${next.refused.text}`);
    return { game: next.game, events: [...events, ...next.events] };
  }, played);
}

/** Why an input is refused. */
export function refusalOf({ game }: Played, deed: Deed): string | undefined {
  return step(game, { author: 'test', ...deed } as Input).refused?.code;
}

export function onward(to: Destination = 'turn'): Deed {
  return { kind: 'advance', to };
}

/** An order of blue's in slot 1, unless said otherwise. */
export function order(id: string, choices: readonly number[] = [], seat = 'blue', slot = 1): Deed {
  return { kind: 'order', seat, slot, order: { action: id, choices } };
}

/** The events of one kind, in order. */
export function eventsOf<K extends Event['kind']>({ events }: Played, kind: K): Extract<Event, { kind: K }>[] {
  return events.filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);
}
