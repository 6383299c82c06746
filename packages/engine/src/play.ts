import { type Script, turnId } from '@sandtable/scenario';
import { found } from './assert.ts';
import type { DrawingContext, Locals, Setting } from './context.ts';
import { type DrawSource, drawsFrom, type Fixed } from './draw.ts';
import type { Event } from './event.ts';
import type { Game } from './game.ts';
import { type Plan, planOf } from './plan.ts';
import { recordOf } from './record.ts';
import { type Patch, patched, type World } from './world.ts';

/**
 * A game while a step is made of it. What changes often is taken out of the game and put back at the end; nothing
 * outside the step ever sees it. The queue is empty whenever a game rests.
 */
export type Play = {
  readonly plan: Plan;
  /** The game but for what stands below. */
  game: Game;
  /** The world as the step has made it so far: the game's own until the first write, then a copy that is written in. */
  world: World;
  /** What was written since the game's own world was made. */
  readonly patches: Patch[];
  /** What is still fixed of the draws to come. */
  script: Script | null;
  readonly drawn: Map<string, number>;
  readonly heard: Map<string, number>;
  readonly queue: Queued[];
  readonly events: Event[];
  /** The white cell is releasing something by hand: what is told now is not withheld. */
  byHand: boolean;
};

/** What waits in the queue; an inject with the construct that releases it. */
type Queued =
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'inject'; readonly inject: string; readonly by: string };

/** What is being carried out: whose events, draws and locals they are. */
export type Doing = {
  /** The path of the construct: an action, a rule, an inject, a state, a transition, `live.n`. */
  readonly construct: string;
  readonly lane: number;
  /** Added to the sites of draws: `@<seat>` for an action. */
  readonly suffix: string;
  readonly locals: Locals;
};

/** Something that the world does by itself: no lane, no seat, no names. */
export function doing(construct: string): Doing {
  return { construct, lane: 0, suffix: '', locals: new Map() };
}

/** Opens a game for a step. */
export function openGame(game: Game): Play {
  return {
    plan: planOf(game.scenario),
    game,
    world: game.world,
    patches: [],
    script: game.script,
    drawn: new Map(Object.entries(game.drawn)),
    heard: new Map(Object.entries(game.heard)),
    queue: [],
    events: [],
    byHand: false,
  };
}

/**
 * Writes in the step's own copy of the world. To copy a large world for each of a thousand writes took nearly all of a
 * turn's time; so a step copies it once.
 */
export function write(play: Play, patch: Patch): void {
  const { world } = play.game;
  if (play.world === world) play.world = { ...world };
  (play.world as { [variable: string]: number })[String(patch.path[0])] = patch.value;
  play.patches.push(patch);
}

/** The world as it stands now, to be kept: it is not written in any more. */
export function worldNow(play: Play): World {
  update(play, { world: patched(play.game.world, play.patches.splice(0)) });
  return play.game.world;
}

/** The game as it stands now. */
export function gameOf(play: Play): Game {
  return Object.freeze({
    ...play.game,
    world: worldNow(play),
    script: play.script,
    drawn: recordOf(play.drawn),
    heard: recordOf(play.heard),
  });
}

/** Replaces parts of the game. */
export function update(play: Play, parts: Partial<Game>): void {
  play.game = { ...play.game, ...parts };
}

/** The number of a variable, which the layout promises. */
export function numberOf({ world }: Pick<Play, 'world'>, variable: string): number {
  return found('variable', variable, world[variable]);
}

/** What conditions are judged on, now. */
export function settingNow({ plan, world, game }: Play): Setting {
  return { plan, world, parameters: game.parameters, key: game.key };
}

/** What effects are judged on, now: with draws, whose evidence becomes events. */
export function contextNow(play: Play, { construct, lane, suffix, locals }: Doing): DrawingContext {
  const source: DrawSource = {
    ...drawingNow(play, construct),
    lane,
    suffix,
    tally: {
      used: (site) => play.drawn.get(site) ?? 0,
      add: (site, blocks) => void play.drawn.set(site, (play.drawn.get(site) ?? 0) + blocks),
    },
  };
  return { ...settingNow(play), locals, draws: drawsFrom(source) };
}

/** What all draws of a construct have in common. */
export function drawingNow(play: Play, construct: string): Omit<DrawSource, 'lane' | 'suffix' | 'tally'> {
  return {
    plan: play.plan,
    key: play.game.key,
    turn: numberOf(play, turnId),
    fixed: fixedOf(play),
    record: (draw) => void play.events.push({ kind: 'drawn', construct, draw }),
  };
}

/** Takes outcomes from the script of the play, first come, first served. */
function fixedOf(play: Play): Fixed {
  return {
    total: () => {
      const [total, ...dice] = play.script?.dice ?? [];
      if (play.script && total !== undefined) play.script = { ...play.script, dice };
      return total;
    },
    succeeds: () => (play.script?.chances === undefined ? undefined : play.script.chances === 'succeed'),
  };
}
