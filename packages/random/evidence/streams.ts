/**
 * The streams of words that the batteries judge, each in a shape in which a game or a study draws. Here they are made
 * by the package itself; streams.c makes the same ones fast, and check.sh compares the two word by word.
 */
import { activation, type Block, draw, type Key, type RunKey, runKey, siteOf, studyKeyFromSeed } from '../src/index.ts';

export const EVIDENCE_SEED = 'evidence';

const SITES = 300;
const TURNS = 60;
const RUNS = 1000;
const COLUMN = 1024;

/** Paths as scenarios have them, many differing in one character only. */
export function sitePaths(): string[] {
  const modules = ['senkaku', 'alliance', 'taiwan', '尖閣', 'command'];
  const kinds = ['rule', 'order', 'table', 'inject', 'policy', 'margin'];
  const paths: string[] = [];
  for (const module of modules) {
    for (const kind of kinds) for (let i = 0; i < 10; i += 1) paths.push(`${module}.${kind}_${i}`);
  }
  return paths;
}

const study = studyKeyFromSeed(EVIDENCE_SEED);
const sites = sitePaths().map(siteOf);
const first = sites[0] ?? siteOf('');
const runZero = runKey(study, 0);
const siteAt = (index: number) => sites[index % SITES] ?? first;

/** One block of each stream from its index. */
const bases: Readonly<Record<string, (i: number) => Block>> = {
  /** Neighbouring runs of a study, at one use. */
  runs: (i) => draw(runKey(study, i), first, 7, 0),
  /** Neighbouring turns of one run, at one use. */
  turns: (i) => draw(runZero, first, i, 0),
  /** Neighbouring blocks of one use in one turn. */
  counts: (i) => draw(runZero, first, 7, activation(Math.floor(i / 2 ** 24), i % 2 ** 24)),
  /** Neighbouring slots of a seat's orders. */
  lanes: (i) => draw(runZero, first, 7, activation(i % 256, Math.floor(i / 256))),
  /** Worse than any sites that SHA-256 gives: they count up, in the low word and in the high one. */
  'low-sites': (i) => draw(runZero, { high: first.high, low: i }, 7, 0),
  'high-sites': (i) => draw(runZero, { high: i, low: first.low }, 7, 0),
  /** Worse than any keys that seeds and runs give: they count up. */
  keys: (i) => draw([i, 0, 0, 0] satisfies Key as RunKey, first, 7, 0),
  /** A study in the order in which it plays: real sites in each turn, 60 turns in each run, run after run. */
  play: (i) => {
    const inRun = i % (SITES * TURNS);
    return draw(runKey(study, Math.floor(i / (SITES * TURNS))), siteAt(inRun), Math.floor(inRun / SITES), 0);
  },
  /** A study as an analyst reads it: each use in each turn across a thousand runs. */
  across: (i) => {
    const use = Math.floor(i / RUNS);
    return draw(runKey(study, i % RUNS), siteAt(use), Math.floor(use / SITES), 0);
  },
};

export const STREAMS: readonly string[] = Object.keys(bases);

/** The block at an index of a stream. */
export function blockOfStream(name: string, i: number): Block {
  const base = bases[name];
  if (base === undefined) throw new Error(`unknown stream: ${name}; there are ${STREAMS.join(', ')}`);
  return base(i);
}

/** The first `count` words of a stream: as drawn, or all first words of 1024 blocks before all second ones. */
export function wordsOfStream(name: string, order: 'rows' | 'columns', count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    if (order === 'rows') return blockOfStream(name, Math.floor(i / 4))[(i % 4) as 0 | 1 | 2 | 3];
    const group = Math.floor(i / (4 * COLUMN)) * COLUMN;
    return blockOfStream(name, group + (i % COLUMN))[(Math.floor(i / COLUMN) % 4) as 0 | 1 | 2 | 3];
  });
}

/** The planted bad generator: a counter times an odd number, shifted and crossed once. It must be found out. */
export function canary(i: number): Block {
  const mixed = (place: number) => {
    const word = Math.imul(i * 4 + place, 0x9e3779b1);
    return (word ^ (word >>> 15)) >>> 0;
  };
  return [mixed(0), mixed(1), mixed(2), mixed(3)];
}
