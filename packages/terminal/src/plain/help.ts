import { line, type Page } from '../page/page.ts';
import type { PlayerWords } from '../word/player-words.ts';

/** What can be typed where orders are given. */
export function helpPage({ phrases }: PlayerWords): Page {
  return phrases.prompt.help.map(([typed, does]) => line(`${typed.padEnd(22)} ${does}`, undefined, 1));
}
