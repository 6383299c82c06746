import { randomBytes } from 'node:crypto';

/** A seed for who gave none: chosen once, shown and recorded, and never taken from the clock. */
export function chooseSeed(): string {
  return randomBytes(6).toString('hex');
}
