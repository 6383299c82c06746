import { type ScenarioWords, type Setup, wordsOfScenario } from '@sandtable/engine';
import { moveLengthId, type Scenario } from '@sandtable/scenario';
import { type Phrases, phrasesIn } from './phrases/phrases.ts';

/** A scenario's own words in one language, and what stands around them. */
export type Wording = ScenarioWords & {
  readonly phrases: Phrases;
  /** How many turns a move has: as the set-up says, else the scenario. */
  readonly turnsPerMove: number;
};

/** The wording of a scenario in a language; a text without it stands in the scenario's first language. */
export function wordingOf(scenario: Scenario, language: string, { starts = {} }: Partial<Setup> = {}): Wording {
  const turnsPerMove = starts[moveLengthId] ?? scenario.calendar.turnsPerMove;
  return { ...wordsOfScenario(scenario, language), phrases: phrasesIn(language), turnsPerMove };
}
