import { chance, ofEach } from './dice.ts';
import { down, type Mood, SIDES, type Side, type SignalName, up, type World } from './world.ts';

const go = (state: Mood, transition: number) => ofEach((side) => `${side}s.mood.${state}/go/${transition}`);
const site = {
  calmOnAlarm: go('calm', 1),
  calmInHeat: go('calm', 2),
  waryOnRelief: go('wary', 2),
  waryLong: go('wary', 4),
  tenseRelaxed: go('tense', 3),
  recovered: go('recovering', 1),
};

function enter(world: World, side: Side, mood: Mood): void {
  const left = side.mood;
  side.mood = mood;
  if (left === 'wary' || left === 'broken' || left === 'recovering') side.since[left] = 0;
  if (mood === 'wary' || mood === 'broken' || mood === 'recovering') side.since[mood] = world.turn;
  if (left === 'recovering') side.order = up(side.order, 5);
  if (mood === 'wary') side.strain = up(side.strain, 2);
  if (mood === 'tense') {
    side.order = down(side.order, 3);
    world.heat = up(world.heat, 1);
  }
  if (mood === 'broken') {
    world.heat = up(world.heat, 2);
    side.vigour = down(side.vigour, 4);
  }
}

/** The mood that a signal leads to; undefined where it leads nowhere. */
function onSignal(world: World, side: Side, signal: SignalName): Mood | undefined {
  const { name } = side;
  const times = world.heard[signal] ?? 0;
  const isStrained = signal === `strained ${name}`;
  switch (side.mood) {
    case 'calm':
      if (isStrained || (signal === 'alarm' && chance(world, site.calmOnAlarm[name], 4000, times))) return 'wary';
      break;
    case 'wary':
      if (isStrained && side.strain >= 45) return 'tense';
      if (signal === `eased ${name}`) return 'calm';
      if (signal === 'relief' && chance(world, site.waryOnRelief[name], 5000, times)) return 'calm';
      break;
    case 'tense':
      if (signal === 'alarm' && side.order < 25) return 'broken';
      if (signal === 'relief') return 'wary';
      break;
    case 'recovering':
      if (signal === 'alarm') return 'tense';
  }
  return undefined;
}

function onTurn(world: World, side: Side): Mood | undefined {
  const { name, since } = side;
  switch (side.mood) {
    case 'calm':
      return world.heat >= 60 && chance(world, site.calmInHeat[name], 3000) ? 'wary' : undefined;
    case 'wary':
      if (side.strain >= 60) return 'tense';
      return world.turn - since.wary >= 4 && chance(world, site.waryLong[name], 4000) ? 'calm' : undefined;
    case 'tense':
      if (side.order < 12) return 'broken';
      return side.strain < 45 && chance(world, site.tenseRelaxed[name], 5000) ? 'wary' : undefined;
    case 'broken':
      return world.turn - since.broken >= 3 ? 'recovering' : undefined;
    case 'recovering':
      if (side.order >= 40 && chance(world, site.recovered[name], 3500)) return 'calm';
      return world.turn - since.recovering >= 6 ? 'calm' : undefined;
  }
}

/** Whatever waits is heard, in order, by all. */
export function hearAll(world: World): void {
  for (let signal = world.waiting.shift(); signal !== undefined; signal = world.waiting.shift()) {
    for (const name of SIDES) {
      const side = world.sides[name];
      const mood = onSignal(world, side, signal);
      if (mood) enter(world, side, mood);
    }
    world.heard[signal] = (world.heard[signal] ?? 0) + 1;
  }
}

export function stepMoods(world: World): void {
  for (const name of SIDES) {
    const side = world.sides[name];
    const mood = onTurn(world, side);
    if (mood) enter(world, side, mood);
  }
}
