import { fail } from '../assert.ts';
import { type Box, boxOn, membership } from './box.ts';
import { type Limit, unlimited } from './limit.ts';
import { pasted } from './paste.ts';
import { peeled } from './peel.ts';
import { type Ground, groundOf, type ScoredPoints } from './scored-points.ts';

/** How patiently boxes are searched for. */
export type Patience = {
  /** The share of a box's points that one step takes away, above 0 and below 1: 0.05 to 0.1. */
  readonly peelShare: number;
  /** The share of a box's points that one step takes back in, above 0 and below 1. */
  readonly pasteShare: number;
  /** No box is peeled down to a smaller share of all points than this. */
  readonly massLeast: number;
};

/** One search: a box after the other, each with less in it and denser, then as many as pasting improves. */
export type Trajectory = {
  /** From the whole cube on. Their coverage against their density is the picture to choose from. */
  readonly boxes: readonly Box[];
  /** Which of them is chosen: its place. */
  readonly chosen: number;
};

export type Discovery = {
  /** The searches, each among the points that the boxes chosen before left over. */
  readonly trajectories: readonly Trajectory[];
  /** How many points had no outcome (NaN). */
  readonly leftOut: number;
};

/**
 * Which of a trajectory's boxes is taken where nobody chooses: the one with the greatest harmonic mean of coverage and
 * density, of equal ones the first.
 */
export function balancedBox(boxes: readonly Box[]): number {
  const merit = ({ coverage, density }: Box): number =>
    coverage > 0 ? (2 * coverage * density) / (coverage + density) : 0;
  return boxes.reduce((best, box, place) => (merit(box) > merit(boxes[best]!) ? place : best), 0);
}

/**
 * Where in the cube the points of interest lie, by the patient rule induction method: boxes of few limits in which they
 * are dense and that cover most of them. Nothing is drawn, and equal steps are decided by the order of the dimensions, so
 * that the same points always give the same boxes. The first box is searched among all points, each next one among those
 * that the boxes before left over, until one is not dense enough, or there are enough.
 *
 * Sources: Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999); Bryant and
 * Lempert, "Thinking inside the box", Technological Forecasting & Social Change 77 (2010).
 *
 * @param until the most boxes, from 1, and the least density that a box must have to be left to the next search
 * @param choose picks a box of each trajectory by its place
 */
export function discoverBoxes(
  points: ScoredPoints,
  patience: Patience,
  until: { readonly boxesMost: number; readonly densityLeast: number },
  choose: (boxes: readonly Box[]) => number = balancedBox,
): Discovery {
  const { peelShare, pasteShare } = patience;
  for (const share of [peelShare, pasteShare])
    if (!(share > 0 && share < 1)) fail('a share above 0 and below 1', share);
  const ground = groundOf(points);
  const trajectories: Trajectory[] = [];
  let open = ground.open;
  while (trajectories.length < until.boxesMost && open.some((flag) => flag === 1)) {
    const here: Ground = { ...ground, open };
    const boxes = search(here, patience);
    const chosen = choose(boxes);
    trajectories.push({ boxes, chosen });
    const box = boxes[chosen] ?? fail(`a place of ${boxes.length} boxes`, chosen);
    if (!(box.density >= until.densityLeast)) break;
    const isInside = membership(here, box.limits);
    open = open.map((flag, point) => (flag === 1 && !isInside(point) ? 1 : 0));
  }
  return { trajectories, leftOut: points.interest.length - ground.known };
}

function search(ground: Ground, patience: Patience): Box[] {
  const numbers = Array.from(ground.open, (_, point) => point).filter((point) => ground.open[point] === 1);
  const within = (limits: readonly Limit[]): number[] => numbers.filter(membership(ground, limits));
  let limits: Limit[] = ground.points.dimensions.map(unlimited);
  const boxes = [boxOn(ground, limits)];
  for (;;) {
    const next = peeled(ground, limits, within(limits), patience.peelShare);
    if (!next || within(next).length < patience.massLeast * ground.known) break;
    limits = next;
    boxes.push(boxOn(ground, limits));
  }
  for (;;) {
    const next = pasted(ground, limits, within(limits), patience.pasteShare);
    if (!next) return boxes;
    limits = next;
    boxes.push(boxOn(ground, limits));
  }
}
