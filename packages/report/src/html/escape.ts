import type { Words } from '../document/document.ts';

/** A text as it stands between tags and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function wordsHtml(words: Words): string {
  if (typeof words === 'string') return escaped(words);
  return words
    .map((each) => (typeof each === 'string' ? escaped(each) : `<code>${escaped(each.code)}</code>`))
    .join('');
}
