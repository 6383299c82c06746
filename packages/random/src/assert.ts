/**
 * A programmer's mistake in the use of this package: a word out of range, more blocks than a site has.
 * It is never an author's or a player's mistake; those are caught before a draw is asked for.
 */
export class ChanceAssertion extends Error {
  override readonly name = 'ChanceAssertion';
}

/** Throws with what was expected and what was found; both sides are always shown. */
export function fail(expected: string, found: unknown): never {
  throw new ChanceAssertion(`expected ${expected}, found ${String(found)}`);
}

/** Asserts that `value` is an integer from `least` to `most`. `name` says what it is, for the message. */
export function assertInteger(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    fail(`${name} to be an integer from ${least} to ${most}`, value);
  }
}
