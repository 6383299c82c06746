import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, decodeScenarioText, encodeScenario, hashOf, type Scenario } from '@sandtable/scenario';
import type { Answer } from '../answer/answer.ts';
import type { Part } from '../plan/schedule.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { outcomesOfBytes } from '../run/outcome-bytes.ts';
import type { OutcomeShape, Outcomes } from '../run/outcomes.ts';
import { STUDY_VERSION } from '../version.ts';
import { writeDurably } from './durable-file.ts';
import { StudyTrouble } from './study-trouble.ts';

/**
 * A study on the disk. Whatever happens to the process that writes it, each file is whole or not there.
 *
 *     manifest.json     what the study is: versions, the hash of its scenario, its plan
 *     scenario.json     the scenario itself
 *     parts/            what was played, part by part; gone when the results are whole
 *     runs.parquet      a row for each run
 *     answer.json       what they say
 */
export type StudyFolder = { readonly path: string; readonly scenario: Scenario; readonly plan: StudyPlan };

type Manifest = {
  readonly format: 'sandtable.study';
  readonly formatVersion: 1;
  readonly version: string;
  readonly scenario: string;
  readonly plan: StudyPlan;
};

const MANIFEST = 'manifest.json';
const SCENARIO = 'scenario.json';
/** The folder of the parts in that of a study. */
export const PARTS = 'parts';

/** Where the results and what they say stand in a folder. */
export const RUNS_FILE = 'runs.parquet';
export const ANSWER_FILE = 'answer.json';

/**
 * Makes the folder of a study, or goes on with it.
 *
 * @param resume goes on with what is there; without, the folder must be new or empty
 * @throws StudyTrouble where something else is there
 */
export function openStudyFolder(path: string, scenario: Scenario, plan: StudyPlan, resume: boolean): StudyFolder {
  const manifest = manifestOf(scenario, plan);
  if (existsSync(join(path, MANIFEST))) {
    const found = readFileSync(join(path, MANIFEST), 'utf8');
    if (found !== textOf(manifest)) throw new StudyTrouble('other-study', `${path} holds another study`);
    if (!resume) throw new StudyTrouble('begun', `${path} holds this study already`);
  } else {
    if (existsSync(path) && readdirSync(path).length > 0) {
      throw new StudyTrouble('not-empty', `${path} is not empty`);
    }
    mkdirSync(path, { recursive: true });
    writeDurably(join(path, SCENARIO), encodeScenario(scenario));
    writeDurably(join(path, MANIFEST), textOf(manifest));
  }
  mkdirSync(join(path, PARTS), { recursive: true });
  return { path, scenario, plan };
}

/** Opens the folder of a study that was begun. */
export function readStudyFolder(path: string): StudyFolder {
  if (!existsSync(join(path, MANIFEST))) throw new StudyTrouble('no-study', `${path} holds no study`);
  const manifest = JSON.parse(readFileSync(join(path, MANIFEST), 'utf8')) as Manifest;
  if (manifest.format !== 'sandtable.study' || manifest.formatVersion !== 1) {
    throw new StudyTrouble('other-version', `${path} was written by another version of Sandtable`);
  }
  const decoded = decodeScenarioText(readFileSync(join(path, SCENARIO), 'utf8'));
  if ('problems' in decoded || hashOf(decoded.scenario) !== manifest.scenario) {
    throw new StudyTrouble('damaged', `${join(path, SCENARIO)} is damaged`);
  }
  return { path, scenario: decoded.scenario, plan: manifest.plan };
}

function manifestOf(scenario: Scenario, plan: StudyPlan): Manifest {
  return { format: 'sandtable.study', formatVersion: 1, version: STUDY_VERSION, scenario: hashOf(scenario), plan };
}

function textOf(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`;
}

export function isFinished({ path }: StudyFolder): boolean {
  return existsSync(join(path, ANSWER_FILE));
}

/** What a finished study says. */
export function readAnswer(folder: StudyFolder): Answer {
  if (!isFinished(folder)) throw new StudyTrouble('not-finished', `the study in ${folder.path} is not finished`);
  return JSON.parse(readFileSync(join(folder.path, ANSWER_FILE), 'utf8')) as Answer;
}

/** @param bytes the part's outcomes, as `bytesOfOutcomes` writes them */
export function writePart({ path }: StudyFolder, { index }: Part, bytes: Uint8Array): void {
  writeDurably(partPath(path, index), bytes);
}

/** What was played of a part, if it is there and whole. */
export function readPartFile({ path }: StudyFolder, part: Part, shape: OutcomeShape): Outcomes | undefined {
  const file = partPath(path, part.index);
  if (!existsSync(file)) return undefined;
  return outcomesOfBytes(readFileSync(file), part.firstRow, part.rows, shape);
}

export function hasPart({ path }: StudyFolder, { index }: Part): boolean {
  return existsSync(partPath(path, index));
}

export function removeParts({ path }: StudyFolder): void {
  rmSync(join(path, PARTS), { recursive: true, force: true });
}

function partPath(path: string, index: number): string {
  return join(path, PARTS, `${String(index).padStart(7, '0')}.part`);
}
