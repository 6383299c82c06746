import type { SectionName } from '../turn.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';

/**
 * What the telling says around a scenario's own words, in one language. Everything put in is in words already.
 */
export type Phrases = {
  /** Parts the members of a list. */
  readonly and: string;
  readonly yes: string;
  readonly no: string;
  readonly nobody: string;
  readonly all: string;
  readonly whiteCell: string;

  // what stands above a run
  readonly version: (title: string, version: string) => string;
  readonly hash: string;
  readonly engine: string;
  readonly seed: string;
  readonly run: (seed: string, run: number) => string;
  readonly calendar: string;
  readonly length: (turns: number, of: { readonly count: number; readonly unit: Unit }, from: string) => string;
  readonly perMove: (turns: number) => string;
  readonly playedBy: string;
  readonly start: (title: string, value: string) => string;
  readonly parameter: (title: string, value: string, usual: string) => string;

  // a turn
  readonly turn: (turn: number, when: string) => string;
  readonly newMove: string;
  readonly sections: { readonly [name in SectionName]: string };
  readonly passing: (seats: string) => string;
  readonly moveEnds: string;
  readonly digest: string;

  // what changed
  readonly stays: (title: string, value: string) => string;
  readonly paid: string;
  readonly lost: (amount: string) => string;

  // what was said
  readonly inject: (serial: string | undefined, title: string) => string;
  readonly releasedBy: (whom: string | undefined) => string;
  readonly message: (from: string | undefined, to: string) => string;
  readonly story: (knot: string) => string;
  readonly signal: (title: string) => string;
  readonly onSignal: (title: string) => string;

  // orders
  readonly asks: (whom: string, what: 'authority' | 'consent', hours: number) => string;
  readonly answerDue: (turns: number) => string;
  readonly granted: string;
  readonly refused: string;
  readonly grants: (whom: string, changed: string | undefined) => string;
  readonly refuses: (whom: string) => string;
  readonly waited: (hours: number) => string;
  readonly lapses: (why: string) => string;
  readonly lapse: {
    readonly requirement: (nth: number) => string;
    readonly perTurn: string;
    readonly perGame: string;
    readonly wait: string;
    readonly cost: (needed: string, of: string, available: string) => string;
    readonly noSuchOrder: (by: string) => string;
    readonly noAuthority: string;
    readonly alreadyAsked: string;
    readonly refused: (by: string) => string;
    readonly unanswered: (by: string) => string;
    readonly ruledOut: string;
    readonly notRuledOn: string;
  };
  readonly withdraws: (seat: string, slot: number) => string;
  readonly initiative: (sides: string) => string;

  // draws
  readonly fixed: string;
  readonly chance: (odds: string, drew: string | undefined, succeeded: boolean) => string;
  readonly hits: (tries: number, odds: string, hits: number) => string;
  readonly oneOf: (odds: readonly string[], drew: string, branch: number) => string;
  readonly initiativeOf: (side: string, word: number) => string;
  readonly plus: (amount: number, total: number) => string;
  readonly column: (asked: string, heading: string | undefined, shift: number) => string;
  readonly odds: (left: number, right: number) => string;

  // play
  readonly whichOne: string;
  readonly whoAreYou: string;

  // how it came out
  readonly ends: (title: string) => string;
  readonly calendarEnds: string;
  readonly ending: (title: string) => string;
  readonly noEnding: string;
  readonly metrics: string;
  readonly never: string;
  readonly inTurn: (turn: number) => string;
  readonly turns: (count: number) => string;
  readonly ofTurns: (share: string) => string;
};

type Unit = 'hour' | 'day' | 'week' | 'month';

const known: ReadonlyMap<string, Phrases> = new Map([
  ['en', english],
  ['ja', japanese],
]);

/** The phrases of a language; of one that has none here, the English ones. */
export function phrasesIn(language: string): Phrases {
  return known.get(language) ?? english;
}
