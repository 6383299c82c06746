import process from 'node:process';
import { runCommandLine } from './command-line.ts';
import { reportFault } from './shell/fault.ts';
import { processShell } from './shell/process-shell.ts';

const shell = processShell();
process.on('uncaughtException', (error) => process.exit(reportFault(shell, error, process.env)));
process.exitCode = await runCommandLine(process.argv.slice(2), shell, process.env);
