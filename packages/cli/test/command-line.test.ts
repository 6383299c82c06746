import { readFileSync } from 'node:fs';
import { FINDING_CODES } from '@sandtable/engine';
import { describe, expect, test } from 'vitest';
import { buildProgram, runCommandLine } from '../src/command-line.ts';
import { exitCodes } from '../src/shell/exit-code.ts';
import type { Shell } from '../src/shell/shell.ts';
import { called } from './process.ts';

const folder = import.meta.dirname;
const silent = { write: () => {}, terminal: false, colour: false, columns: 80 };
const shell: Shell = {
  folder,
  out: silent,
  err: silent,
  clock: () => 0,
  breathe: async () => {},
  patiently: (work) => work(new AbortController().signal),
  keepsIn: folder,
  ask: async () => undefined,
  terminal: undefined,
};
const program = buildProgram(shell, async () => {});

test('says what it can do', async () => {
  const { code, out, err } = await called(['--help'], folder);
  expect([code, err]).toEqual([0, '']);
  for (const command of program.commands) expect(out).toContain(`\n  ${command.name()} `);
  for (const { code: exit, means } of Object.values(exitCodes)) expect(out).toContain(`${exit}  ${means}`);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test.each(program.commands.map((command) => command.name()))('%s --help shows examples', async (name) => {
  const { code, out } = await called([name, '--help'], folder);
  expect(code).toBe(0);
  expect(out).toContain('\nExamples:\n  sandtable ');
});

describe('says what to do about a command line that cannot be', () => {
  test.each([
    [[], 'Usage: sandtable'],
    [['chek'], "sandtable: unknown command 'chek'\n(Did you mean check?)"],
    [['run', 'x', '--sede', '7'], "sandtable: unknown option '--sede'\n(Did you mean --seed?)"],
    [['run'], "sandtable: missing required argument 'scenario'"],
    [['run', 'x', '--turns', 'two'], 'Expected a whole number from 1 to 5000.'],
    [['run', 'x', '--policy', 'china'], 'Expected two parts with = between them.'],
    [['run', 'x', '--json', '--explain'], "option '--json' cannot be used with option '--explain'"],
    [['export', 'x', '--format', 'yaml'], 'Allowed choices are xstate, mermaid, json.'],
    [['check', 'x', 'nowhere'], 'sandtable: x is not there'],
  ])('%o', async (words, says) => {
    const { code, out, err } = await called(words, folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('and where to read more', async () => {
    expect((await called(['run', 'x', '--sede'], folder)).err).toContain(
      '`sandtable run --help` says what is possible.',
    );
  });
});

test('a fault of ours is one line and where to report it, a stack only for who asks', async () => {
  const told: string[] = [];
  const broken: Shell = {
    ...shell,
    err: { ...silent, write: (text) => void told.push(text) },
    out: {
      ...silent,
      write: () => {
        throw new Error('the paper is out');
      },
    },
  };
  expect(await runCommandLine(['--version'], broken)).toBe(70);
  expect(told.join('')).toMatch(
    /^sandtable: this is a fault of Sandtable, not yours: the paper is out\nPlease report it/,
  );
  expect(told.join('')).not.toContain('    at ');
  expect(await runCommandLine(['--version'], broken, { SANDTABLE_DEBUG: '1' })).toBe(70);
  expect(told.join('')).toContain('    at ');
});

/** Every command, also those within another: `study show`. */
const commands = program.commands.flatMap((command): [name: string, command: typeof command][] => [
  [command.name(), command],
  ...command.commands.map((within): [string, typeof command] => [`${command.name()} ${within.name()}`, within]),
]);

describe('the reference', () => {
  const reference = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  const sections = new Map(reference.split(/^## /m).map((section) => [section.split('\n', 1)[0], section]));

  test.each(commands)('has %s and its options', (name, command) => {
    const section = sections.get(name) ?? '';
    expect(section).toContain(`sandtable ${name}`);
    for (const option of command.options) expect(section).toContain(`\`${option.flags}\``);
  });

  test('has no command and no option too many', () => {
    const names = commands.map(([name]) => name);
    expect([...sections.keys()].slice(1)).toEqual(['Exit codes', ...names]);
    for (const [name, command] of commands) {
      const written = [...(sections.get(name) ?? '').matchAll(/^\| `(-[^`]*)`/gm)].map(([, flags]) => flags);
      expect(written).toEqual(command.options.map(({ flags }) => flags));
    }
  });

  test('has every finding of lint', () => {
    const rows = [...(sections.get('lint') ?? '').matchAll(/^\| `([a-z][a-z-]*)` \|/gm)].map(([, code]) => code);
    expect(rows).toEqual([...FINDING_CODES]);
  });

  test('has every exit code', () => {
    for (const { code, means } of Object.values(exitCodes)) expect(reference).toContain(`| ${code} | ${means} |`);
  });
});
