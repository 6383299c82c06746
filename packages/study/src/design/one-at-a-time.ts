import { type Design, type Dimension, HIGH_COORDINATE, LOW_COORDINATE, levelCoordinate, makeDesign } from './design.ts';

/** What a point of the design changes: one dimension, to a coordinate. */
type Change = { readonly dimension: number; readonly coordinate: number };

/**
 * The base point, then for each dimension in order everything at its base value but that one: at its 10% and its 90%
 * quantile, or, where it has levels, at each of them.
 */
export function oneAtATime(dimensions: readonly Dimension[]): Design {
  const changes = changesOneAtATime(dimensions);
  return makeDesign(1 + changes.length, (point) => {
    const coordinates = new Float64Array(dimensions.length).fill(Number.NaN);
    const change = changes[point - 1];
    if (change) coordinates[change.dimension] = change.coordinate;
    return coordinates;
  });
}

/** What the points after the base change, in their order. */
export function changesOneAtATime(dimensions: readonly Dimension[]): Change[] {
  return dimensions.flatMap(({ levels }, dimension) => {
    const coordinates =
      levels === undefined
        ? [LOW_COORDINATE, HIGH_COORDINATE]
        : Array.from({ length: levels }, (_, level) => levelCoordinate(level, levels));
    return coordinates.map((coordinate) => ({ dimension, coordinate }));
  });
}
