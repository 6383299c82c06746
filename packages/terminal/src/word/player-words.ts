import { type ScenarioWords, wordsOfScenario } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { type Phrases, phrasesIn } from './phrases.ts';

/** A scenario's own words in the player's language, and what the terminal says around them. */
export type PlayerWords = ScenarioWords & { readonly phrases: Phrases };

/** The words for a player; a text without the language stands in the scenario's first one. */
export function playerWords(scenario: Scenario, language: string): PlayerWords {
  return { ...wordsOfScenario(scenario, language), phrases: phrasesIn(language) };
}
