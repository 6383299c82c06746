import type { ScenarioWords } from '@sandtable/engine';
import type { StorySeen } from '@sandtable/narrative';

/** What a seat sees of something, in words: `12 ships`, `12 ships ±2`, `high`. */
export function wordsOfSeen(words: ScenarioWords, { as, sight }: Pick<StorySeen, 'as' | 'sight'>): string {
  switch (sight.kind) {
    case 'exact':
      return words.value(sight.value, as);
    case 'margin':
      return `${words.value(sight.value, as)} ±${sight.margin}`;
    case 'band':
      return words.text(sight.band.title);
  }
}
