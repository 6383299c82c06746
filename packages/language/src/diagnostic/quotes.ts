/** `‘a’, ‘b’`: names as messages list them. */
export function inQuotes(names: Iterable<string>): string {
  return [...names].map((name) => `‘${name}’`).join(', ');
}
