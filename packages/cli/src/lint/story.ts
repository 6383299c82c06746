import { type Game, type Watch, wordsOfScenario } from '@sandtable/engine';
import type { Book, TellableLine } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';
import { storyteller, type Told } from '@sandtable/terminal';
import { readStory } from '../files/story.ts';

/** So many choices deep pages are turned. */
const PAGES_MOST = 3;

/** What of a scenario's stories came to be told in some runs. */
export type StoryCoverage = {
  readonly language: string;
  /** The lines that can be told, in the order of the text. */
  readonly lines: readonly TellableLine[];
  /** Those that no seat was told in any run. */
  readonly untold: readonly TellableLine[];
};

/** Stories that are told to every seat of every run that is looked at. */
export type ToldStories = { readonly watch: Watch; readonly coverage: () => StoryCoverage[] };

/**
 * Tells a scenario's stories, in each language in which there is a sound one, to every seat of runs that others play.
 *
 * @param file the scenario's main file, absolute
 */
export function tellStories(scenario: Scenario, file: string): ToldStories {
  const listeners = scenario.languages.flatMap((language) => {
    const book = readStory(scenario, file, language)?.book;
    return book ? [listener(scenario, book)] : [];
  });
  return {
    watch: (run, step) => {
      for (const { watch } of listeners) watch(run, step);
    },
    coverage: () => listeners.map(({ coverage }) => coverage()),
  };
}

function listener(scenario: Scenario, book: Book) {
  const words = wordsOfScenario(scenario, book.language);
  const told = new Set<string>();
  const teller = storyteller(words, book);
  let now: number | undefined;
  /** Every page that may be turned is turned. */
  const hear = (seat: string, game: Game, { lines, choices }: Told, deep = 0): void => {
    for (const { from } of lines) for (const place of from) told.add(keyOf(place));
    if (deep < PAGES_MOST) for (const each of choices) hear(seat, game, teller.choose(seat, each, game), deep + 1);
  };
  const watch: Watch = (run, { events, game }) => {
    if (now !== run) teller.forget();
    now = run;
    for (const { id } of scenario.seats) {
      hear(id, game, teller.tell(id, events, game));
    }
  };
  const coverage = (): StoryCoverage => ({
    language: book.language,
    lines: book.lines,
    untold: book.lines.filter((line) => !told.has(keyOf(line))),
  });
  return { watch, coverage };
}

function keyOf({ file, line }: Pick<TellableLine, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
