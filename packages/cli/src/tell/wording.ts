import { type ScenarioWords, wordsOfScenario } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { type Phrases, phrasesIn } from './phrases/phrases.ts';

/** A scenario's own words in one language, and what stands around them. */
export type Wording = ScenarioWords & { readonly phrases: Phrases };

/** The wording of a scenario in a language; a text without it stands in the scenario's first language. */
export function wordingOf(scenario: Scenario, language: string): Wording {
  return { ...wordsOfScenario(scenario, language), phrases: phrasesIn(language) };
}
