import type { SetupOptions } from './set-up.ts';

/** What decides a run, as far as it stands on the command line. */
export type RunCommand = SetupOptions & { readonly seed: string; readonly turns?: number };

/** The command that plays the same again. */
export function runCommand(
  scenario: string,
  { seed, run, turns, edition, policy = [], param = [], start = [] }: RunCommand,
): string {
  return [
    'sandtable run',
    quoted(scenario),
    `--seed ${quoted(seed)}`,
    ...(run === undefined ? [] : [`--run ${run}`]),
    ...(turns === undefined ? [] : [`--turns ${turns}`]),
    ...(edition === undefined ? [] : [`--edition ${quoted(edition)}`]),
    ...policy.map((pair) => `--policy ${quoted(pair.join('='))}`),
    ...param.map((pair) => `--param ${quoted(pair.join('='))}`),
    ...start.map((pair) => `--start ${quoted(pair.join('='))}`),
  ].join(' ');
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./=%@:+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
