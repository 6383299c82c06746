import { Command, CommanderError } from 'commander';
import { declareCommands } from './command-list.ts';
import { paint } from './shell/colour.ts';
import { type Exit, exitCodes } from './shell/exit-code.ts';
import { type Environment, reportFault } from './shell/fault.ts';
import type { Shell } from './shell/shell.ts';
import { Stop } from './shell/stop.ts';
import { ownVersion } from './version.ts';

/**
 * Runs a command line to its end.
 *
 * @param words as typed after `sandtable`.
 * @returns the exit code. Whatever goes wrong has been told on the shell's second stream.
 */
export async function runCommandLine(
  words: readonly string[],
  shell: Shell,
  environment: Environment = {},
): Promise<number> {
  let exit: Exit = 'fine';
  const program = buildProgram(shell, async (work) => {
    exit = await work(shell);
  });
  try {
    if (words.length === 0) program.help({ error: true });
    await program.parseAsync(words, { from: 'user' });
    return exitCodes[exit].code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine.code : exitCodes.usage.code;
    if (error instanceof Stop) return tellStop(shell, error);
    return reportFault(shell, error, environment);
  }
}

/** The program with all its commands. `act` is given the work of the command that was called. */
export function buildProgram(shell: Shell, act: (work: (shell: Shell) => Promise<Exit>) => Promise<void>): Command {
  const program = new Command('sandtable')
    .description('Scenario-based wargames and tabletop exercises, from text files that anyone can read.')
    .version(`sandtable ${ownVersion()}`, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .usage('<command> [options]')
    .exitOverride()
    .configureOutput({
      writeOut: shell.out.write,
      writeErr: shell.err.write,
      getOutHelpWidth: () => shell.out.columns,
      getErrHelpWidth: () => shell.err.columns,
      getOutHasColors: () => shell.out.colour,
      getErrHasColors: () => shell.err.colour,
      outputError: (text, write) => write(text.replace(/^error: /, `${paint(shell.err, 'bad', 'sandtable:')} `)),
    })
    .configureHelp({ styleTitle: (title) => paint({ colour: true }, 'strong', title) })
    .addHelpText('after', `\nExit codes:\n${exitCodeLines().join('\n')}`);
  declareCommands(program, act);
  for (const command of [program, ...program.commands]) {
    const path = command === program ? 'sandtable' : `sandtable ${command.name()}`;
    command.showHelpAfterError(`\`${path} --help\` says what is possible.`);
  }
  return program;
}

function exitCodeLines(): string[] {
  return Object.values(exitCodes).map(({ code, means }) => `  ${String(code).padStart(3)}  ${means}`);
}

function tellStop(shell: Shell, stop: Stop): number {
  shell.err.write(`${paint(shell.err, 'bad', 'sandtable:')} ${stop.message}\n`);
  if (stop.advice) shell.err.write(`${stop.advice}\n`);
  return exitCodes[stop.exit].code;
}
