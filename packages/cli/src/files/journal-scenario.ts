import { dirname, join } from 'node:path';
import type { Journal } from '@sandtable/engine';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { refuseOther } from './journal-text.ts';
import { loadPlayable, type Playable } from './load.ts';
import { mainFile, mainFiles, shown } from './scenario-files.ts';

/** The scenario that a journal is of, and its main file, absolute. */
export type ScenarioOfJournal = Playable & { readonly file: string };

/**
 * The scenario of a journal: the one named on the command line, or the one that the journal names, from where scenarios
 * usually are.
 *
 * @param name of the journal's file
 * @param asked the path on the command line, if there is one
 * @param command for the advice where none is found
 * @throws Stop where there is none, or the journal is of another one
 */
export function scenarioOfJournal(
  shell: Shell,
  name: string,
  journal: Journal,
  asked: string | undefined,
  command: string,
): ScenarioOfJournal {
  const file = asked === undefined ? findScenario(shell, journal, command) : mainFile(shell.folder, asked);
  const loaded = loadPlayable(shell, file);
  refuseOther(name, journal, loaded.scenario.id);
  return { ...loaded, file };
}

function findScenario(shell: Shell, { header }: Journal, command: string): string {
  const { id, version } = header.scenario;
  const places = [shell.folder, join(shell.folder, 'scenarios'), dirname(shell.folder)];
  for (const place of places) {
    for (const file of filesIn(shell, place)) {
      const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.sand$/, '');
      if (name.replaceAll('-', '_') === id) return file;
    }
  }
  throw usage(
    `the journal is of ${id} ${version}, which is not in ${shown(shell.folder, shell.folder)} nor in scenarios`,
    `Name it: sandtable ${command} JOURNAL SCENARIO.`,
  );
}

function filesIn({ folder }: Shell, place: string): string[] {
  try {
    return mainFiles(folder, [place]);
  } catch (error) {
    if (error instanceof Stop) return [];
    throw error;
  }
}
