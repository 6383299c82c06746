import type { Diagnostic } from '@sandtable/language';
import type { StoryMistake } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';
import { countText, hasErrors, tellDiagnostics } from '../files/diagnostics.ts';
import { loadFile } from '../files/load.ts';
import { mainFiles } from '../files/scenario-files.ts';
import { mayHaveStory } from '../files/story-place.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';

/** Says what is wrong in scenarios, all that they use, and their stories. What several of them use is told once. */
export async function check(shell: Shell, paths: readonly string[]): Promise<Exit> {
  const files = mainFiles(shell.folder, paths);
  const progress = progressOn(shell);
  const told = new Map<string, Diagnostic>();
  const inStories: StoryMistake[] = [];
  for (const [index, file] of files.entries()) {
    progress.at(`checking ${index + 1} of ${files.length}`);
    const { diagnostics, textOf, scenario } = loadFile(shell.folder, file);
    const fresh = diagnostics.filter((each) => !told.has(keyOf(each)));
    for (const diagnostic of fresh) told.set(keyOf(diagnostic), diagnostic);
    progress.end();
    tellDiagnostics(shell.out, fresh, textOf);
    if (scenario) inStories.push(...(await checkStory(shell, scenario, file)));
    await shell.breathe();
  }
  const checked = files.length === 1 ? 'Checked' : `Checked ${files.length} files`;
  const found = [...told.values(), ...inStories];
  shell.out.write(`${checked}: ${countText(found)}.\n`);
  return hasErrors(found) ? 'mistake' : 'fine';
}

async function checkStory(shell: Shell, scenario: Scenario, file: string): Promise<readonly StoryMistake[]> {
  if (!mayHaveStory(file)) return [];
  const { storyMistakes, tellStoryMistakes } = await import('../files/story.ts');
  const mistakes = storyMistakes(scenario, file);
  tellStoryMistakes(shell.out, shell.folder, mistakes);
  return mistakes;
}

function keyOf({ file, range: { start }, code, message }: Diagnostic): string {
  return `${file}\n${start.line}:${start.column}\n${code}\n${message}`;
}
