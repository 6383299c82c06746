/** Deeper data is no input: an inject of a scenario nests far less. */
const depthMost = 1000;

/**
 * A frozen copy of data of any origin, as its JSON would give it back; undefined where it has none: where it holds what
 * only programs can hold, or nests too deep. What was given may be changed afterwards without harm.
 */
export function plainCopy(data: unknown): unknown {
  try {
    return copied(data, 0);
  } catch {
    // Reading a stranger's object can run the stranger's code, which can throw anything.
    return undefined;
  }
}

class NotPlain extends Error {}

function copied(data: unknown, depth: number): unknown {
  if (depth > depthMost) throw new NotPlain();
  if (data === null || typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number' && Number.isFinite(data)) return data + 0;
  if (Array.isArray(data)) return Object.freeze(data.map((each) => copied(each, depth + 1)));
  if (typeof data !== 'object') throw new NotPlain();
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.some(([key]) => key === '__proto__')) throw new NotPlain();
  return Object.freeze(Object.fromEntries(entries.map(([key, value]) => [key, copied(value, depth + 1)])));
}
