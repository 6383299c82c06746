import type { Scenario } from '@sandtable/scenario';
import { usage } from '../shell/stop.ts';

/**
 * The language of the texts: the one asked for, or the scenario's first.
 *
 * @throws Stop where the scenario has no texts in it.
 */
export function languageOf({ languages }: Scenario, asked: string | undefined): string {
  if (asked === undefined) return languages[0] ?? 'en';
  if (languages.includes(asked)) return asked;
  throw usage(`the scenario has no texts in ${asked}`, `It has: ${languages.join(', ')}.`);
}
