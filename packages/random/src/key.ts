import { utf8ToBytes } from '@noble/hashes/utils.js';
import seedrandom from 'seedrandom';
import { assertInteger, fail } from './assert.ts';
import { type Block, KEY_ROUNDS, threefry } from './threefry.ts';

/**
 * Keys, and how they come from one another: seed text -> study key -> run key -> draws.
 *
 * Three uses of one block function must never meet, or a run's key could appear as somebody's dice:
 *
 * | use | counter |
 * | --- | --- |
 * | draw | site high, site low, turn, n, where turn < 2^31 |
 * | run key | "run\0" as a word, run low, 2^31 + run high, 0 |
 * | derived key | "key\0" as a word, label, 2^31 + position, how many labels |
 *
 * The top bit of the third word tells draws from keys whatever the site; the first word tells the two kinds of keys
 * apart. Keys also have more rounds than draws (KEY_ROUNDS). Under one key the block function is a bijection, so
 * different counters give different blocks: no two runs of a study have the same key.
 */
export type Key = Block;

/** The key of a study: runs get their keys from it. The mark `of` exists in the type only, to tell the two apart. */
export type StudyKey = Key & { readonly of?: 'study' };

/** The key of one run: draws are made under it. */
export type RunKey = Key & { readonly of?: 'run' };

const KEYS_THIRD_WORD = 0x80000000;
const RUN_TAG = 0x72756e00;
const DERIVED_TAG = 0x6b657900;

/** The longest seed text, in bytes of UTF-8: with its end mark it fills the 256 bytes that `seedrandom` takes whole. */
const SEED_BYTES_MOST = 255;

/**
 * Why a text cannot be a seed, as the end of a sentence that begins "the seed"; undefined when it can.
 * For shells to ask before `studyKeyFromSeed`, which asserts it.
 */
export function seedRefusal(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (!text.isWellFormed()) return 'is not well-formed Unicode';
  if (text.includes('\0')) return 'contains a NUL character';
  if (utf8ToBytes(text).length > SEED_BYTES_MOST) return `is longer than ${SEED_BYTES_MOST} bytes of UTF-8`;
  return undefined;
}

/**
 * The key of the study with this seed: the first four words of `seedrandom`'s ARC4 generator.
 *
 * `seedrandom` is given the text's UTF-8 bytes and a NUL as end mark, a character for each byte, and not the text
 * itself, for two reasons measured on 3.0.5. It repeats a seed to fill its key, so "7", "77" and "777" are one
 * seed to it; the end mark tells them apart. And it keeps only the low eight bits of each character, so "B" and
 * "あ" (U+3042) are one seed to it; bytes tell them apart. With both, different seeds start ARC4 from different
 * 256-byte keys. Texts that look alike but differ in code points (composed and decomposed accents) are different.
 */
export function studyKeyFromSeed(text: string): StudyKey {
  const refusal = seedRefusal(text);
  if (refusal !== undefined) fail('a seed', `one that ${refusal}`);
  const generator = seedrandom(`${String.fromCharCode(...utf8ToBytes(text))}\0`);
  const word = (): number => generator.int32() >>> 0;
  return [word(), word(), word(), word()];
}

/**
 * The key of a study's run. Any run may be started anywhere, in any order.
 *
 * @param run the run's number, from 0 to 2^53 - 1
 */
export function runKey(study: StudyKey, run: number): RunKey {
  assertInteger('run', run, 0, Number.MAX_SAFE_INTEGER);
  const high = Math.floor(run / 0x100000000); // exact: a division by a power of two
  const low = run >>> 0;
  return threefry(study, [RUN_TAG, low, (KEYS_THIRD_WORD + high) >>> 0, 0], KEY_ROUNDS);
}

/**
 * A key that follows from another one and some labels, and from which the first is not to be worked back: for a
 * what-if of a live exercise (its run key, the event, then `runKey` of the result for each future), or for a fork
 * with fresh dice.
 *
 * @param labels at least one word, each 0..2^32 - 1. A text makes two, by `siteOf`.
 */
export function derivedKey(key: StudyKey | RunKey, ...labels: readonly number[]): Key {
  assertInteger('number of labels', labels.length, 1, 0x7fffffff);
  return labels.reduce<Key>((from, label, position) => {
    assertInteger('label', label, 0, 0xffffffff);
    return threefry(from, [DERIVED_TAG, label, (KEYS_THIRD_WORD + position) >>> 0, labels.length], KEY_ROUNDS);
  }, key);
}
