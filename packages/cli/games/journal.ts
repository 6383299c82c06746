import { readFileSync } from 'node:fs';
import { endingOf, type Game, type Journal, parseJournal, replay } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { playerWords, typedOf } from '@sandtable/terminal';

/** What a journal says of a game. */
export interface Played {
  /** The orders in it, as they are typed, oldest first. */
  readonly orders: readonly string[];
  /** The title of the ending; undefined where the game is not over. */
  readonly ending: string | undefined;
  /** What is wrong with it. */
  readonly faults: readonly string[];
}

/** Reads a journal and plays it again, comparing digests. */
export function readPlayed(file: string, scenario: Scenario): Played {
  const parsed = parseJournal(readFileSync(file, 'utf8'));
  if ('refused' in parsed) return { orders: [], ending: undefined, faults: [parsed.refused.sentence] };
  const { divergence, game } = replay(parsed.journal, scenario);
  return {
    orders: ordersIn(parsed.journal, scenario),
    ending: game ? endingTitle(game, scenario) : undefined,
    faults: divergence ? [divergence.sentence] : [],
  };
}

function ordersIn({ entries }: Journal, scenario: Scenario): string[] {
  return entries.flatMap(({ input }) =>
    input.kind === 'order' && 'action' in input.order ? [typedOf(scenario, input.order)] : [],
  );
}

function endingTitle(game: Game, scenario: Scenario): string | undefined {
  const id = endingOf(game);
  if (id === undefined) return undefined;
  const words = playerWords(scenario, 'en');
  const ending = scenario.endings.find((each) => each.id === id);
  return ending ? words.text(ending.title) : words.phrases.calendarEnds;
}

/** The orders that were confirmed and do not stand in the journal in that order. */
export function missing(confirmed: readonly string[], orders: readonly string[]): string[] {
  let at = 0;
  return confirmed.flatMap((order) => {
    const found = orders.indexOf(order, at);
    if (found < 0) return [`the order was given and does not stand in the journal: ${order}`];
    at = found + 1;
    return [];
  });
}
