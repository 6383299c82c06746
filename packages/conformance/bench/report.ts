import { cpus } from 'node:os';
import { type ContestantName, gccVersion } from './contestant.ts';
import type { Result } from './race.ts';
import { figure, type Row } from './verdict.ts';

const NAMES: Readonly<Record<ContestantName, string>> = {
  kernel: 'the kernel, on one core',
  c: 'hand-written C',
  plain: 'plain objects in TypeScript',
  boardgame: 'the reducer of boardgame.io',
  engine: 'our reference engine',
};

/** The results as Markdown. */
export function report(results: readonly Result[], rows: readonly Row[]): string {
  return [
    machine(),
    '',
    '| the kernel against | times as fast | asked |',
    '| --- | ---: | --- |',
    ...rows.map(({ what, found, asked, holds }) => `| ${what} | ${found}${holds ? '' : ' (missed)'} | ${asked} |`),
    '',
    '| side | microseconds a run | runs a second |',
    '| --- | ---: | ---: |',
    ...results.map(({ name, nanoseconds }) => {
      return `| ${NAMES[name]} | ${figure(nanoseconds / 1000)} | ${figure(1e9 / nanoseconds)} |`;
    }),
  ].join('\n');
}

/** On what it was measured. */
function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'unknown processor';
  const gcc = gccVersion() ?? 'no gcc';
  return `Measured on ${model}, ${cores.length} cores, ${process.platform} ${process.arch}; Node ${process.versions.node} (V8 ${process.versions.v8}); ${gcc}.`;
}
