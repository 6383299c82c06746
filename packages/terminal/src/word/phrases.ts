import type { FigurePhrases } from '@sandtable/engine';
import { english } from './english.ts';
import { japanese } from './japanese.ts';

/** What the terminal says around a scenario's own words, in one language. What is put in is in words already. */
export interface Phrases extends FigurePhrases {
  readonly youAre: (seat: string, side: string) => string;
  readonly aims: string;
  readonly others: string;
  readonly length: (turns: number, unit: string, from: string) => string;
  readonly units: { readonly [unit in 'hour' | 'day' | 'week' | 'month']: (count: number) => string };
  readonly turn: (turn: number, of: number, when: string) => string;
  readonly move: (turns: number) => string;

  readonly was: (before: string) => string;
  readonly nothingNew: string;
  readonly world: string;
  readonly messages: string;
  readonly from: (sender: string) => string;
  /** Whom a message went to; only the white cell reads it. */
  readonly to: (seats: string) => string;
  readonly everybody: string;
  readonly whiteCell: string;
  readonly changes: string;

  readonly orders: (left: number) => string;
  readonly given: string;
  readonly noneLeft: string;
  readonly standing: string;
  readonly ways: (count: number) => string;
  /** With the reasons, as far as there are any. */
  readonly notNow: (why: string) => string;
  readonly limits: { readonly [limit in 'perTurn' | 'perGame' | 'wait']: (count: number) => string };
  readonly tooDear: (of: string) => string;
  readonly asked: string;
  readonly costs: (amount: string, of: string, left: string | undefined) => string;
  readonly onCondition: (text: string) => string;
  readonly asksFirst: (whom: string, hours: number | undefined) => string;
  readonly somebody: string;
  readonly odds: string;
  readonly chanceOf: (share: string) => string;
  readonly unknownOdds: string;
  readonly otherwise: string;
  readonly branch: (nth: number) => string;
  readonly goesOn: string;

  readonly carriedOut: string;
  readonly waited: (hours: number) => string;
  readonly askedOf: (whom: string, hours: number) => string;
  readonly lapsed: (why: string) => string;
  readonly delayed: string;
  readonly noted: string;
  readonly lapse: {
    readonly requirement: string;
    readonly secret: string;
    readonly limit: string;
    readonly cost: (of: string) => string;
    readonly noSuchOrder: string;
    readonly noAuthority: string;
    readonly alreadyAsked: string;
    readonly refused: (by: string) => string;
    readonly unanswered: (by: string) => string;
    readonly ruledOut: string;
  };
  readonly rolls: (dice: string, faces: string, total: number) => string;
  readonly onTable: (table: string) => string;
  /** Of a chance, which may be one of something unwelcome. */
  readonly succeeded: string;
  readonly failed: string;
  readonly hits: (count: number) => string;

  readonly asks: (seat: string, order: string) => string;
  readonly ending: string;
  readonly calendarEnds: string;
  readonly figures: string;
  /** In how many of other games from the same start the same ending came. */
  readonly among: (same: number, games: number) => string;
  /** In how many of them a figure was lower, in how many the same. */
  readonly amongMetric: (lower: number, same: number, games: number) => string;

  /** What a story lets somebody choose. */
  readonly story: {
    readonly choices: (count: number) => string;
    readonly choose: string;
    readonly none: string;
  };

  /** What stands on screens. */
  readonly screen: {
    readonly tabs: { readonly [tab in 'orders' | 'world' | 'map' | 'log' | 'briefing']: string };
    readonly confirm: string;
    readonly answer: string;
    readonly footer: {
      readonly [at in
        | 'tab'
        | 'curtain'
        | 'choices'
        | 'confirm'
        | 'story'
        | 'ask'
        | 'happened'
        | 'help'
        | 'over']: string;
    };
    readonly keys: readonly (readonly [keys: string, does: string])[];
  };

  /** What stands on screens where a journal is watched. */
  readonly watch: {
    readonly tab: string;
    readonly footer: string;
    readonly seconds: (seconds: number) => string;
    readonly through: (eye: string) => string;
    readonly nothingThere: string;
    readonly noEye: (typed: string) => string;
    readonly noCommand: (typed: string) => string;
    readonly keys: readonly (readonly [keys: string, does: string])[];
    readonly help: readonly (readonly [typed: string, does: string])[];
  };

  /** What the terminal asks, and what it says to what is typed. */
  readonly prompt: {
    readonly orders: string;
    readonly hint: string;
    readonly choice: string;
    /** `most` is 0 where there is nothing to choose. */
    readonly numberTo: (most: number) => string;
    readonly yesOrNo: string;
    readonly give: string;
    readonly taken: (order: string) => string;
    readonly grant: string;
    readonly noEarlier: string;
    readonly noBranch: string;
    readonly branch: (number: number, inputs: number, entry: number) => string;
    readonly curtain: (seat: string) => string;
    readonly enter: string;
    readonly help: readonly (readonly [typed: string, does: string])[];
  };
}

const known: ReadonlyMap<string, Phrases> = new Map([
  ['en', english],
  ['ja', japanese],
]);

/** The phrases of a language; of one that has none here, the English ones. */
export function phrasesIn(language: string): Phrases {
  return known.get(language) ?? english;
}
