import type { Shell } from './shell.ts';

/** A line on the terminal that says how far long work is. */
export type Progress = {
  /** Says how far it is. Cheap: most calls write nothing. */
  readonly at: (text: string) => void;
  /** Takes the line away again. */
  readonly end: () => void;
};

/** Work shorter than this says nothing. In milliseconds. */
const silence = 1000;
const pause = 100;

/** Progress on the second stream where a person watches it, none elsewhere. */
export function progressOn({ err, clock }: Shell): Progress {
  if (!err.terminal) return { at: () => {}, end: () => {} };
  let next = clock() + silence;
  let shown = false;
  return {
    at: (text) => {
      const now = clock();
      if (now < next) return;
      next = now + pause;
      shown = true;
      err.write(`\r\u001b[K${text.slice(0, err.columns - 1)}`);
    },
    end: () => {
      if (shown) err.write('\r\u001b[K');
    },
  };
}
