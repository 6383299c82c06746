import type { Scenario } from '@sandtable/scenario';
import { type Host, layOut, type Page, playerWords, type Storyteller, silent, storyteller } from '@sandtable/terminal';
import { readStory, tellStoryMistakes } from '../files/story.ts';
import { paint } from '../shell/colour.ts';
import type { Shell } from '../shell/shell.ts';

/**
 * What the terminal player needs of the process: the time, and who tells the story in this language. A story that cannot
 * be told is said to be so, and left out.
 *
 * @param file of the scenario, absolute
 * @param author in whose name inputs are recorded
 */
export function hostOf(shell: Shell, scenario: Scenario, file: string, language: string, author: string): Host {
  const story = readStory(scenario, file, language);
  if (story && !story.book) tellStoryMistakes(shell.err, shell.folder, story.mistakes);
  const words = playerWords(scenario, language);
  const tell = (): Storyteller => (story?.book ? storyteller(words, story.book) : silent);
  return { author, now: () => new Date().toISOString(), storyteller: tell };
}

/** Prints pages to the output, laid out for its width. */
export function printerTo({ out }: Pick<Shell, 'out'>): (page: Page) => void {
  return (page) => {
    const rows = layOut(page, out.columns, (tone, text) => paint(out, tone, text));
    out.write(rows.map((row) => `${row}\n`).join(''));
  };
}
