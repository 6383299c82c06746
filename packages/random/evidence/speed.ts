/**
 * What a block costs, in JavaScript and in WebAssembly, for 13 and for 20 rounds, and a draw beside a sequential
 * generator. All variants take turns within one process; the medians of the rounds are compared.
 *
 *     node --conditions=source packages/random/evidence/speed.ts
 */
import seedrandom from 'seedrandom';
import {
  blocksAt,
  draw,
  drawInto,
  type Key,
  rollDice,
  runKey,
  siteOf,
  studyKeyFromSeed,
  threefryInto,
} from '../src/index.ts';
import { instantiate } from './wasm-module.ts';

const ROUNDS_OF_MEASURING = 21;
const BLOCKS = 400_000;

const study = studyKeyFromSeed('speed');
const key = runKey(study, 0);
const site = siteOf('senkaku.close_pass');
const out = new Uint32Array(4);
const alea = seedrandom.alea('speed');
const arc4 = seedrandom('speed');

/** A module made ready for blocks of our key and site. */
function readied(rounds: 13 | 20) {
  const module = instantiate(rounds);
  module.words.set([...(key as Key), site.high, site.low, 7, 0]);
  return module;
}
const wasm13 = readied(13);
const wasm20 = readied(20);

/** Each variant does `count` of its thing and returns something that depends on all of them. */
const variants: Readonly<Record<string, (count: number) => number>> = {
  'block, JavaScript, 13 rounds': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      threefryInto(out, key, site.high, site.low, 7, n, 13);
      sum ^= out[0]! ^ out[3]!;
    }
    return sum;
  },
  'block, JavaScript, 20 rounds': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      threefryInto(out, key, site.high, site.low, 7, n, 20);
      sum ^= out[0]! ^ out[3]!;
    }
    return sum;
  },
  'block, WebAssembly, 13 rounds': (count) => wasm13.blocks(count),
  'block, WebAssembly, 20 rounds': (count) => wasm20.blocks(count),
  'block, WebAssembly, each waiting for the last, 13 rounds': (count) => wasm13.chain(count),
  'block, WebAssembly, each waiting for the last, 20 rounds': (count) => wasm20.chain(count),
  'block, WebAssembly called for each, 20 rounds': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      wasm20.words[7] = n;
      wasm20.block();
      sum ^= wasm20.words[8]! ^ wasm20.words[11]!;
    }
    return sum;
  },
  'drawInto (checked)': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      drawInto(out, key, site, 7, n);
      sum ^= out[0]! ^ out[3]!;
    }
    return sum;
  },
  'draw (checked, allocates)': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum ^= draw(key, site, 7, n)[0];
    return sum;
  },
  '4d6 with its faces': (count) => {
    const next = blocksAt(key, site, 7, 0, 0);
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum += rollDice(next, { count: 4, sides: 6 }).total;
    return sum;
  },
  'key of a run': (count) => {
    let sum = 0;
    for (let run = 0; run < count; run += 1) sum ^= runKey(study, run)[0];
    return sum;
  },
  'seedrandom.alea, one word': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum ^= alea.int32();
    return sum;
  },
  'seedrandom (ARC4), one word': (count) => {
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum ^= arc4.int32();
    return sum;
  },
  'seedrandom.alea, seeded anew for each use, one word': (count) => {
    let sum = 0;
    for (let n = 0; n < count / 50; n += 1) sum ^= seedrandom.alea(`speed:${n}`).int32();
    return sum;
  },
};

function nanosecondsEach(variant: (count: number) => number): number {
  const start = process.hrtime.bigint();
  sink ^= variant(BLOCKS);
  return Number(process.hrtime.bigint() - start) / BLOCKS;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

let sink = 0;
const measured = new Map<string, number[]>(Object.keys(variants).map((variant) => [variant, []]));
for (let round = -3; round < ROUNDS_OF_MEASURING; round += 1) {
  for (const [variant, run] of Object.entries(variants)) {
    // A fiftieth of the count is done where each is slow: the figure is for one all the same.
    const each = nanosecondsEach(run) * (variant.includes('seeded anew') ? 50 : 1);
    if (round >= 0) measured.get(variant)?.push(each); // the first rounds warm up
  }
}

/** The median over the rounds of one variant's time over another's in the same round. */
function ratio(variant: string, to: string): string {
  const base = measured.get(to) ?? [];
  return median((measured.get(variant) ?? []).map((each, round) => each / (base[round] ?? Number.NaN))).toFixed(2);
}

console.log(`node ${process.version}, medians of ${ROUNDS_OF_MEASURING} rounds of ${BLOCKS} (check ${sink})`);
console.log('| what | ns | of a block in JavaScript, 20 rounds | of alea, one word |\n| --- | ---: | ---: | ---: |');
for (const [variant, each] of measured) {
  const ofBlock = ratio(variant, 'block, JavaScript, 20 rounds');
  const ofAlea = ratio(variant, 'seedrandom.alea, one word');
  console.log(`| ${variant} | ${median(each).toFixed(1)} | ${ofBlock} | ${ofAlea} |`);
}
for (const where of ['JavaScript', 'WebAssembly', 'WebAssembly, each waiting for the last']) {
  const dearer = ratio(`block, ${where}, 20 rounds`, `block, ${where}, 13 rounds`);
  console.log(`20 rounds of 13 in ${where}: ${dearer}`);
}
