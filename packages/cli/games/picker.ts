import { createHash } from 'node:crypto';

/** Picks numbers below another: the same ones for the same seed. */
export type Picker = (below: number) => number;

export function pickerOf(seed: string): Picker {
  let picks = 0;
  return (below) => {
    picks += 1;
    return createHash('sha256').update(`${seed} ${picks}`).digest().readUInt32BE(0) % below;
  };
}
