import type { RunKey } from '@sandtable/random';
import type { Draws } from './draw.ts';
import type { Game } from './game.ts';
import { type Plan, planOf } from './plan.ts';
import type { World } from './world.ts';

/** What every expression of a game is judged on. */
export type Setting = {
  readonly plan: Plan;
  readonly world: World;
  readonly parameters: { readonly [parameter: string]: number };
  readonly key: RunKey;
};

/** Names that stand for numbers in a block: lets, choices, `actor`, `seat`, `waited`. */
export type Locals = ReadonlyMap<string, number>;

/** A setting, and what the construct adds whose expression is judged. */
export type Context = Setting & {
  readonly locals: Locals;
  /** Absent where nothing may draw: conditions, requirements, values. */
  readonly draws?: Draws;
};

/** A context in which draws may be made. */
export type DrawingContext = Context & { readonly draws: Draws };

const none: Locals = new Map();

/** The setting of a game as it stands. */
export function settingOf(game: Game): Setting {
  return { plan: planOf(game.scenario), world: game.world, parameters: game.parameters, key: game.key };
}

/** A setting to judge an expression on that draws nothing. */
export function contextOf(setting: Setting, locals: Locals = none): Context {
  return { plan: setting.plan, world: setting.world, parameters: setting.parameters, key: setting.key, locals };
}
