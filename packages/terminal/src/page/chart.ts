import type { View } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import stringWidth from 'string-width';
import type { PlayerWords } from '../word/player-words.ts';
import { type Canvas, canvasOf, type Point } from './canvas.ts';
import { forcesIn, isNone } from './map.ts';
import type { PageLine } from './page.ts';

type Place = Scenario['places'][number] & { readonly latitude: number; readonly longitude: number };

/** Labels have at least so many characters, and are cut to the room that there is. */
const LABEL = 22;

/**
 * The map as a drawing: places by their coordinates, what borders on what as dotted lines, beside each name how many
 * units of how many kinds the seat sees there. Nothing where fewer than two places have coordinates.
 *
 * @param columns of characters
 * @param rows of characters
 */
export function chartLines(words: PlayerWords, view: View, columns: number, rows: number): PageLine[] {
  const places = words.scenario.places.filter(
    (place): place is Place => place.latitude !== undefined && place.longitude !== undefined,
  );
  if (places.length < 2 || rows < 4) return [];
  const canvas = canvasOf(columns, rows);
  const points = pointsOf(places, columns, rows);
  for (const { id, borders } of places) {
    for (const other of borders) {
      const [from, to] = [points.get(id), points.get(other)];
      if (from && to) canvas.line(from, to);
    }
  }
  for (const place of places) {
    const point = points.get(place.id);
    if (point) putLabel(canvas, point, (at) => roomAt(at, points, columns), labelOf(words, view, place));
  }
  return canvas.lines().map((text) => ({ depth: 0, spans: [{ text }], whole: true }));
}

/**
 * Where places lie on the drawing, north above and east on the right, with room for labels. Half of a distance is true to
 * the coordinates and half goes by rank, so that places that lie close together can be told apart beside a far one.
 */
function pointsOf(places: readonly Place[], columns: number, rows: number): Map<string, Point> {
  const across = spread(eastward(places.map(({ longitude }) => longitude)));
  const down = spread(places.map(({ latitude }) => -latitude));
  return new Map(
    places.map(({ id }, index) => [
      id,
      {
        column: Math.round((across[index] ?? 0) * Math.max(1, columns - LABEL - 2)),
        row: Math.round((down[index] ?? 0) * (rows - 1)),
      },
    ]),
  );
}

/** A whole turn, in ten-thousandths of a degree. */
const ROUND = 3_600_000;

/** Longitudes counted eastward from the far side of the widest gap between them, across the date line where it must be. */
function eastward(longitudes: readonly number[]): number[] {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const gaps = sorted.map((each, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + ROUND;
    return { from: next % ROUND, wide: next - each };
  });
  const start = gaps.reduce((widest, gap) => (gap.wide > widest.wide ? gap : widest), { from: 0, wide: -1 }).from;
  return longitudes.map((each) => (((each - start) % ROUND) + ROUND) % ROUND);
}

/** Numbers as shares of their range, 0 to 1, half by their size and half by their rank. */
function spread(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [least = 0] = sorted;
  const range = Math.max(1, (sorted.at(-1) ?? 0) - least);
  return numbers.map((each) => ((each - least) / range + sorted.indexOf(each) / Math.max(1, sorted.length - 1)) / 2);
}

/** How many columns there are from a point on, up to the next one in its row or to the edge. */
function roomAt({ column, row }: Point, points: ReadonlyMap<string, Point>, columns: number): number {
  const next = [...points.values()].filter((other) => other.row === row && other.column > column);
  return Math.min(columns, ...next.map((other) => other.column - 1)) - column;
}

/** The label of a place, for a width: its name, cut where it must be, and a count of units. */
function labelOf(words: PlayerWords, view: View, { id, title }: Place): (width: number) => string {
  const counts = forcesIn(words, view, id).flatMap((seen) =>
    isNone(seen) || seen.sight.kind === 'band' ? [] : [seen.sight.value],
  );
  const units = counts.reduce((sum, value) => sum + value, 0);
  const count = units > 0 ? ` ${units}` : '';
  return (width) => `●${cut(words.text(title), width - 1 - count.length)}${count}`;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let short = '';
  for (const char of text) {
    if (stringWidth(short + char) >= width) break;
    short += char;
  }
  return `${short}…`;
}

/** Beside its point, or as near above or below as there is room, and as long as there is. */
function putLabel(canvas: Canvas, point: Point, room: (at: Point) => number, text: (width: number) => string): void {
  for (const shift of [0, 1, -1, 2, -2, 3, -3]) {
    const at = { column: point.column, row: point.row + shift };
    for (const width of [room(at), LABEL]) {
      if (width >= LABEL && canvas.label(at.column, at.row, text(width))) return;
    }
  }
}
