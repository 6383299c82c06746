import type { RunKey } from '@sandtable/random';

// The benchmark's model (../../model) as one would write it by hand in TypeScript: plain objects with names for
// everything, states as words. It draws at the same sites as the engines, so that its worlds must be theirs.

export const SIDES = ['red', 'orange', 'yellow', 'green', 'blue', 'violet'] as const;
export const TURNS = 60;

export type SideName = (typeof SIDES)[number];
export type ActionName = 'gather' | 'train' | 'rest' | 'press' | 'offer' | 'appeal' | 'scout' | 'settle';
export type Mood = 'calm' | 'wary' | 'tense' | 'broken' | 'recovering';
export type SignalName = 'alarm' | 'relief' | `strained ${SideName}` | `eased ${SideName}`;

export type Side = {
  readonly name: SideName;
  supply: number;
  vigour: number;
  order: number;
  skill: number;
  strain: number;
  mood: Mood;
  readonly since: { wary: number; broken: number; recovering: number };
  readonly uses: Record<ActionName, number>;
  readonly now: Record<ActionName, number>;
  restReady: number;
  easingReady: number;
  shortageReady: number;
  learningReady: number;
  readonly fired: {
    yield: number;
    upkeep: number;
    repair: number;
    fraying: number;
    easing: number;
    shortage: number;
    learning: number;
  };
};

export type World = {
  readonly key: RunKey;
  turn: number;
  ending: 'none' | 'ruin' | 'blaze' | 'quiet';
  heat: number;
  trust: number;
  price: number;
  trade: number;
  fog: number;
  noise: number;
  tide: number;
  reserve: number;
  demand: number;
  drift: number;
  readonly sides: Record<SideName, Side>;
  dearthReady: number;
  grievanceReady: number;
  readonly fired: Record<SharedRule, number>;
  /** How often each signal was heard in this turn. */
  heard: Partial<Record<SignalName, number>>;
  waiting: SignalName[];
  readonly metrics: { peak: number; goods: number; broken: number };
};

const SHARED_RULES = [
  ...['weather', 'high_tide', 'low_tide', 'fog_rises', 'fog_lifts', 'wants', 'dear', 'cheap', 'drawn_down'],
  ...['refilled', 'dearth', 'rumour', 'hush', 'grievance', 'cooling', 'goodwill', 'scare', 'drifting'],
] as const;
type SharedRule = (typeof SHARED_RULES)[number];

const NO_ACTIONS = { gather: 0, train: 0, rest: 0, press: 0, offer: 0, appeal: 0, scout: 0, settle: 0 };

function newSide(name: SideName): Side {
  return {
    ...{ name, supply: 50, vigour: 60, order: 55, skill: 30, strain: 40, mood: 'calm' },
    since: { wary: 0, broken: 0, recovering: 0 },
    uses: { ...NO_ACTIONS },
    now: { ...NO_ACTIONS },
    restReady: 0,
    easingReady: 0,
    shortageReady: 0,
    learningReady: 0,
    fired: { yield: 0, upkeep: 0, repair: 0, fraying: 0, easing: 0, shortage: 0, learning: 0 },
  };
}

export function newWorld(key: RunKey): World {
  return {
    ...{ key, turn: 0, ending: 'none' },
    ...{ heat: 40, trust: 40, price: 40, trade: 50, fog: 40, noise: 40, tide: 50, reserve: 70, demand: 45, drift: 10 },
    sides: {
      red: newSide('red'),
      orange: newSide('orange'),
      yellow: newSide('yellow'),
      green: newSide('green'),
      blue: newSide('blue'),
      violet: newSide('violet'),
    },
    dearthReady: 0,
    grievanceReady: 0,
    fired: Object.fromEntries(SHARED_RULES.map((rule) => [rule, 0])) as Record<SharedRule, number>,
    heard: {},
    waiting: [],
    metrics: { peak: 0, goods: 0, broken: 0 },
  };
}

/** Up by so much, no further than 100. */
export function up(track: number, by: number): number {
  return Math.min(track + by, 100);
}

/** Down by so much, no further than 0. */
export function down(track: number, by: number): number {
  return Math.max(track - by, 0);
}
