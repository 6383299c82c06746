import type { ReportLanguage } from '../source.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';

/** All that a report says around the scenario's own words, in one language. What is put in is in words already. */
export type Phrases = typeof english;

const known: { readonly [language in ReportLanguage]: Phrases } = { en: english, ja: japanese };

export function phrasesIn(language: ReportLanguage): Phrases {
  return known[language];
}
