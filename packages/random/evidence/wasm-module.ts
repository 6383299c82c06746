/**
 * Threefry-4x32 as a WebAssembly module assembled by hand, with no imports: what a draw costs where the kernel will
 * make it, and a second implementation that must agree with the package's.
 */
import type { Block, Rounds } from '../src/index.ts';

const I32 = 0x7f;
const op = {
  loop: [0x03, 0x40],
  end: 0x0b,
  brIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x28,
  store: 0x36,
  const: 0x41,
  add: 0x6a,
  sub: 0x6b,
  xor: 0x73,
  rotl: 0x77,
} as const;

const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

/** Signed LEB128, as `i32.const` takes it; for small counts it is the unsigned form too. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left >>= 7) {
    const done = (left >> 6 === 0 || left >> 6 === -1) as boolean;
    bytes.push(done ? left & 0x7f : (left & 0x7f) | 0x80);
    if (done) return bytes;
  }
}

/** Unsigned LEB128, for lengths and indices. */
function length(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...length(value >>> 7)];
}

const vector = (items: readonly (readonly number[])[]): number[] => [...length(items.length), ...items.flat()];
const section = (id: number, content: readonly number[]): number[] => [id, ...length(content.length), ...content];
const name = (text: string): number[] => [text.length, ...[...text].map((letter) => letter.charCodeAt(0))];

// Local variables of each function: 0 is the count that the loops take (unused in `block`), then these.
const KEY = 1; // five words
const X = 6; // four words
const COUNTER = 10; // four words
const SUM = 14;
const LOCALS = 14;

const loadWord = (address: number): number[] => [op.const, 0, op.load, 2, ...length(address)];

/** Loads the key from 0..15 and the counter from 16..31, and makes the fifth key word. */
function prologue(): number[] {
  const code: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    code.push(...loadWord(4 * i), op.set, KEY + i, ...loadWord(16 + 4 * i), op.set, COUNTER + i);
  }
  code.push(op.const, ...leb(0x1bd11bda));
  for (let i = 0; i < 4; i += 1) code.push(op.get, KEY + i, op.xor);
  return [...code, op.set, KEY + 4];
}

/** The rounds written out: x becomes the block of the key at the counter. */
function mix(rounds: Rounds): number[] {
  const code: number[] = [];
  for (let i = 0; i < 4; i += 1) code.push(op.get, COUNTER + i, op.get, KEY + i, op.add, op.set, X + i);
  for (let round = 0; round < rounds; round += 1) {
    const partner = round % 2 === 0 ? 1 : 3;
    (ROTATIONS[round % 8] ?? []).forEach((bits, pair) => {
      const sum = X + 2 * pair;
      const other = X + ((2 * pair + partner) % 4);
      code.push(op.get, sum, op.get, other, op.add, op.set, sum);
      code.push(op.get, other, op.const, bits, op.rotl, op.get, sum, op.xor, op.set, other);
    });
    if (round % 4 !== 3) continue;
    const addition = (round + 1) / 4;
    for (let i = 0; i < 4; i += 1) code.push(op.get, X + i, op.get, KEY + ((addition + i) % 5), op.add, op.set, X + i);
    code.push(op.get, X + 3, op.const, addition, op.add, op.set, X + 3);
  }
  return code;
}

/** `block()`: writes the block of the key and counter in memory to 32..47. */
function blockBody(rounds: Rounds): number[] {
  const code = [...prologue(), ...mix(rounds)];
  for (let i = 0; i < 4; i += 1) code.push(op.const, 0, op.get, X + i, op.store, 2, ...length(32 + 4 * i));
  return code;
}

/** A loop over `count` blocks, with `step` from one counter to the next; returns the exclusive or of all words. */
function loopBody(rounds: Rounds, step: readonly number[]): number[] {
  const code = [...prologue(), ...op.loop, ...mix(rounds), op.get, SUM];
  for (let i = 0; i < 4; i += 1) code.push(op.get, X + i, op.xor);
  code.push(op.set, SUM, ...step, op.set, COUNTER + 3);
  code.push(op.get, 0, op.const, 1, op.sub, op.tee, 0, op.brIf, 0, op.end);
  return [...code, op.get, SUM];
}

/** The last counter word goes up by one: the blocks do not depend on each other, and a processor overlaps them. */
const UP_BY_ONE = [op.get, COUNTER + 3, op.const, 1, op.add];

/** The last counter word is a word of the block before: each block waits for the one before it. */
const FROM_LAST_BLOCK = [op.get, X];

/** The bytes of a module with a memory of one page, `block`, `blocks` and `chain`. */
function moduleBytes(rounds: Rounds): Uint8Array<ArrayBuffer> {
  const body = (code: readonly number[]): number[] => {
    const whole = [1, LOCALS, I32, ...code, op.end];
    return [...length(whole.length), ...whole];
  };
  const types = vector([
    [0x60, 1, I32, 0],
    [0x60, 1, I32, 1, I32],
  ]);
  const exported = vector([
    [...name('memory'), 2, 0],
    [...name('block'), 0, 0],
    [...name('blocks'), 0, 1],
    [...name('chain'), 0, 2],
  ]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(3, vector([[0], [1], [1]])),
    ...section(5, vector([[0, 1]])),
    ...section(7, exported),
    ...section(
      10,
      vector([blockBody(rounds), loopBody(rounds, UP_BY_ONE), loopBody(rounds, FROM_LAST_BLOCK)].map(body)),
    ),
  ]);
}

/** A module that runs: write key and counter to `words[0..7]`, call `block`, read `words[8..11]`. */
export interface ThreefryModule {
  readonly words: Uint32Array;
  /** The block of the key at the counter. */
  block(): void;
  /** The exclusive or of the words of `count` blocks, of which each can be made beside the next. */
  blocks(count: number): number;
  /** The same of blocks of which each waits for the one before it. */
  chain(count: number): number;
}

export function instantiate(rounds: Rounds): ThreefryModule {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes(rounds)));
  const { memory, block, blocks, chain } = exports as unknown as {
    memory: { readonly buffer: ArrayBuffer };
    block(ignored: number): void;
    blocks(count: number): number;
    chain(count: number): number;
  };
  return { words: new Uint32Array(memory.buffer), block: () => block(0), blocks, chain };
}

/** The block of the key at the counter, by the module. */
export function blockByModule(module: ThreefryModule, key: Block, counter: Block): Block {
  module.words.set(key, 0);
  module.words.set(counter, 4);
  module.block();
  const [, , , , , , , , a = 0, b = 0, c = 0, d = 0] = module.words;
  return [a, b, c, d];
}
