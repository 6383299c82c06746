import { type DrawOdds, wordsOfPercentage } from '@sandtable/engine';
import type { PlayerWords } from '../word/player-words.ts';

/** The odds of a draw in a line; null where they cannot be told, undefined where a draw has none worth a line. */
export function oddsText(words: PlayerWords, odds: DrawOdds): string | null | undefined {
  const { phrases } = words;
  switch (odds.of) {
    case 'chance':
      return odds.share === null ? null : phrases.chanceOf(wordsOfPercentage(odds.share));
    case 'one-of': {
      if (!odds.shares) return null;
      const branches = odds.shares.map((share, index, all) => {
        const name = index === all.length - 1 ? phrases.otherwise : phrases.branch(index + 1);
        return `${name} ${wordsOfPercentage(share)}`;
      });
      return `${phrases.odds}: ${branches.join(', ')}`;
    }
    case 'table': {
      const { table, cells } = odds;
      const told = cells?.map(({ cell, share }) => `${cellWords(words, table, cell)} ${wordsOfPercentage(share)}`);
      return `${words.title(table)}: ${told ? told.join(', ') : phrases.unknownOdds}`;
    }
    case 'dice':
    case 'hits':
      return undefined;
  }
}

/** A cell of a table in words. */
function cellWords(words: PlayerWords, tableId: string, cell: number): string {
  const gives = words.scenario.tables.find(({ id }) => id === tableId)?.gives;
  return words.value(
    cell,
    typeof gives === 'object' ? { kind: 'enumeration', enumeration: gives.enumeration } : { kind: gives ?? 'number' },
  );
}
