import { below, CERTAIN, siteOf } from '@sandtable/random';
import { chance, die, draw, ofEach, twoDice } from './dice.ts';
import { hearAll } from './moods.ts';
import { down, SIDES, type Side, up, type World } from './world.ts';

const of = (path: string) => ofEach((side) => `${side}s.${path}`);
const sideSite = {
  repair: of('repair/0'),
  fraying: of('fraying/0'),
  shortage: of('shortage/0'),
  short: of('shortage/1'),
};

/** What goes on in one side. */
export function sideRules(world: World, side: Side): void {
  const { name, fired } = side;
  fired.yield += 1;
  side.supply = up(side.supply, 1 + Math.floor(side.skill / 20));
  if (side.vigour > 10) {
    fired.upkeep += 1;
    side.supply = down(side.supply, 1 + Math.floor(side.vigour / 50));
  }
  if (side.supply >= 35 && side.vigour < 80 && chance(world, sideSite.repair[name], 4500)) {
    fired.repair += 1;
    side.supply = down(side.supply, 2);
    side.vigour = up(side.vigour, 2);
  }
  if (side.strain > 25 && chance(world, sideSite.fraying[name], 100 * side.strain)) {
    fired.fraying += 1;
    side.order = down(side.order, 2);
    world.waiting.push(`strained ${name}`);
    hearAll(world);
  }
  if (side.order > 45 && side.easingReady <= world.turn) {
    fired.easing += 1;
    side.easingReady = world.turn + 2;
    side.strain = down(side.strain, 1);
    if (side.strain < 25) world.waiting.push(`eased ${name}`);
    hearAll(world);
  }
  if (side.supply < 15 && side.shortageReady <= world.turn && chance(world, sideSite.shortage[name], 6000)) {
    fired.shortage += 1;
    side.shortageReady = world.turn + 3;
    side.strain = up(side.strain, die(world, sideSite.short[name], 6));
    side.order = down(side.order, 1);
  }
  const isUneasy = side.mood === 'wary' || side.mood === 'tense';
  if (isUneasy && fired.learning < 30 && side.learningReady <= world.turn) {
    fired.learning += 1;
    side.learningReady = world.turn + 3;
    side.skill = up(side.skill, 1);
    side.strain = down(side.strain, 1);
  }
}

const site = {
  weather: siteOf('weather/0'),
  highTide: siteOf('high_tide/0'),
  lowTide: siteOf('low_tide/0'),
  fogRises: siteOf('fog_rises/0'),
  fogLifts: siteOf('fog_lifts/0'),
  wants: siteOf('wants/0'),
  dear: siteOf('dear/0'),
  cheap: siteOf('cheap/0'),
  drawnDown: siteOf('drawn_down/0'),
  refilled: siteOf('refilled/0'),
  dearth: siteOf('dearth/0'),
  rumour: siteOf('rumour/0'),
  cooling: siteOf('cooling/0'),
  goodwill: siteOf('goodwill/0'),
  goodwillWhat: siteOf('goodwill/1'),
  scare: siteOf('scare/0'),
  scareBy: siteOf('scare/1'),
};

export function weatherRules(world: World): void {
  const { fired } = world;
  fired.weather += 1;
  world.tide = Math.max(up(world.tide, die(world, site.weather, 7) - 4), 0);
  if (world.tide > 60 && chance(world, site.highTide, 3500)) {
    fired.high_tide += 1;
    world.trade = down(world.trade, 2);
    world.drift = down(world.drift, 2);
  }
  if (world.tide < 40 && chance(world, site.lowTide, 3500)) {
    fired.low_tide += 1;
    world.trade = up(world.trade, 2);
  }
  if (world.fog < 70 && world.tide < 55 && chance(world, site.fogRises, 5500)) {
    fired.fog_rises += 1;
    world.fog = up(world.fog, 3);
  }
  if (world.fog > 30 && world.tide > 45 && chance(world, site.fogLifts, 3000)) {
    fired.fog_lifts += 1;
    world.fog = down(world.fog, 3);
  }
}

export function marketRules(world: World): void {
  const { fired } = world;
  if (world.turn % 2 === 0) {
    fired.wants += 1;
    world.demand = Math.max(up(world.demand, twoDice(world, site.wants, 5) - 6), 0);
  }
  const gap = Math.min(90, 20 + Math.abs(world.demand - world.trade));
  if (world.demand > world.trade + 4 && chance(world, site.dear, 100 * gap)) {
    fired.dear += 1;
    world.price = up(world.price, 2);
  }
  if (world.demand < world.trade - 4 && chance(world, site.cheap, 100 * gap)) {
    fired.cheap += 1;
    world.price = down(world.price, 2);
  }
  if (world.price > 55 && world.reserve > 0 && chance(world, site.drawnDown, 5000)) {
    fired.drawn_down += 1;
    world.reserve = down(world.reserve, 2);
    world.price = down(world.price, 2);
  }
  if (world.price < 35 && chance(world, site.refilled, 5000)) {
    fired.refilled += 1;
    world.reserve = up(world.reserve, 2);
  }
  const isDearth = world.reserve < 10 && world.price > 60 && world.dearthReady <= world.turn;
  if (isDearth && chance(world, site.dearth, 4000)) {
    fired.dearth += 1;
    world.dearthReady = world.turn + 4;
    for (const name of SIDES) world.sides[name].strain = up(world.sides[name].strain, 2);
    world.waiting.push('alarm');
    hearAll(world);
  }
}

function goodwill(world: World): void {
  const { red, violet } = world.sides;
  world.fired.goodwill += 1;
  world.heat = down(world.heat, 1);
  const word = below(draw(world, site.goodwillWhat)[0]!, CERTAIN);
  if (word < 3000) {
    world.trade = up(world.trade, 2);
    world.trust = down(world.trust, 3);
  } else if (word < 6000) {
    red.strain = down(red.strain, 2);
    violet.strain = down(violet.strain, 2);
  } else {
    world.drift = up(world.drift, 1);
  }
}

export function temperRules(world: World): void {
  const { fired } = world;
  if (world.noise > 15 && chance(world, site.rumour, 100 * world.noise)) {
    fired.rumour += 1;
    world.heat = up(world.heat, 1);
    world.trust = down(world.trust, 1);
  }
  if (world.noise > 0) {
    fired.hush += 1;
    world.noise = down(world.noise, 1);
  }
  const strain = SIDES.reduce((sum, name) => sum + world.sides[name].strain, 0);
  if (strain > 180 && world.grievanceReady <= world.turn) {
    fired.grievance += 1;
    world.grievanceReady = world.turn + 2;
    world.heat = up(world.heat, 2);
    world.noise = up(world.noise, 1);
  }
  if (world.heat > 20 && chance(world, site.cooling, 6000)) {
    fired.cooling += 1;
    world.heat = down(world.heat, 2);
  }
  if (world.trust > 60 && chance(world, site.goodwill, 100 * world.trust)) goodwill(world);
  if (world.heat > 70 && chance(world, site.scare, 2500)) {
    fired.scare += 1;
    world.trust = down(world.trust, twoDice(world, site.scareBy, 4));
    world.waiting.push('alarm');
    hearAll(world);
  }
  fired.drifting += 1;
  if (world.drift > 50) {
    world.trust = down(world.trust, 2);
    world.drift = down(world.drift, 5);
  } else {
    world.drift = up(world.drift, 1);
  }
}
