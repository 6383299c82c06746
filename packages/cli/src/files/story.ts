import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ReadBook, readBook } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';
import { readTextFile } from './text-file.ts';

/** The main file of a scenario's story in a language: `story/senkaku.ja.ink` beside `senkaku.sand`. */
function storyFile(scenarioFile: string, language: string): string {
  const name = scenarioFile.slice(Math.max(scenarioFile.lastIndexOf('/'), scenarioFile.lastIndexOf('\\')) + 1);
  return join(dirname(scenarioFile), 'story', `${name.replace(/\.sand$/, '')}.${language}.ink`);
}

/**
 * Reads a scenario's story in a language.
 *
 * @param scenarioFile absolute
 * @returns undefined where there is none
 */
export function readStory(scenario: Scenario, scenarioFile: string, language: string): ReadBook | undefined {
  const file = storyFile(scenarioFile, language);
  if (!existsSync(file)) return undefined;
  return readBook(scenario, file, language, (path) => {
    const read = readTextFile(path);
    return 'text' in read ? read.text : undefined;
  });
}
