import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudyFolder, PARTS, readStudyFolder, type StudyFolder } from './study-folder.ts';
import { StudyTrouble } from './study-trouble.ts';

/**
 * Gathers the parts of shards in one folder, new or begun before; they stay where they were, too.
 *
 * @throws StudyTrouble where they are not of one study
 */
export function mergeFolders(path: string, shards: readonly string[]): StudyFolder {
  const folders = shards.map(readStudyFolder);
  const [first] = folders;
  if (!first) throw new StudyTrouble('no-study', 'there are no shards');
  const target = openStudyFolder(path, first.scenario, first.plan, true);
  for (const shard of folders) {
    if (manifestIn(shard.path) !== manifestIn(path)) {
      throw new StudyTrouble('other-study', `${shard.path} is part of another study than ${first.path}`);
    }
    const parts = join(shard.path, PARTS);
    if (!existsSync(parts)) throw new StudyTrouble('no-study', `${shard.path} holds no parts`);
    for (const name of readdirSync(parts).filter((each) => each.endsWith('.part'))) {
      copyFileSync(join(parts, name), join(path, PARTS, name));
    }
  }
  return target;
}

function manifestIn(path: string): string {
  return readFileSync(join(path, 'manifest.json'), 'utf8');
}
