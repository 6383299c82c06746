// `pnpm bench`: how fast the kernel is, beside twins of the benchmark's model written by hand, in one run. First all must
// come to the same digests; then they take turns. The result goes into docs/performance.md and the plot beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { repository } from '../src/library/shelf.ts';
import { startContestants } from './contestant.ts';
import { measureGrowth } from './growth.ts';
import { growthPlot } from './growth-plot.ts';
import { median } from './median.ts';
import { loadModel } from './model.ts';
import { measurePaces } from './pace.ts';
import { findDifference, race } from './race.ts';
import { report } from './report.ts';
import { measureStudies } from './study.ts';
import { verdicts } from './verdict.ts';

const page = join(repository, 'docs/performance.md');
const plot = join(repository, 'docs/performance/growth.svg');
const [BEGIN, END] = ['<!-- what `pnpm bench` found -->\n', '<!-- end of what `pnpm bench` found -->'];
const STARTS = 7;

await bench();

async function bench(): Promise<void> {
  const model = loadModel();
  const contestants = startContestants(model);
  try {
    if (!contestants.some(({ name }) => name === 'c')) say('gcc is missing, and so is the twin in C.');
    say('Comparing digests ...');
    const difference = await findDifference(contestants);
    if (difference) {
      say(`Nothing is timed, since not all come to the same: ${difference}`);
      process.exitCode = 1;
      return;
    }
    say('Playing in turns ...');
    const results = await race(contestants);
    say('Starting, and growing ...');
    const fromStart = median(Array.from({ length: STARTS }, secondsFromStart));
    const growths = measureGrowth(model);
    say('Playing in a terminal ...');
    const paces = measurePaces();
    say('Running studies, one of ten million runs; that takes some minutes ...');
    const rows = verdicts(results, fromStart, growths, measureStudies(model), paces);
    const found = report(results, rows);
    process.stdout.write(`${found}\n`);
    writeFileSync(plot, growthPlot(growths));
    keep(found);
    if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
  } finally {
    for (const { stop } of contestants) stop();
  }
}

/** As it is built and installed: on the clock, or of the processor where that is less, because other work had it. */
function secondsFromStart(): number {
  const before = performance.now();
  const program = join(import.meta.dirname, 'from-start.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Math.min((performance.now() - before) / 1000, Number(stdout));
}

/** Puts the result into its page. */
function keep(found: string): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`expected the marks of the result in ${page}`);
  writeFileSync(page, `${text.slice(0, from)}${BEGIN}\n${found}\n\n${text.slice(to)}`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
