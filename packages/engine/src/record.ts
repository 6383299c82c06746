/**
 * Values by id, frozen. It has no prototype, so that any name that the language allows is safe to look up, be it
 * `constructor`; its JSON is that of any object.
 */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): { readonly [id: string]: T } {
  const record: { [id: string]: T } = Object.create(null);
  for (const [id, value] of entries) record[id] = value;
  return Object.freeze(record);
}
