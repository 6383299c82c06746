import { type Scenario, turnId } from '@sandtable/scenario';
import { type StateValue, setup } from 'xstate';
import { fail } from './assert.ts';
import type { Game, Phase } from './game.ts';
import { type Statechart, statechartOf } from './statechart.ts';

/**
 * The turn cycle as an XState machine: which inputs a phase takes, and which phase follows another.
 *
 *     briefing -> orders (a region for each seat: drafting, submitted) -> resolution (order, ask) -> world -> close
 *
 * and back to briefing, or over. Within a move, orders are skipped; without anything to resolve, resolution is.
 *
 * Inputs are events of their kind. What an input does is not the machine's concern, so that most are taken without a
 * change of state. When a phase's work is done the engine sends `done` with what was found, and the machine decides.
 */
export type CycleEvent =
  | { readonly type: 'order' | 'withdraw' | 'submit' | 'reopen'; readonly seat: string }
  | { readonly type: 'stop' | 'rule' | 'advance' | 'set-up' }
  | { readonly type: 'answer' | 'correct' | 'inject' | 'control' | 'move' | 'rekey' | 'publish' }
  /** What needs machines that have begun: effects, an inject released by hand, a machine put into a state. */
  | { readonly type: 'effects' | 'release' | 'place' }
  | ({ readonly type: 'done' } & Found);

/** What the work of a phase came to, as far as the next phase depends on it. */
type Found = {
  /** A move begins. */
  readonly moveBegins: boolean;
  /** Something is left on the agenda. */
  readonly more: boolean;
  /** The first of the agenda waits for the answer of people. */
  readonly asking: boolean;
  /** An ending is latched. */
  readonly over: boolean;
};

/** What the machine knows of the game beyond where it stands. */
type Knows = {
  /** Every seat that people play has submitted its orders, or the white cell decides when orders close. */
  readonly mayClose: boolean;
  /** No turn has begun. */
  readonly fresh: boolean;
};

const taken = { actions: 'take' } as const;
const begun = { guard: 'begun', ...taken } as const;

const machinery = setup({
  types: { events: {} as CycleEvent, context: {} as Knows },
  guards: {
    ofSeat: ({ event }, { seat }: { seat: string }) => 'seat' in event && event.seat === seat,
    mayClose: ({ context }) => context.mayClose,
    fresh: ({ context }) => context.fresh,
    begun: ({ context }) => !context.fresh,
    moveBegins: ({ event }) => event.type === 'done' && event.moveBegins,
    more: ({ event }) => event.type === 'done' && event.more,
    asking: ({ event }) => event.type === 'done' && event.asking,
    over: ({ event }) => event.type === 'done' && event.over,
  },
  // An input that changes no state is taken all the same; without an action XState would call it impossible.
  actions: { take: () => {} },
});

const toResolution = [
  { guard: 'asking', target: '#cycle.playing.resolution.ask' },
  { guard: 'more', target: '#cycle.playing.resolution.order' },
  { target: '#cycle.playing.world' },
] as const;

/** The turn cycle for a scenario's seats. */
export function turnCycle(seats: readonly string[]) {
  return machinery.createMachine({
    id: 'cycle',
    context: { mayClose: false, fresh: true },
    initial: 'playing',
    states: {
      playing: {
        initial: 'briefing',
        on: {
          answer: taken,
          correct: taken,
          inject: taken,
          control: taken,
          move: taken,
          rekey: taken,
          publish: taken,
          effects: begun,
          release: begun,
          place: begun,
        },
        states: {
          briefing: {
            on: {
              advance: taken,
              stop: taken,
              'set-up': { guard: 'fresh', ...taken },
              done: [{ guard: 'moveBegins', target: 'orders' }, ...toResolution],
            },
          },
          orders: {
            type: 'parallel',
            on: { advance: { guard: 'mayClose', ...taken }, done: toResolution },
            states: Object.fromEntries(seats.map((seat) => [seat, seatRegion(seat)])),
          },
          resolution: {
            initial: 'order',
            on: { advance: taken, stop: taken, done: toResolution },
            states: { order: { on: { rule: taken } }, ask: {} },
          },
          world: { on: { advance: taken, stop: taken, done: 'close' } },
          close: {
            on: {
              advance: taken,
              stop: taken,
              done: [{ guard: 'over', target: '#cycle.over' }, { target: 'briefing' }],
            },
          },
        },
      },
      over: { on: { publish: taken } },
    },
  });
}

function seatRegion(seat: string) {
  const guard = { type: 'ofSeat', params: { seat } } as const;
  return {
    initial: 'drafting',
    states: {
      drafting: {
        on: { order: { guard, ...taken }, withdraw: { guard, ...taken }, submit: { guard, target: 'submitted' } },
      },
      submitted: { on: { reopen: { guard, target: 'drafting' } } },
    },
  } as const;
}

const cycles = new WeakMap<Scenario, Statechart>();

function cycleOf(scenario: Scenario): Statechart {
  const known = cycles.get(scenario);
  if (known) return known;
  const cycle = statechartOf(turnCycle(scenario.seats.map(({ id }) => id)));
  cycles.set(scenario, cycle);
  return cycle;
}

/** Whether the game takes an event where it rests. */
export function takes(game: Game, event: CycleEvent): boolean {
  return cycleOf(game.scenario).can(standing(game), knowledge(game), event);
}

/** Where the game rests after an event, as parts of it: its phase and who has submitted. */
export function follow(game: Game, event: CycleEvent): Pick<Game, 'phase' | 'submitted'> {
  const { value } = cycleOf(game.scenario).step(standing(game), knowledge(game), event);
  return { phase: phaseOf(value), submitted: submittedOf(game, value) };
}

function knowledge(game: Game): Knows {
  const drafting = game.scenario.seats.some(
    ({ id }) => game.control[id]?.by === 'people' && !game.submitted.includes(id),
  );
  return { mayClose: game.whiteCell || !drafting, fresh: game.world[turnId] === 0 };
}

/** Where the game rests, as the machine writes it. */
function standing({ phase, submitted, scenario }: Game): StateValue {
  switch (phase.at) {
    case 'over':
      return 'over';
    case 'orders': {
      const seats = scenario.seats.map(({ id }) => [id, submitted.includes(id) ? 'submitted' : 'drafting']);
      return { playing: { orders: Object.fromEntries(seats) } };
    }
    case 'resolution':
      return { playing: { resolution: phase.halt } };
    default:
      return { playing: phase.at };
  }
}

function phaseOf(value: StateValue): Phase {
  const playing = typeof value === 'string' ? value : value.playing;
  switch (playing) {
    case 'over':
    case 'briefing':
    case 'world':
    case 'close':
      return { at: playing };
    default:
  }
  if (typeof playing === 'object' && 'orders' in playing) return { at: 'orders' };
  const halt = typeof playing === 'object' ? playing.resolution : undefined;
  return halt === 'order' || halt === 'ask' ? { at: 'resolution', halt } : fail('a phase', JSON.stringify(value));
}

function submittedOf({ scenario }: Game, value: StateValue): readonly string[] {
  const playing = typeof value === 'string' ? undefined : value.playing;
  const orders = typeof playing === 'object' ? playing.orders : undefined;
  if (typeof orders !== 'object') return [];
  return scenario.seats.filter(({ id }) => orders[id] === 'submitted').map(({ id }) => id);
}
