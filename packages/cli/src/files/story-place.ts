import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a scenario's story in a language stands: `story/senkaku.ja.ink` beside `senkaku.sand`. */
export function storyFile(scenarioFile: string, language: string): string {
  return join(dirname(scenarioFile), 'story', `${basename(scenarioFile, '.sand')}.${language}.ink`);
}

/** Whether a scenario may have stories: nobody waits for ink's compiler who has none. */
export function mayHaveStory(scenarioFile: string): boolean {
  return existsSync(join(dirname(scenarioFile), 'story'));
}
