import { didYouMean, nearestNames } from '@sandtable/scenario/nearest-name';
import { type Stop, usage } from './stop.ts';

/** More names than this are not listed where one of them is near to what was typed. */
const listedMax = 8;

/**
 * A name on the command line that nothing has: the nearest names, and all of them where they are few or none is near.
 *
 * @param where the end of a sentence: ` for japan`.
 */
export function unknown(what: string, name: string, known: readonly string[], where = ''): Stop {
  const near = didYouMean(nearestNames(name, known)).trim();
  const all = near === '' || known.length <= listedMax ? listed(known, where) : '';
  return usage(`unknown ${what}: ${name}`, [near, all].filter((part) => part !== '').join(' '));
}

/** `There are for japan: a, b.` */
export function listed(known: readonly string[], where = ''): string {
  const names = [...new Set(known)];
  return names.length === 0 ? `There are none${where}.` : `There are${where}: ${names.join(', ')}.`;
}
