import { scenarioText } from '../src/template/scenario.ts';
import { folderWith } from './folder.ts';

/** The rules that `sandtable new strait` writes. */
export const strait = scenarioText({ id: 'strait', title: 'Strait' });

/** A folder in which the scenario `strait` and the given files stand. */
export function straitFolder(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ 'scenarios/strait/strait.sand': strait, ...files });
}
