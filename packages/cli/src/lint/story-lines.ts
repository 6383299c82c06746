import type { TellableLine } from '@sandtable/narrative';
import { shown } from '../files/scenario-files.ts';
import { type Line, line } from '../tell/line.ts';
import type { StoryCoverage } from './story.ts';

/**
 * What of a story was never told: knots of which nothing was, by name, and lines of the others as they are written.
 *
 * @param folder what paths are shown from
 */
export function storyLines(folder: string, coverages: readonly StoryCoverage[]): Line[] {
  return coverages.flatMap(({ language, lines, untold }) => {
    const [knots, rest] = wholeKnots(lines, untold);
    return [
      line(0, ''),
      line(0, `Story in ${language}`, 'heading'),
      line(1, `${lines.length - untold.length} of ${lines.length} lines were told.`),
      ...knots.map(([knot, first]) => line(1, `Never told: the knot ${knot} (${placeText(folder, first)})`)),
      ...rest.flatMap((each) => [
        line(1, `Never told: ${placeText(folder, each)}`),
        line(2, each.text.replaceAll(/\s+/g, ' ').trim(), 'quiet'),
      ]),
    ];
  });
}

/** The knots of which no line was told, each with its first line, and the lines of all others. */
function wholeKnots(
  lines: readonly TellableLine[],
  untold: readonly TellableLine[],
): readonly [knots: [knot: string, first: TellableLine][], rest: TellableLine[]] {
  const count = (of: readonly TellableLine[], knot: string | undefined): number =>
    of.filter((each) => each.knot === knot).length;
  const isWhole = ({ knot }: TellableLine): boolean => knot !== undefined && count(untold, knot) === count(lines, knot);
  const first = new Map<string, TellableLine>();
  for (const each of untold.filter(isWhole)) if (!first.has(each.knot ?? '')) first.set(each.knot ?? '', each);
  return [[...first], untold.filter((each) => !isWhole(each))];
}

function placeText(folder: string, { file, line: number }: TellableLine): string {
  return `${shown(folder, file)}:${number}`;
}
