import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChanceAssertion, derivedKey, draw, type Key, runKey, seedRefusal, studyKeyFromSeed } from '../src/index.ts';
import { hex } from './hex.ts';

// Expected words come from an independent implementation in another language (ARC4, SHA-256, Threefry): docs/chance.md.
const studyKeys: readonly (readonly [string, string])[] = [
  ['7', '8061c932 e4d271e7 aaa86749 36035135'],
  ['77', 'cfad93bf 66fc6d73 7e22b14e 70c0358f'],
  ['B', '49fca74e 3ce6e5f5 f4d502f9 bb2aa523'],
  ['あ', '12175d58 0705e2f4 5ec90bba 37fd88c7'],
  ['senkaku', '0b8ae61e 58ed291b f1667029 466bb517'],
  ['尖閣諸島', 'b746f188 ac091b8c c6d9a78e ceed936b'],
  [' ', 'ccf62305 755085b6 bb4b17af 6e8eda5c'],
  ['x'.repeat(255), '4adcb993 b0e0d3cc 27baeba8 04372bfe'],
];

describe('studyKeyFromSeed', () => {
  it.each(studyKeys)('gives the study of seed %j its key', (seed, words) => {
    expect(hex(studyKeyFromSeed(seed))).toBe(words);
  });

  it('tells apart seeds that seedrandom takes for one', () => {
    const alike = ['7', '77', '777', '7777', 'B', 'あ', 'BB', 'Ab', 'ぁb', 'é', 'e\u0301', 'a', 'A', 'a '];
    expect(new Set(alike.map((seed) => hex(studyKeyFromSeed(seed)))).size).toBe(alike.length);
  });

  it('gives different seeds different keys', () => {
    const seed = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => seedRefusal(text) === undefined);
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        expect(hex(studyKeyFromSeed(one)) === hex(studyKeyFromSeed(other))).toBe(one === other);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each([
    ['', 'is empty'],
    ['a\0b', 'contains a NUL character'],
    ['\ud800', 'is not well-formed Unicode'],
    ['x'.repeat(256), 'is longer than 255 bytes of UTF-8'],
    ['島'.repeat(86), 'is longer than 255 bytes of UTF-8'],
  ])('refuses %j: it %s', (seed, reason) => {
    expect(seedRefusal(seed)).toBe(reason);
    expect(() => studyKeyFromSeed(seed)).toThrow(new ChanceAssertion(`expected a seed, found one that ${reason}`));
  });
});

describe('runKey', () => {
  it.each([
    [0, 'cfc9feca 76980f9a 508eecbf ba95b09f'],
    [1, 'da39857c 11f1eb96 95082369 3060eedd'],
    [2 ** 32 - 1, '56b718e9 8403b86d 740a60c2 4cb02e96'],
    [2 ** 32, '03a9a370 09a8d822 1671c7c4 e1cc8350'],
    [Number.MAX_SAFE_INTEGER, '47513704 43a0f4bb 090d14c7 6c882b7a'],
  ])('gives run %i of seed 7 its key', (run, words) => {
    expect(hex(runKey(studyKeyFromSeed('7'), run))).toBe(words);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('refuses %d as a run', (run) => {
    expect(() => runKey([1, 2, 3, 4], run)).toThrow(ChanceAssertion);
  });

  it('never is a draw made under the same key, whatever the site: draws stop below turn 2^31', () => {
    const key: Key = studyKeyFromSeed('7'); // unmarked, else the compiler refuses to draw under a study's key
    const runTag = { high: 0x72756e00, low: 5 };
    expect(() => draw(key, runTag, 0x80000000, 0)).toThrow(ChanceAssertion);
    expect(hex(draw(key, runTag, 0, 0))).not.toBe(hex(runKey(key, 5)));
  });
});

describe('derivedKey', () => {
  const exercise = runKey(studyKeyFromSeed('7'), 0);

  it('gives the same labels the same key', () => {
    expect(hex(derivedKey(exercise, 1))).toBe('9f4f4057 6f35304d 60ca8ee4 cb3bbfc7');
    expect(hex(derivedKey(exercise, 1, 2))).toBe('b44c2ed0 34a9469e 561fb870 644c75af');
    expect(hex(derivedKey(exercise, 2, 1))).toBe('6391e0a0 79217031 538795ee 6cb31af7');
  });

  it('gives different labels, their order and their number different keys', () => {
    const labels = [[0], [1], [0, 0], [0, 1], [1, 0], [1, 1], [0, 0, 0], [0, 1, 0]];
    const keys = labels.map((each) => hex(derivedKey(exercise, ...each)));
    const unmarked: Key = exercise;
    const chained = [hex(derivedKey(derivedKey(exercise, 0), 1)), hex(runKey(unmarked, 0)), hex(exercise)];
    expect(new Set([...keys, ...chained]).size).toBe(labels.length + chained.length);
  });

  it('refuses no label, and a label that is no word', () => {
    expect(() => derivedKey(exercise)).toThrow(ChanceAssertion);
    expect(() => derivedKey(exercise, -1)).toThrow(ChanceAssertion);
    expect(() => derivedKey(exercise, 2 ** 32)).toThrow(ChanceAssertion);
  });
});
