import { openJournal, parseJournal, record, replay, textOfJournal } from '@sandtable/engine';
import type { Rehearsal } from './rehearsal.ts';

const RECORDING = { author: 'rehearsal', recorded: '2027-01-01T00:00:00Z' };

/** Checks that a game's journal, written out and read again, replays to the same digests and the same world. */
export function checkReplayEqualsPlay({ scenario, setUp, moments, last }: Rehearsal): string[] {
  let journal = record(openJournal(scenario), setUp, [], RECORDING);
  for (const { input, events } of moments) journal = record(journal, input, events, RECORDING);
  const read = parseJournal(textOfJournal(journal));
  if ('refused' in read) return [`the journal cannot be read again: ${read.refused.sentence}`];
  if (read.torn) return ['the journal reads as torn'];
  const { divergence, game } = replay(read.journal, scenario);
  if (divergence) return [`the replay differs: ${divergence.sentence}`];
  return JSON.stringify(game?.world) === JSON.stringify(last.world) ? [] : ['the replay ends in another world'];
}
