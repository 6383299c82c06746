import { below, CERTAIN, drawInto, type Site, siteOf } from '@sandtable/random';
import { SIDES, type SideName, type World } from './world.ts';

/** What counts the draws of a site in a turn: an order's begin at its slot, of which each side has one. */
export const ORDER = 2 ** 24;

const block = new Uint32Array(4);

/** The block at a site in this turn. It holds until the next is drawn. */
export function draw({ key, turn }: World, site: Site, n = 0): Uint32Array {
  drawInto(block, key, site, turn, n);
  return block;
}

export function chance(world: World, site: Site, hundredths: number, n = 0): boolean {
  return below(draw(world, site, n)[0]!, CERTAIN) < hundredths;
}

export function die(world: World, site: Site, faces: number, n = 0): number {
  return 1 + below(draw(world, site, n)[0]!, faces);
}

export function twoDice(world: World, site: Site, faces: number, n = 0): number {
  const [first, second] = draw(world, site, n);
  return 2 + below(first!, faces) + below(second!, faces);
}

export type SiteOfSide = Readonly<Record<SideName, Site>>;

/** A site of each side, by what names it. */
export function ofEach(path: (side: SideName) => string): SiteOfSide {
  return Object.fromEntries(SIDES.map((side) => [side, siteOf(path(side))])) as SiteOfSide;
}
