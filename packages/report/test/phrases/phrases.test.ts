import { expect, test } from 'vitest';
import { english } from '../../src/phrases/english.ts';
import { japanese } from '../../src/phrases/japanese.ts';

const put = ['<1>', '<2>', '<3>', '<4>'] as const;

/** Each phrase by its path, made with letters for what is put in. */
function said(phrases: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(phrases).flatMap(([name, phrase]): (readonly [string, string])[] => {
      const own = `${path}/${name}`;
      if (typeof phrase === 'string') return [[own, phrase]];
      if (typeof phrase === 'function') return [[own, String(phrase(...put))]];
      return [...said(phrase, own)];
    }),
  );
}

/** What is the same in both languages, or no word. */
const shared = /\/(none|list|semicolon|sentences|stop|labelled|says|factor|low90|low50|high50|high90|version|caption)$/;

test('every phrase is said in both languages', () => {
  const [en, ja] = [said(english), said(japanese)];
  expect([...ja.keys()]).toEqual([...en.keys()]);
  for (const [path, phrase] of ja) {
    if (path !== '/sentences') expect(phrase, path).not.toBe('');
    if (!shared.test(path)) expect(phrase, path).toMatch(/[\u3040-\u30ff\u4e00-\u9fff〜]/);
  }
  for (const phrase of en.values()) expect(phrase).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});

test('a phrase says the same things in both languages, in its own order', () => {
  const japaneseSaid = said(japanese);
  for (const [path, phrase] of said(english)) {
    const within = (text: string | undefined): string[] => put.filter((each) => text?.includes(each));
    expect(within(japaneseSaid.get(path)), path).toEqual(within(phrase));
  }
});

test('the answer speaks of modelled runs and never of a winner', () => {
  const all = [...said(english).values()].join('\n').toLowerCase();
  expect(english.answer.lead('5')).toContain('5 modelled runs');
  expect(all).not.toMatch(/\b(winner|wins|optimal|superior|proves?|will happen)\b(?! in the world)/);
});

test.each([
  ['at least 30%', '30%以上'],
  ['at most −2', '−2以下'],
  ['5% to 20%', '5%〜20%'],
  ['4 or 8', '4または8'],
  ['as usual', 'シナリオの既定'],
  ['cautious_japan', 'cautious_japan'],
])('what an answer says, %s, is %s in Japanese', (text, told) => {
  expect(japanese.says(text)).toBe(told);
});
