/**
 * Writes what the streams start from: the key of the study with the seed "evidence", and 300 real sites, the paths of
 * which look like those of a scenario. One line each, words in hexadecimal.
 */
import { siteOf, studyKeyFromSeed } from '../src/index.ts';
import { EVIDENCE_SEED, sitePaths } from './streams.ts';

const line = (...words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

console.log(line(...studyKeyFromSeed(EVIDENCE_SEED)));
for (const path of sitePaths()) {
  const site = siteOf(path);
  console.log(line(site.high, site.low));
}
