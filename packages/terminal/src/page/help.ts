import { line, type Page } from './page.ts';

/** What can be pressed or typed, and what it does. */
export function helpPage(keys: readonly (readonly [typed: string, does: string])[]): Page {
  return keys.map(([typed, does]) => line(`${typed.padEnd(22)} ${does}`, undefined, 1));
}
