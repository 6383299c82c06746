import { below } from '@sandtable/random';
import { isPossible, type Order } from './actions.ts';
import { draw, ORDER, ofEach } from './dice.ts';
import { SIDES, type Side, type SideName, type World } from './world.ts';

/** What a side may order, and how much it wants to. Without a target it is aimed at any of the others, or at nobody. */
type Wish = Order & { readonly weight: number };

const BOLD: ReadonlySet<SideName> = new Set(['red', 'yellow', 'blue']);
const site = ofEach((side) => `${BOLD.has(side) ? 'bold' : 'wary'}/${side}`);

function boldWishes({ trust, fog, heat }: World, { supply, strain, vigour, skill, order }: Side): Wish[] {
  return [
    { action: 'gather', weight: 100 - supply },
    { action: 'train', weight: supply > 30 ? 20 : 0 },
    { action: 'rest', weight: strain },
    { action: 'press', weight: vigour > 40 ? 30 + skill - Math.floor(fog / 2) : 0 },
    { action: 'offer', target: 'violet', weight: trust < 30 ? 5 : 0 },
    { action: 'appeal', weight: 60 - order },
    { action: 'scout', weight: Math.floor(fog / 2) },
    { action: 'settle', weight: strain > 50 ? heat - 40 : 0 },
  ];
}

function waryWishes({ price, trust, fog, heat, sides }: World, { supply, strain, vigour, order }: Side): Wish[] {
  return [
    { action: 'gather', weight: price < 80 ? 90 - supply : 0 },
    { action: 'train', weight: supply > 45 ? 10 : 0 },
    { action: 'rest', weight: strain + 5 },
    { action: 'press', target: 'red', weight: vigour > sides.red.vigour ? 15 : 0 },
    { action: 'offer', weight: supply > 25 ? 20 + Math.floor(trust / 4) : 0 },
    { action: 'appeal', weight: 80 - order },
    { action: 'scout', weight: fog > 35 ? 20 : 0 },
    { action: 'settle', weight: Math.floor(heat / 4) },
  ];
}

/** What a side orders in this turn: one of its wishes, drawn by weight. */
export function choose(world: World, side: Side): Order | undefined {
  const wishes = BOLD.has(side.name) ? boldWishes(world, side) : waryWishes(world, side);
  const possible = wishes.filter(({ action, weight }) => weight > 0 && isPossible(world, side, action));
  const total = possible.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const [byWeight, byTarget] = draw(world, site[side.name], ORDER);
  let left = below(byWeight!, total);
  const wish = possible.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (!wish || wish.target || (wish.action !== 'press' && wish.action !== 'offer')) return wish;
  const others = SIDES.filter((name) => name !== side.name);
  return { action: wish.action, target: others[below(byTarget!, others.length)]! };
}
