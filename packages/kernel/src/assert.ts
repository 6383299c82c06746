/** A mistake in the program, never in a scenario. */
export class KernelAssertion extends Error {
  override readonly name = 'KernelAssertion';
}

/** Stops with both sides: what was expected and what was found. */
export function fail(expected: string, found: unknown): never {
  throw new KernelAssertion(`expected ${expected}, found ${String(found)}`);
}

/** What is looked up by a name that the caller knows to be there. */
export function found<T>(kind: string, name: string, value: T | undefined): T {
  return value ?? fail(`the ${kind} ${name}`, 'none');
}
