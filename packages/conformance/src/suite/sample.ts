/** At most `most` of a list, evenly spread over it, the first and the last among them. */
export function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  const places = new Set(Array.from({ length: most }, (_, index) => Math.round(index * step)));
  return list.filter((_, index) => places.has(index));
}
