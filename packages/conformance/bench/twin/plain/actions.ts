import { below, CERTAIN } from '@sandtable/random';
import { chance, die, draw, ORDER, ofEach, twoDice } from './dice.ts';
import { hearAll } from './moods.ts';
import { type ActionName, down, type Side, type SideName, up, type World } from './world.ts';

/** An order: an action, and whom it is aimed at where it is aimed. */
export type Order = { readonly action: ActionName; readonly target?: SideName };

const at = (path: string) => ofEach((side) => `${path}@${side}`);
const site = {
  train: at('train/0'),
  rest: at('rest/0'),
  press: at('press/0'),
  pressAlarm: at('press/1'),
  appeal: at('appeal/0'),
  scout: at('scout/0'),
  settle: at('settle/0'),
  settleRelief: at('settle/1'),
};

/** Whether a side can give orders of an action, whomever they are aimed at. */
export function isPossible({ turn, heat }: World, side: Side, action: ActionName): boolean {
  switch (action) {
    case 'gather':
      return true;
    case 'train':
      return side.supply >= 5;
    case 'rest':
      return side.restReady <= turn;
    case 'press':
      return side.vigour >= 20 && side.supply >= 4;
    case 'offer':
      return side.supply >= 3;
    case 'appeal':
      return side.order < 65 && side.uses.appeal < 15;
    case 'scout':
      return side.vigour >= 2;
    case 'settle':
      return heat >= 50;
  }
}

/** Carries out an order where it is possible still. */
export function carryOut(world: World, side: Side, { action, target }: Order): void {
  if (!isPossible(world, side, action)) return;
  side.uses[action] += 1;
  side.now[action] += 1;
  effects[action](world, side, world.sides[target ?? side.name]);
  hearAll(world);
}

const effects: Readonly<Record<ActionName, (world: World, side: Side, target: Side) => void>> = {
  gather: (_, side) => {
    side.supply = up(side.supply, 5);
    side.strain = up(side.strain, 1);
  },
  train: (world, side) => {
    side.supply -= 5;
    side.skill = up(side.skill, 2);
    if (chance(world, site.train[side.name], 4000, ORDER)) side.vigour = up(side.vigour, 2);
    else side.strain = up(side.strain, 1);
  },
  rest: (world, side) => {
    side.restReady = world.turn + 2;
    side.strain = down(side.strain, die(world, site.rest[side.name], 6, ORDER) + 1);
    side.vigour = up(side.vigour, 2);
  },
  press: (world, side, target) => {
    side.supply -= 4;
    const mine = twoDice(world, site.press[side.name], 6, ORDER) + strength(side);
    const theirs = 7 + strength(target);
    if (mine > theirs) {
      target.supply = down(target.supply, mine - theirs);
      target.strain = up(target.strain, 3);
      world.heat = up(world.heat, 2);
    } else {
      side.strain = up(side.strain, 4);
      side.vigour = down(side.vigour, 2);
      if (chance(world, site.pressAlarm[side.name], 3500, ORDER)) world.waiting.push('alarm');
    }
  },
  offer: (world, side, target) => {
    side.supply -= 3;
    world.trust = up(world.trust, 1);
    target.order = up(target.order, 2);
    target.supply = up(target.supply, 2);
  },
  appeal: (world, side) => {
    const word = below(draw(world, site.appeal[side.name], ORDER)[0]!, CERTAIN);
    if (word < 5000) side.order = up(side.order, 4);
    else if (word < 8000) side.strain = down(side.strain, 3);
    else world.noise = up(world.noise, 4);
  },
  scout: (world, side) => {
    side.vigour -= 2;
    const found = draw(world, site.scout[side.name], ORDER).filter((word) => below(word, CERTAIN) < 3000).length;
    side.skill = up(side.skill, found);
    world.fog = down(world.fog, found);
  },
  settle: (world, side) => {
    world.heat = down(world.heat, die(world, site.settle[side.name], 3, ORDER));
    if (chance(world, site.settleRelief[side.name], 3000, ORDER)) world.waiting.push('relief');
  },
};

function strength({ skill, vigour }: Side): number {
  return Math.floor(skill / 10) + Math.floor(vigour / 20);
}
