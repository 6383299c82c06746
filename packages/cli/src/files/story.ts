import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { type ReadBook, readBook, type StoryMistake } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';
import { paint } from '../shell/colour.ts';
import type { Stream } from '../shell/shell.ts';
import { shown } from './scenario-files.ts';
import { storyFile } from './story-place.ts';
import { readTextFile } from './text-file.ts';

/**
 * Reads a scenario's story in a language, and what it includes.
 *
 * @param scenarioFile absolute
 * @returns undefined where there is none
 */
export function readStory(scenario: Scenario, scenarioFile: string, language: string): ReadBook | undefined {
  const file = storyFile(scenarioFile, language);
  if (!existsSync(file)) return undefined;
  // A story may include those of other scenarios beside its own, and nothing from elsewhere.
  return readBook(scenario, file, language, (path) => readWithin(dirname(dirname(scenarioFile)), path));
}

function readWithin(root: string, path: string): string | undefined {
  const real = existsSync(path) ? realpathSync(path) : path;
  const way = relative(realpathSync(root), real);
  if (way === '..' || way.startsWith(`..${sep}`)) return undefined;
  const read = readTextFile(real);
  return 'text' in read ? read.text : undefined;
}

/** What is wrong in a scenario's stories, in all its languages; a language that has none beside one that has is told too. */
export function storyMistakes(scenario: Scenario, scenarioFile: string): StoryMistake[] {
  const read = scenario.languages.map((language) => ({ language, story: readStory(scenario, scenarioFile, language) }));
  const told = read.filter(({ story }) => story !== undefined).map(({ language }) => language);
  return read.flatMap(({ language, story }): readonly StoryMistake[] => {
    if (story) return story.mistakes;
    if (told.length === 0) return [];
    const file = storyFile(scenarioFile, told[0] ?? language);
    const message = `The story is told in ${told.join(', ')}, and not in ${language}, in which the scenario has texts.`;
    return [{ file, line: 1, severity: 'warning', code: 'story-language', message }];
  });
}

/** Prints what is wrong in stories as diagnostics are printed; ink says no columns. */
export function tellStoryMistakes(stream: Stream, folder: string, mistakes: readonly StoryMistake[]): void {
  for (const { file, line, severity, message, code } of mistakes) {
    const kind = paint(stream, severity === 'error' ? 'bad' : 'warning', `${severity}:`);
    stream.write(`${shown(folder, file)}:${line} ${kind} ${message} [${code}]\n\n`);
  }
}
