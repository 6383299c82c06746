/**
 * A programmer's mistake in the use of this package: a point that a design does not have, columns of unequal length.
 * What a user asks for and cannot have is a value with a sentence, never this.
 */
export class StudyAssertion extends Error {
  override readonly name = 'StudyAssertion';
}

/** Throws with what was expected and what was found; both sides are always shown. */
export function fail(expected: string, found: unknown): never {
  throw new StudyAssertion(`expected ${expected}, found ${String(found)}`);
}

/** Asserts that `value` is an integer from `least` to `most`. `name` says what it is, for the message. */
export function assertInteger(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    fail(`${name} to be an integer from ${least} to ${most}`, value);
  }
}
