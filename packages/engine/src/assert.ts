/**
 * A programmer's mistake in the use of this package: a scenario that was never checked, a game put together by hand.
 * An author's mistake is a diagnostic and a player's a {@link Refusal}; neither is ever this.
 */
export class EngineAssertion extends Error {
  override readonly name = 'EngineAssertion';
}

/** Throws with what was expected and what was found; both sides are always shown. */
export function fail(expected: string, found: unknown): never {
  throw new EngineAssertion(`expected ${expected}, found ${String(found)}`);
}

/** What a look-up found, which the scenario's references promise to be there. */
export function found<T>(what: string, id: string, value: T | undefined): T {
  return value ?? fail(`${what} of the scenario`, id);
}
