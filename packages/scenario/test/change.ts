/** A copy of data in which what stands at a path (`actions[2].seats`) is another value; `undefined` takes it away. */
export function changed<T>(json: T, path: string, value: unknown): T {
  const copy: unknown = structuredClone(json);
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
  const last = steps.pop() ?? '';
  const target = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy) as Record<
    string,
    unknown
  >;
  if (typeof target !== 'object' || target === null) throw new Error(`nothing at ${path}`);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy as T;
}
