import { onTestFinished } from 'vitest';
import { inPseudoTerminal, type PseudoTerminal, type Size } from '../pictures/pseudo-terminal.ts';

/** The command in a real pseudo-terminal without colours, which is torn away from it also where a test fails. */
export function inTerminal(words: readonly string[], folder: string, size: Size): PseudoTerminal {
  const terminal = inPseudoTerminal(words, folder, size, { NO_COLOR: '1' });
  onTestFinished(terminal.kill);
  return terminal;
}
