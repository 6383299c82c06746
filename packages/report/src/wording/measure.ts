import { withUnit } from '@sandtable/engine';
import type { FigureTold, Known, Range } from '@sandtable/study';
import type { Phrases } from '../phrases/phrases.ts';
import { decimalsOf, decimalsOfReach, isKnown, numberText, signedText } from './number.ts';

/** How the numbers of one figure are put to people: with their unit, and with the digits that they deserve. */
export type Measure = {
  /** A number in the figure's units as pictures have it: percentages in percent. */
  readonly drawn: (value: number) => number;
  /** What stands at the axis of a picture: `hours`, `%`. */
  readonly unit: string;
  /** `12.4% (10.5% to 14.6%)` */
  readonly known: (known: Known) => string;
  /** Its value only. */
  readonly estimate: (known: Known) => string;
  /** A difference of two: `+3.1 points (1.2 to 5)`. */
  readonly change: (known: Known) => string;
  /** A distance, to the digits that a reach allows. */
  readonly distance: (value: number, reach: number) => string;
  readonly range: (range: Range) => string;
  /** Exactly that number. */
  readonly exact: (value: number) => string;
};

/** The most digits of a percentage: it is counted in hundredths. */
const PERCENTAGE_DECIMALS = 2;

export function measureOf({ as, unit }: Pick<FigureTold, 'as' | 'unit'>, phrases: Phrases, language: string): Measure {
  const isPercentage = as === 'percentage';
  const scale = isPercentage ? 1 / 100 : 1;
  const most = isPercentage ? PERCENTAGE_DECIMALS : undefined;
  const suffix = isPercentage ? '%' : unitSuffix(unit, language);
  const drawn = (value: number): number => value * scale;
  const scaled = ({ value, low, high }: Known): Known => ({ value: drawn(value), low: drawn(low), high: drawn(high) });
  const bare = (value: number, decimals: number): string => numberText(value, decimals) ?? phrases.unknown;
  const written = (value: number, decimals: number): string => withSuffix(numberText(value, decimals), suffix, phrases);
  const changed = (text: string | undefined): string =>
    isPercentage && text !== undefined ? phrases.points(text) : withSuffix(text, suffix, phrases);
  return {
    drawn,
    unit: suffix.trim(),
    estimate: (known) => written(drawn(known.value), decimalsOf(scaled(known), most)),
    known: (known) => {
      const { value, low, high } = scaled(known);
      const decimals = decimalsOf({ value, low, high }, most);
      const ends = isPercentage ? written : bare;
      if (!isKnown({ low, high }) || low === high) return written(value, decimals);
      return phrases.interval(written(value, decimals), ends(low, decimals), ends(high, decimals));
    },
    change: (known) => {
      const { value, low, high } = scaled(known);
      const decimals = decimalsOf({ value, low, high }, most);
      if (!isKnown({ low, high }) || low === high) return changed(signedText(value, decimals));
      const end = (each: number): string => signedText(each, decimals) ?? phrases.unknown;
      return phrases.interval(changed(signedText(value, decimals)), end(low), end(high));
    },
    distance: (value, reach) => changed(numberText(drawn(value), decimalsOfReach(drawn(reach), most))),
    range: ({ low, high }) => {
      const [from, to] = [drawn(low), drawn(high)];
      if (low === high) return written(from, decimalsOf({ value: from, low: from, high: to }, most));
      const decimals = decimalsOfReach(to - from, most);
      return phrases.range(bare(from, decimals), written(to, decimals));
    },
    exact: (value) =>
      written(drawn(value), decimalsOf({ value: drawn(value), low: drawn(value), high: drawn(value) }, most)),
  };
}

/** What `withUnit` writes after a number. */
function unitSuffix(unit: string | undefined, language: string): string {
  return withUnit(0, unit, language).slice(1);
}

function withSuffix(text: string | undefined, suffix: string, phrases: Phrases): string {
  return text === undefined ? phrases.unknown : `${text}${suffix}`;
}
