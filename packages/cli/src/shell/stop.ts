import type { Exit } from './exit-code.ts';

/** Ends the command with one message to the person, who can do something about it. Never a fault of ours. */
export class Stop extends Error {
  readonly exit: Exit;
  /** What to do about it, a sentence. */
  readonly advice: string | undefined;

  constructor(exit: Exit, message: string, advice?: string) {
    super(message);
    this.exit = exit;
    this.advice = advice;
  }
}

/** The command line cannot be carried out. */
export function usage(message: string, advice?: string): Stop {
  return new Stop('usage', message, advice);
}
