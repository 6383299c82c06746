import { fencesOf } from './fence.ts';

/** The words of the glossary, in order: the first column of its tables, where one row may explain several. */
export function wordsExplained(glossary: string): string[] {
  return [...glossary.matchAll(/^\| ([^|*]+) \| .+ \|$/gm)]
    .flatMap(([, words = '']) => words.split(', '))
    .filter((word) => word !== 'word' && !word.startsWith('---'));
}

/** The words that the glossary leaves out for others: they stand in its last section, in italics. */
export function wordsLeftOut(glossary: string): string[] {
  const [, section = ''] = glossary.split('## Words that we do not use');
  return [...section.matchAll(/\*([^*]+)\*/g)].map(([, word = '']) => word);
}

/**
 * Finds words that are left out, also in the plural. Blocks of code and where links lead are not read: names in them are
 * their authors'.
 */
export function findWordsLeftOut(place: string, text: string, leftOut: readonly string[]): string[] {
  const prose = fencesOf(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const read = prose.replaceAll(/\]\([^)\s]+\)/g, ']');
  return leftOut
    .filter((word) => new RegExp(`\\b${word}s?\\b`, 'i').test(read))
    .map((word) => `${place}: ‘${word}’; the glossary has the word for it`);
}
