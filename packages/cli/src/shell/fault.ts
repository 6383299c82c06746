import { paint } from './colour.ts';
import { exitCodes } from './exit-code.ts';
import type { Shell } from './shell.ts';

/** The environment, as far as the command reads it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tells of a fault of ours in one line and where to take it; the whole stack only to those who ask for it.
 *
 * @returns the exit code.
 */
export function reportFault(shell: Pick<Shell, 'err'>, error: unknown, environment: Environment): number {
  const what = error instanceof Error ? error.message : String(error);
  const [first = ''] = what.split('\n');
  shell.err.write(`${paint(shell.err, 'bad', 'sandtable: this is a fault of Sandtable, not yours:')} ${first}\n`);
  shell.err.write(
    'Please report it in the issues of the repository that you got Sandtable from, with the command and the scenario.\n',
  );
  if (environment.SANDTABLE_DEBUG === '1' && error instanceof Error) shell.err.write(`${error.stack}\n`);
  else shell.err.write('SANDTABLE_DEBUG=1 shows where it happened.\n');
  return exitCodes.fault.code;
}
