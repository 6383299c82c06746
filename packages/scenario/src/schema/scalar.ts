import * as z from 'zod';
import { INTEGER_LEAST, INTEGER_MOST } from '../arithmetic.ts';

/** A whole number from `least` to `most`. */
export function integer(least = INTEGER_LEAST, most = INTEGER_MOST): z.ZodType<number> {
  return z.int().min(least).max(most);
}

export const yesNo: z.ZodType<boolean> = z.boolean();

const ID_LENGTH_MOST = 200;
const segment = String.raw`[^\s./@"'\\(){}\[\],;:\u0000-\u001f\u007f]+`;
const idPattern = new RegExp(`^(?!__proto__$)${segment}(\\.${segment})*$`);

/**
 * What an author declared: names parted by dots. Names are of any script; blanks, quotes, brackets and what derived
 * ids are spelled with cannot stand in them. `__proto__` alone is refused, so that records by id are safe.
 */
export const declaredId: z.ZodType<string> = z.string().max(ID_LENGTH_MOST).regex(idPattern, 'expected an id');

/** A use of a declared id. That it is declared is judged with the references. */
export const idOf: z.ZodType<string> = z.string().min(1).max(ID_LENGTH_MOST);

/** A variable of the layout, whose id may be derived. */
export const variableId: z.ZodType<string> = z
  .string()
  .min(1)
  .max(3 * ID_LENGTH_MOST);

/** Where a draw is used: a construct's id and what tells its draws apart. */
export const site: z.ZodType<string> = z
  .string()
  .max(3 * ID_LENGTH_MOST)
  .regex(/^[^@\s]+$/, 'expected a site: without blanks and without @, which the engines add');

/** A text that is not translated: a name of a thing outside, a heading, a unit. */
export const plainText: z.ZodType<string> = z.string().max(100_000);
export const shortText: z.ZodType<string> = z.string().min(1).max(1000);

/** A day of the calendar, such as 2027-04-05. */
export const day: z.ZodType<string> = z.iso.date();

/** BCP 47, in what scenarios need of it: `en`, `ja`, `zh-Hant`. */
export const languageTag: z.ZodType<string> = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'expected a language tag such as en');

/** A seed: any whole number from 0 that is exact in JSON. */
export const seed: z.ZodType<number> = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
