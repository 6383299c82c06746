/**
 * A programmer's mistake in the use of this package, such as laying out a scenario that was never checked.
 * An author's mistake is a {@link Problem} and never this.
 */
export class ScenarioAssertion extends Error {
  override readonly name = 'ScenarioAssertion';
}

/** Throws with what was expected and what was found; both sides are always shown. */
export function fail(expected: string, found: unknown): never {
  throw new ScenarioAssertion(`expected ${expected}, found ${String(found)}`);
}

/** The item at an index that the caller knows to be within. */
export function at<T>(list: readonly T[], index: number): T {
  if (!(Number.isInteger(index) && index >= 0 && index < list.length))
    fail(`an index from 0 to ${list.length - 1}`, index);
  return list[index] as T;
}
