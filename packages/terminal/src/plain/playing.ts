import { type View, viewOf } from '@sandtable/engine';
import type { Done, Host, Table } from '../sitting/sitting.ts';
import type { PlayerWords } from '../word/player-words.ts';
import type { LineTalk } from './line-talk.ts';

/** A play that goes on: the table as it stands, and those around it. It changes as the play goes on. */
export interface Playing {
  table: Table;
  /** How much of its log each seat has read. */
  readonly read: Map<string, number>;
  /** What each seat saw when it last gave orders. */
  readonly saw: Map<string, View>;
  readonly words: PlayerWords;
  readonly host: Host;
  readonly talk: LineTalk;
  /** Puts on the disk what the journal holds now. Returns when it is there. */
  readonly keep: (table: Table) => void;
}

/** Takes over what a deed came to, and keeps it. Where it was refused, says why and changes nothing. */
export function takeOver(playing: Playing, done: Done): boolean {
  if (done.refused) return false;
  playing.table = { ...playing.table, sitting: done.sitting };
  playing.keep(playing.table);
  return true;
}

/** What a seat sees now. */
export function viewNow({ table }: Playing, seat: string): View {
  return viewOf(table.sitting.game, seat);
}
