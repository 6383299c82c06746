import {
  activation,
  type Block,
  below,
  blocksAt,
  blocksFor,
  CERTAIN,
  draw,
  hitsOf,
  type RunKey,
  recorded,
  rollDice,
  TRIES_MOST,
} from '@sandtable/random';
import { type Chance, clamp, type Dice, type Table } from '@sandtable/scenario';
import { fail } from './assert.ts';
import type { ColumnEvidence, Evidence, Outcome } from './evidence.ts';
import type { Plan } from './plan.ts';
import { cellAt, rowAt } from './table.ts';

/**
 * Where a construct's draws come from. Each call makes one draw and hands its evidence over.
 *
 * A draw is a pure function of the key, its site, the turn, the lane and how many blocks were drawn before at that
 * site in this turn and lane; what stands elsewhere in the scenario shifts nothing. What a draw uses up depends on
 * its kind alone: a chance, a `one of` and one to four dice take one block, also where the outcome is certain or fixed.
 */
export type Draws = {
  /** The total of the dice. */
  readonly dice: (site: string, dice: Dice) => number;
  /** @param percentage in hundredths of a percent */
  readonly chance: (chance: Pick<Chance, 'site' | 'scale'>, percentage: number) => boolean;
  /** @param tries clamped to 0..1000 */
  readonly hits: (site: string, tries: number, percentage: number) => number;
  /** The index of the branch taken, -1 where the percentages leave it to `otherwise`. A negative percentage is 0. */
  readonly oneOf: (site: string, percentages: readonly number[]) => number;
  /** The cell that the table's dice and the modifier pick in the column. */
  readonly table: (site: string, table: Table, column: ColumnEvidence, plus: number) => number;
};

/** What draws are made from. */
export type DrawSource = {
  readonly plan: Plan;
  readonly key: RunKey;
  readonly turn: number;
  /** The order's slot, else 0. */
  readonly lane: number;
  /** Added to every site: `@<seat>` for an action's draws, else nothing. */
  readonly suffix: string;
  readonly tally: Tally;
  readonly fixed: Fixed;
  readonly record: (evidence: Evidence) => void;
};

/** How many blocks were drawn at each site (`<lane>/<site>`) in this turn. */
type Tally = {
  readonly used: (site: string) => number;
  readonly add: (site: string, blocks: number) => void;
};

/** Outcomes fixed beforehand, each used up when it is taken; undefined: draw. */
export type Fixed = {
  readonly total: () => number | undefined;
  readonly succeeds: () => boolean | undefined;
};

/** Nothing is fixed. */
export const unfixed: Fixed = { total: () => undefined, succeeds: () => undefined };

const noScale = { numerator: 1, denominator: 1 };

/** Draws that count on from what the tally holds. */
export function drawsFrom(source: DrawSource): Draws {
  const { fixed } = source;
  return {
    dice: (site, dice) => {
      const { total, faces, ...drawn } = rolled(source, site, dice);
      source.record({ of: 'dice', dice, faces, total, ...drawn });
      return total;
    },
    chance: (chance, percentage) => {
      const at = reserve(source, chance.site, 1);
      const outcome = chanceOutcome(source, at, chance, percentage, fixed.succeeds());
      source.record(outcome);
      return outcome.succeeded;
    },
    hits: (site, wanted, percentage) => {
      const tries = clamp(wanted, 0, TRIES_MOST);
      const at = reserve(source, site, blocksFor(tries));
      const { next, blocks } = blocksOf(source, at);
      const hits = hitsOf(next, tries, percentage);
      source.record({ of: 'hits', tries, percentage, hits, ...at, blocks, fixed: false });
      return hits;
    },
    oneOf: (site, percentages) => {
      const at = reserve(source, site, 1);
      const block = blockAt(source, at);
      const roll = below(block[0], CERTAIN);
      const branch = branchOf(roll, percentages);
      source.record({ of: 'one-of', percentages, roll, branch, ...at, blocks: [block], fixed: false });
      return branch;
    },
    table: (site, table, column, plus) => {
      const dice = table.dice ?? fail('a table with dice', table.id);
      const { total, faces, ...drawn } = rolled(source, site, dice);
      const row = rowAt(table, total + plus);
      const cell = cellAt(table, row, column.index);
      source.record({ of: 'table', table: table.id, dice, faces, total, plus, column, row, cell, ...drawn });
      return cell;
    },
  };
}

/**
 * The chance of a machine's transition, whose place among the site's draws is given and not counted, so that judging
 * it twice gives the same.
 */
export function drawChance(
  source: Omit<DrawSource, 'tally'>,
  chance: Pick<Chance, 'site' | 'scale'>,
  percentage: number,
  count: number,
): boolean {
  const at = { site: chance.site + source.suffix, lane: source.lane, count };
  const outcome = chanceOutcome(source, at, chance, percentage, source.fixed.succeeds());
  source.record(outcome);
  return outcome.succeeded;
}

type At = { readonly site: string; readonly lane: number; readonly count: number };
type Keyed = Pick<DrawSource, 'plan' | 'key' | 'turn'>;

/** The place of a draw among those at its site, and the tally moved on past it. */
function reserve({ lane, suffix, tally }: DrawSource, path: string, blocks: number): At {
  const site = path + suffix;
  const place = `${lane}/${site}`;
  const count = tally.used(place);
  tally.add(place, blocks);
  return { site, lane, count };
}

function blocksOf({ plan, key, turn }: Keyed, { site, lane, count }: At) {
  const blocks: Block[] = [];
  return { blocks, next: recorded(blocksAt(key, plan.site(site), turn, lane, count), blocks) };
}

function blockAt({ plan, key, turn }: Keyed, { site, lane, count }: At): Block {
  return draw(key, plan.site(site), turn, activation(lane, count));
}

/** A total that was fixed, stopping at what the dice can show, or the dice rolled. */
function rolled(source: DrawSource, path: string, dice: Dice) {
  const at = reserve(source, path, blocksFor(dice.count));
  const fixed = source.fixed.total();
  if (fixed !== undefined) {
    const total = clamp(fixed, dice.count, dice.count * dice.sides);
    return { total, faces: [], ...at, blocks: [], fixed: true };
  }
  const { next, blocks } = blocksOf(source, at);
  const { total, faces } = rollDice(next, dice);
  return { total, faces, ...at, blocks, fixed: false };
}

function chanceOutcome(
  source: Keyed,
  at: At,
  { scale = noScale }: Pick<Chance, 'scale'>,
  percentage: number,
  fixed: boolean | undefined,
): Evidence & Extract<Outcome, { of: 'chance' }> {
  const block = blockAt(source, at);
  const roll = below(block[0], CERTAIN * scale.denominator);
  const succeeded = fixed ?? roll < percentage * scale.numerator;
  return { of: 'chance', percentage, scale, roll, succeeded, ...at, blocks: [block], fixed: fixed !== undefined };
}

function branchOf(roll: number, percentages: readonly number[]): number {
  let sum = 0;
  for (const [branch, percentage] of percentages.entries()) {
    sum += Math.max(percentage, 0);
    if (roll < sum) return branch;
  }
  return -1;
}
