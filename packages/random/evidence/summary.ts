/**
 * summary.ts FILE...: what the lines of batteries.sh come to, one row for each battery, number of rounds and kind.
 *
 * A p-value is as extreme as its distance from the nearer of 0 and 1. Of the p-values of a fair generator two in a
 * thousand lie within 0.001 of an end; the most extreme of n lies within e with the chance 1 - (1 - 2 e)^n.
 */
import { readFileSync } from 'node:fs';

interface Result {
  readonly stream: string;
  readonly rounds: number;
  readonly battery: string;
  readonly test: string;
  readonly extreme: number;
}

function read(path: string): Result[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [stream = '', order = '', rounds = '', battery = '', test = '', p = ''] = line.split(',');
    const name = `${stream}/${order}`;
    return { stream: name, rounds: Number(rounds), battery, test, extreme: Math.min(Number(p), 1 - Number(p)) };
  });
}

function row(results: readonly Result[]): string {
  const [first] = results;
  if (first === undefined) return '';
  const streams = new Set(results.map((result) => result.stream)).size;
  const worst = results.reduce((one, other) => (other.extreme < one.extreme ? other : one));
  const beyond = results.filter((result) => result.extreme < 0.001).length;
  const failed = results.filter((result) => result.extreme < 1e-10);
  const failing = new Set(failed.map((result) => result.stream)).size;
  const chance = 1 - (1 - 2 * worst.extreme) ** results.length;
  const least = `${worst.extreme.toPrecision(2)} (${worst.test}, ${worst.stream})`;
  const cells = [streams, results.length, beyond, (0.002 * results.length).toFixed(1), least, chance.toPrecision(2)];
  return `| ${first.battery} | ${first.rounds} | ${cells.join(' | ')} | ${failed.length} in ${failing} |`;
}

const results = process.argv.slice(2).flatMap(read);
const kinds = Map.groupBy(results, ({ battery, rounds, stream }) => {
  return `${battery} ${String(rounds).padStart(2, '0')} ${stream.startsWith('canary') ? 'canary' : ''}`;
});
console.log(
  '| battery | rounds | streams | statistics | within 0.001 | expected | most extreme | its chance | failed |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |');
for (const [kind, each] of [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(kind.endsWith('canary') ? row(each).replace('| small', '| canary, small') : row(each));
}
