import { resolve } from 'node:path';
import { compareStudyFolders, type FigureComparison, readStudyFolder } from '@sandtable/study';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { knownText } from '../study/known-text.ts';
import { told } from '../study/trouble.ts';
import { columns } from '../tell/columns.ts';
import { type Line, layOut, line } from '../tell/line.ts';

/** Holds two finished studies against each other, figure by figure. */
export async function compareStudies(shell: Shell, first: string, second: string): Promise<Exit> {
  const [one, other] = [first, second].map((path) => told(path, () => readStudyFolder(resolve(shell.folder, path))));
  if (!one || !other) throw new Error('two folders were given');
  const comparison = await told(second, () => compareStudyFolders(one, other));
  const how = comparison.paired
    ? 'Run by run, under the same dice.'
    : 'The runs have other dice or numbers, so only the figures are held against each other.';
  const lines: Line[] = [
    line(0, `${second} against ${first}`, 'heading'),
    line(0, `${how} Intervals are of 95% confidence, of modelled runs.`),
    ...comparison.figures.flatMap((each) => figureLines(each, first, second)),
    ...comparison.leftOut.map((what) => line(0, `Only ${first} has ${what}.`)),
  ];
  shell.out.write(layOut(lines, shell.out));
  return 'fine';
}

function figureLines(
  { figure, as, option, first: left, second: right, difference }: FigureComparison,
  first: string,
  second: string,
): Line[] {
  return [
    line(0, ''),
    line(0, option === '' ? figure : `${figure}, ${option}`),
    ...columns(1, [
      [first, knownText(left, as)],
      [second, knownText(right, as)],
      ['difference', knownText(difference, as)],
    ]),
  ];
}
