import { type DrawOdds, type Event, type Evidence, oddsOf } from '@sandtable/engine';
import { type Odds, oddsBetween, oddsOfDice, oddsOfHits } from '@sandtable/random';
import type { Scenario, Table } from '@sandtable/scenario';
import type { Rehearsal } from './rehearsal.ts';

const CERTAIN = 10_000;

/**
 * Checks that the odds told at the halt before an order are those of the draws that are then made for it: each draw that
 * is foretold is made, and with what is reckoned again, in another way, from what it was made with.
 */
export function checkOddsAreThoseOfTheDraws({ scenario, moments }: Rehearsal): string[] {
  return moments.flatMap(({ before, events }) => {
    const told = oddsOf(before);
    const executed = events.find((event) => event.kind === 'executed');
    if (!told || executed?.seat !== told.item.seat || told.item.instead) return [];
    return told.odds.flatMap((odds) => {
      const made = drawAt(events, `${odds.site}@${executed.seat}`);
      if (!made) return [`${odds.site} has odds and is not drawn`];
      const expected = JSON.stringify(reckoned(odds, made, scenario));
      const found = JSON.stringify(odds);
      return expected === found ? [] : [`the odds of ${odds.site} are ${found}, and it was drawn with ${expected}`];
    });
  });
}

function drawAt(events: readonly Event[], site: string): Evidence | undefined {
  const drawn = events.find((event) => event.kind === 'drawn' && event.draw.site === site);
  return drawn?.kind === 'drawn' ? drawn.draw : undefined;
}

/** The odds as the draw has them; where they could not be told, that is as it was. */
function reckoned(odds: DrawOdds, made: Evidence, scenario: Scenario): unknown {
  const { of, site } = odds;
  switch (made.of) {
    case 'chance': {
      const { percentage, scale } = made;
      const exact = (percentage * scale.numerator) / scale.denominator;
      const share = Math.min(Math.max(Math.round(exact), 0), CERTAIN);
      return { of, site, share: 'share' in odds && odds.share === null ? null : share };
    }
    case 'one-of':
      return { of, site, shares: 'shares' in odds && odds.shares === null ? null : sharesOf(made.percentages) };
    case 'dice':
      return { of, site, dice: made.dice, totals: listed(oddsOfDice(made.dice)) };
    case 'hits': {
      const open = 'totals' in odds && odds.totals === null;
      return { of, site, totals: open ? null : listed(oddsOfHits(made.tries, made.percentage)) };
    }
    case 'table': {
      const table = scenario.tables.find(({ id }) => id === made.table);
      const open = 'cells' in odds && odds.cells === null;
      return { of, site, table: made.table, cells: open || !table ? null : cellsOf(table, made) };
    }
    default:
      return made.of;
  }
}

/** Each word from 0 to 9999 falls into one of them. */
function sharesOf(percentages: readonly number[]): number[] {
  const shares = [...percentages.map(() => 0), 0];
  let [branch, upTo] = [0, Math.max(percentages[0] ?? 0, 0)];
  for (let word = 0; word < CERTAIN; word += 1) {
    while (branch < percentages.length && word >= upTo) {
      branch += 1;
      upTo += Math.max(percentages[branch] ?? 0, 0);
    }
    shares[branch] = (shares[branch] ?? 0) + 1;
  }
  return shares;
}

function listed(odds: Odds): object {
  const most = odds.least + odds.ways.length - 1;
  const totals = odds.ways.map((_, index) => odds.least + index);
  const shares = totals.length > 60 ? [] : totals.map((total) => oddsBetween(odds, total, total));
  return { least: odds.least, most, shares };
}

function cellsOf({ rows }: Table, { dice, plus, column }: Extract<Evidence, { of: 'table' }>): object[] {
  const odds = oddsOfDice(dice);
  const ways = new Map<number, bigint>();
  for (const [index, some] of odds.ways.entries()) {
    const total = odds.least + index + plus;
    const row = rows.find(({ to }) => total <= to) ?? rows.at(-1);
    const cell = row?.cells[column.index] ?? Number.NaN;
    ways.set(cell, (ways.get(cell) ?? 0n) + some);
  }
  return [...ways]
    .sort(([a], [b]) => a - b)
    .map(([cell, some]) => ({ cell, share: Number((some * 20_000n + odds.of) / (2n * odds.of)) }));
}
