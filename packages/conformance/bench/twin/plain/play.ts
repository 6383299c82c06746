import type { RunKey } from '@sandtable/random';
import { carryOut } from './actions.ts';
import { stepMoods } from './moods.ts';
import { choose } from './policies.ts';
import { marketRules, sideRules, temperRules, weatherRules } from './rules.ts';
import { type ActionName, newWorld, SIDES, TURNS, type World } from './world.ts';

export function beginTurn(world: World): void {
  world.turn += 1;
  world.heard = {};
  for (const side of Object.values(world.sides)) {
    for (const action of Object.keys(side.now)) side.now[action as ActionName] = 0;
  }
}

/** What goes on by itself, and how the turn ends. */
export function endTurn(world: World): void {
  for (const name of SIDES) sideRules(world, world.sides[name]);
  weatherRules(world);
  marketRules(world);
  temperRules(world);
  stepMoods(world);
  const sides = Object.values(world.sides);
  const { metrics } = world;
  metrics.peak = Math.max(metrics.peak, world.heat);
  metrics.goods += world.trade;
  if (sides.some(({ mood }) => mood === 'broken')) metrics.broken += 1;
  if (sides.filter(({ order }) => order === 0).length >= 4) world.ending = 'ruin';
  else if (world.heat === 100) world.ending = 'blaze';
  else if (world.turn === TURNS) world.ending = 'quiet';
}

/** Plays a run to its end. */
export function playPlain(key: RunKey): World {
  const world = newWorld(key);
  while (world.ending === 'none') {
    beginTurn(world);
    const orders = SIDES.map((name) => choose(world, world.sides[name]));
    for (const [index, name] of SIDES.entries()) {
      const order = orders[index];
      if (order) carryOut(world, world.sides[name], order);
    }
    endTurn(world);
  }
  return world;
}
