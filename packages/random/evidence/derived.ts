/**
 * What games see of the words: faces of dice, totals, chances, and whether neighbours in runs, turns, sites or seeds
 * have anything to do with each other. TestU01 judges the words; this judges what is made of them, across each stream.
 *
 *     node --conditions=source packages/random/evidence/derived.ts [BLOCKS [FROM]]
 *
 * Each statistic is a z: a chi-square is brought to one by the cube root of Wilson and Hilferty (1931). All is pinned,
 * so a second run prints the same. It fails if a stream has a z beyond 5, or if the planted bad generator has none.
 */
import {
  type Block,
  CERTAIN,
  choose,
  draw,
  face,
  noise,
  oddsOfDice,
  runKey,
  siteOf,
  studyKeyFromSeed,
  succeeds,
} from '../src/index.ts';
import { blockOfStream, canary, STREAMS } from './streams.ts';

const BLOCKS = Number(process.argv[2] ?? 2_000_000);
const FROM = Number(process.argv[3] ?? 0);
const LIMIT = 5;
const SIDES = 6;
const LAGS = [1, 2, 3, 4, 5, 7, 12, 60, 300];

interface Statistic {
  readonly name: string;
  readonly z: number;
}

/** A chi-square as a z. */
function zOfChiSquare(chiSquare: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** The z of counts against how often each should come. */
function zOfCounts(counts: ArrayLike<number>, expected: (index: number) => number): number {
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i += 1) chiSquare += ((counts[i] ?? 0) - expected(i)) ** 2 / expected(i);
  return zOfChiSquare(chiSquare, counts.length - 1);
}

/** The z of `successes` out of `tries` at a chance. */
function zOfSuccesses(successes: number, tries: number, chance: number): number {
  return (successes - tries * chance) / Math.sqrt(tries * chance * (1 - chance));
}

/**
 * Whether two faces, `lag` apart, are independent of each other: against the product of how often each came, since
 * every face is in two pairs and the pairs' counts are not free of one another (25 degrees of freedom, not 35).
 */
function zOfPairs(faces: Uint8Array, other: Uint8Array, lag: number): number {
  const counts = new Float64Array(SIDES * SIDES);
  const first = new Float64Array(SIDES);
  const second = new Float64Array(SIDES);
  const pairs = faces.length - lag;
  for (let i = 0; i < pairs; i += 1) {
    const one = faces[i]!;
    const two = other[i + lag]!;
    counts[one * SIDES + two] = counts[one * SIDES + two]! + 1;
    first[one] = first[one]! + 1;
    second[two] = second[two]! + 1;
  }
  let chiSquare = 0;
  for (let one = 0; one < SIDES; one += 1) {
    for (let two = 0; two < SIDES; two += 1) {
      const expected = (first[one]! * second[two]!) / pairs;
      chiSquare += (counts[one * SIDES + two]! - expected) ** 2 / expected;
    }
  }
  return zOfChiSquare(chiSquare, (SIDES - 1) ** 2);
}

/** Whether three neighbouring faces come together as often as any other three. */
function zOfTriples(faces: Uint8Array): number {
  const counts = new Float64Array(SIDES ** 3);
  const triples = Math.floor(faces.length / 3);
  for (let i = 0; i < triples; i += 1) {
    const cell = (faces[3 * i]! * SIDES + faces[3 * i + 1]!) * SIDES + faces[3 * i + 2]!;
    counts[cell] = counts[cell]! + 1;
  }
  return zOfCounts(counts, () => triples / counts.length);
}

/**
 * Whether sums of 60 neighbouring dice spread as sums of independent ones: neighbours that lean the same way would
 * spread them more, and the mean of a study's runs would be less sure than its number of runs says.
 */
function zOfSums(faces: Uint8Array): number {
  const length = 60;
  const sums = Math.floor(faces.length / length);
  const variance = (length * (SIDES ** 2 - 1)) / 12;
  let squares = 0;
  for (let i = 0; i < sums; i += 1) {
    let sum = 0;
    for (let k = 0; k < length; k += 1) sum += faces[i * length + k]!;
    squares += (sum - (length * (SIDES - 1)) / 2) ** 2 / variance;
  }
  // A square of a standardised sum has mean 1 and variance 2 less its excess of kurtosis, 6/5 * 37/35 / 60 here.
  const kurtosis = (-6 * (SIDES ** 2 + 1)) / (5 * (SIDES ** 2 - 1)) / length;
  return (squares - sums) / Math.sqrt(sums * (2 + kurtosis));
}

function statisticsOfFaces(columns: readonly Uint8Array[]): Statistic[] {
  const found: Statistic[] = [];
  columns.forEach((faces, place) => {
    const counts = new Float64Array(SIDES);
    for (const shown of faces) counts[shown] = counts[shown]! + 1;
    found.push({ name: `d6, word ${place}`, z: zOfCounts(counts, () => faces.length / SIDES) });
    found.push({ name: `three neighbours, word ${place}`, z: zOfTriples(faces) });
    found.push({ name: `sums of 60 neighbours, word ${place}`, z: zOfSums(faces) });
    for (const lag of LAGS)
      found.push({ name: `neighbours ${lag} apart, word ${place}`, z: zOfPairs(faces, faces, lag) });
    columns.forEach((other, otherPlace) => {
      if (place === otherPlace) return;
      if (place < otherPlace) found.push({ name: `words ${place}, ${otherPlace}`, z: zOfPairs(faces, other, 0) });
      found.push({ name: `word ${place}, word ${otherPlace} of the next`, z: zOfPairs(faces, other, 1) });
    });
  });
  return found;
}

function statisticsOfUses(blocks: readonly Block[]): Statistic[] {
  const found: Statistic[] = [];
  for (const hundredths of [1, 50, 333, 2500, 5000, 9950]) {
    const successes = blocks.filter(([word]) => succeeds(word, hundredths)).length;
    found.push({
      name: `chance of ${hundredths / 100}%`,
      z: zOfSuccesses(successes, blocks.length, hundredths / CERTAIN),
    });
  }
  const odds = oddsOfDice({ count: 4, sides: 6 });
  const totals = new Float64Array(odds.ways.length);
  const weights = [1, 0, 5, -3, 2, 40, 7];
  const chosen = new Float64Array(weights.length);
  const errors = new Float64Array(21);
  for (const block of blocks) {
    const total = block.reduce((sum, word) => sum + face(word, SIDES), 0) - odds.least;
    totals[total] = totals[total]! + 1;
    const choice = choose(block[0], weights) ?? 0;
    chosen[choice] = chosen[choice]! + 1;
    const error = noise(block[0], 10) + 10;
    errors[error] = errors[error]! + 1;
  }
  const share = (part: number, whole: number) => (blocks.length * part) / whole;
  found.push({ name: '4d6', z: zOfCounts(totals, (i) => share(Number(odds.ways[i]), Number(odds.of))) });
  const positive = weights.flatMap((weight, i) => (weight > 0 ? [{ weight, count: chosen[i]! }] : []));
  found.push({
    name: 'weighted choice',
    z: zOfCounts(
      positive.map((each) => each.count),
      (i) => share(positive[i]!.weight, 55),
    ),
  });
  found.push({ name: 'margin of 10', z: zOfCounts(errors, () => share(1, errors.length)) });
  return found;
}

function statisticsOf(blocks: readonly Block[]): Statistic[] {
  const columns = ([0, 1, 2, 3] as const).map((place) =>
    Uint8Array.from(blocks, (block) => face(block[place], SIDES) - 1),
  );
  return [...statisticsOfFaces(columns), ...statisticsOfUses(blocks)];
}

function report(stream: string, found: readonly Statistic[]): number {
  const worst = found.reduce((one, other) => (Math.abs(other.z) > Math.abs(one.z) ? other : one));
  const beyond = found.filter((each) => Math.abs(each.z) > 3).length;
  console.log(`| ${stream} | ${found.length} | ${beyond} | ${worst.z.toFixed(2)} | ${worst.name} |`);
  return Math.abs(worst.z);
}

function blocksOf(at: (i: number) => Block, count = BLOCKS, from = FROM): Block[] {
  return Array.from({ length: count }, (_, i) => at(from + i));
}

console.log(`${BLOCKS} blocks of each stream, from block ${FROM}\n`);
console.log('| stream | statistics | beyond 3 | worst z | of |\n| --- | ---: | ---: | ---: | --- |');
const site = siteOf('senkaku.close_pass');
let worst = 0;
for (const stream of STREAMS) {
  worst = Math.max(worst, report(stream, statisticsOf(blocksOf((i) => blockOfStream(stream, i)))));
}
// Neighbouring seeds, the first run of each: fewer blocks, since ARC4 is slow to start.
const ofSeed = (i: number) => draw(runKey(studyKeyFromSeed(String(i)), 0), site, 1, 0);
worst = Math.max(worst, report('seeds', statisticsOf(blocksOf(ofSeed, BLOCKS / 4, FROM / 4))));
const caught = report('canary', statisticsOf(blocksOf(canary)));

console.log(
  `\nworst |z| of the streams ${worst.toFixed(2)}, of the canary ${caught.toFixed(2)}; the limit is ${LIMIT}`,
);
if (worst > LIMIT || caught <= LIMIT) process.exitCode = 1;
