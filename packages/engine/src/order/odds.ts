import {
  CERTAIN,
  chanceHundredths,
  type Odds,
  oddsBetween,
  oddsOfDice,
  oddsOfHits,
  TRIES_MOST,
} from '@sandtable/random';
import {
  type Chance,
  childExpressions,
  clamp,
  type Dice,
  type Effect,
  type Expression,
  expressionsOfEffect,
  type TableRoll,
} from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Context } from '../context.ts';
import { columnOf, evaluate } from '../evaluate.ts';
import { cellAt, rowAt } from '../table.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { type Settled, settledFrom } from './settled.ts';

/**
 * The odds of one draw, as things stand. Shares are in hundredths of a percent, each rounded to the nearest. Null
 * where they cannot be told: the reader does not see what they depend on, or it is decided only while the order runs.
 */
export type DrawOdds =
  | { readonly of: 'chance'; readonly site: string; readonly share: number | null }
  /** One share for each branch, then that of `otherwise`. */
  | { readonly of: 'one-of'; readonly site: string; readonly shares: readonly number[] | null }
  /** Each cell that can come up, in rising order. */
  | {
      readonly of: 'table';
      readonly site: string;
      readonly table: string;
      readonly cells: readonly { readonly cell: number; readonly share: number }[] | null;
    }
  | { readonly of: 'dice'; readonly site: string; readonly dice: Dice; readonly totals: Totals }
  | { readonly of: 'hits'; readonly site: string; readonly totals: Totals | null };

/** What a number can come to. `shares` holds those of least..most, and is empty where they are too many to read. */
export type Totals = { readonly least: number; readonly most: number; readonly shares: readonly number[] };

/** More totals than this are not listed one by one. */
const LISTED_MOST = 60;

/**
 * The odds of the draws that carrying out these effects makes in any case, in order: those of the list itself and of
 * an `if` whose condition is known, not those inside the branches of another draw or a `repeat`. A draw that depends
 * on what an effect before it changes, or on dice, has no odds beforehand.
 *
 * @param knows what the reader of the odds may be told
 */
export function oddsOfEffects(context: Context, effects: readonly Effect[], knows: Knowledge): DrawOdds[] {
  const odds: DrawOdds[] = [];
  oddsInto(odds, settledFrom(context, knows), effects);
  return odds;
}

function oddsInto(odds: DrawOdds[], start: Settled, effects: readonly Effect[]): void {
  let settled = start;
  for (const effect of effects) {
    for (const { expression } of expressionsOfEffect(effect)) odds.push(...oddsInside(settled, expression));
    odds.push(...oddsOfDraw(settled, effect));
    if (effect.do === 'if') {
      const holds = settled.all([effect.when], (_, [value]) => value !== 0);
      if (holds !== null) oddsInto(odds, settled, holds ? effect.then : effect.otherwise);
    }
    settled = settled.after(effect);
  }
}

/** The draw that an effect makes itself, if it does. */
function oddsOfDraw(settled: Settled, effect: Effect): DrawOdds[] {
  switch (effect.do) {
    case 'chance':
      return [oddsOfChance(settled, effect.chance)];
    case 'one-of': {
      const { site, branches } = effect;
      const percentages = branches.map(({ percentage }) => percentage);
      return [{ of: 'one-of', site, shares: settled.all(percentages, sharesOf) }];
    }
    case 'roll':
      return [oddsOfRoll(settled, effect.roll)];
    default:
      return [];
  }
}

/** The odds of a chance as it acts: within none and certainty, its scale included. */
function oddsOfChance(settled: Settled, { percentage, scale, site }: Chance): DrawOdds {
  const { numerator, denominator } = scale ?? { numerator: 1, denominator: 1 };
  const share = settled.all([percentage], (_, [value = 0]) =>
    chanceHundredths(Math.floor((2 * Math.max(value, 0) * numerator + denominator) / (2 * denominator))),
  );
  return { of: 'chance', site, share };
}

/** Each branch has what the running sum leaves it of the whole. */
function sharesOf(_: Context, percentages: readonly number[]): number[] {
  let sum = 0;
  const shares = percentages.map((percentage) => {
    const before = Math.min(sum, CERTAIN);
    sum += Math.max(percentage, 0);
    return Math.min(sum, CERTAIN) - before;
  });
  return [...shares, CERTAIN - Math.min(sum, CERTAIN)];
}

/** The draws in an expression, in the order in which they are made: those of its parts before its own. */
function oddsInside(settled: Settled, expression: Expression): DrawOdds[] {
  const odds = childExpressions(expression).flatMap((child) => oddsInside(settled, child.expression));
  switch (expression.op) {
    case 'roll':
      return [...odds, oddsOfRoll(settled, expression)];
    case 'dice': {
      const { site, dice } = expression;
      return [...odds, { of: 'dice', site, dice, totals: totalsOfDice(dice) }];
    }
    case 'hits': {
      const { site, of, at } = expression;
      const totals = settled.all([of, at], (_, [tries = 0, percentage = 0]) =>
        totalsOfHits(clamp(tries, 0, TRIES_MOST), percentage),
      );
      return [...odds, { of: 'hits', site, totals }];
    }
    default:
      return odds;
  }
}

function oddsOfRoll(settled: Settled, roll: TableRoll): DrawOdds {
  const cells = settled.all(expressionsOf(roll), (context) => cellShares(roll, context));
  return { of: 'table', site: roll.site, table: roll.table, cells };
}

function expressionsOf({ column: { by, shift }, plus }: TableRoll): Expression[] {
  const picks = by.kind === 'odds' ? [by.left, by.right] : by.kind === 'number' ? [by.of] : [];
  return [...picks, ...(shift ? [shift] : []), ...(plus ? [plus] : [])];
}

/** Rows are runs of totals: each row's share is that of the totals which the modifier and the outer rows lead to it. */
function cellShares(roll: TableRoll, context: Context) {
  const table = found('table', roll.table, context.plan.tables.get(roll.table));
  const dice = found('dice of the table', roll.table, table.dice);
  const column = columnOf(roll.table, roll.column, context).index;
  const plus = roll.plus ? evaluate(roll.plus, context) : 0;
  const { least, ways, of } = rememberedOdds(dice);
  const waysOfCells = new Map<number, bigint>();
  for (const [index, some] of ways.entries()) {
    const cell = cellAt(table, rowAt(table, least + index + plus), column);
    waysOfCells.set(cell, (waysOfCells.get(cell) ?? 0n) + some);
  }
  return [...waysOfCells]
    .sort(([a], [b]) => a - b)
    .map(([cell, some]) => ({ cell, share: oddsBetween({ least: 0, ways: [some], of }, 0, 0) }));
}

function totalsOfDice(dice: Dice): Totals {
  const { count, sides } = dice;
  return totalsOf(count, count * sides, () => rememberedOdds(dice));
}

function totalsOfHits(tries: number, percentage: number): Totals {
  return totalsOf(0, tries, () => oddsOfHits(tries, percentage));
}

/** The odds are reckoned only where they are listed: of many dice or tries that takes long. */
function totalsOf(least: number, most: number, reckon: () => Odds): Totals {
  if (most - least >= LISTED_MOST) return { least, most, shares: [] };
  const odds = reckon();
  return { least, most, shares: odds.ways.map((_, index) => oddsBetween(odds, least + index, least + index)) };
}

const reckoned = new Map<string, Odds>();

/** The odds of dice, reckoned once: the orders of a seat roll the same ones again and again. */
function rememberedOdds(dice: Dice): Odds {
  const name = `${dice.count}d${dice.sides}`;
  const known = reckoned.get(name) ?? oddsOfDice(dice);
  reckoned.set(name, known);
  return known;
}
