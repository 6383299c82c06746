import { type Coverage, coverageRuns, type Finding, findingsIn, timeEnding } from '@sandtable/engine';
import { renderDiagnostic } from '@sandtable/language';
import { loadPlayable, type Playable } from '../files/load.ts';
import type { SourcePlace } from '../files/source-place.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { columns } from '../tell/columns.ts';
import { type Line, layOut, line } from '../tell/line.ts';

/** Plays a scenario many times and reports what never happens, or too often, where the author wrote it. */
export async function lint(shell: Shell, path: string, options: { runs: number; seed: string }): Promise<Exit> {
  const loaded = loadPlayable(shell, path);
  const measured = coverageRuns(loaded.scenario, options.seed);
  const progress = progressOn(shell);
  for (let run = 0; run < options.runs; run += 1) {
    measured.play(run);
    progress.at(`run ${run + 1} of ${options.runs}`);
    await shell.breathe();
  }
  progress.end();
  const coverage = measured.coverage();
  const findings = placed(loaded, findingsIn(coverage));
  for (const each of findings) shell.out.write(`${findingText(shell, loaded, each)}\n\n`);
  shell.out.write(layOut([...endingLines(coverage), ...summaryLines(coverage, findings.length)], shell.out));
  return 'fine';
}

type Placed = { readonly finding: Finding; readonly place: SourcePlace | undefined };

/** In the order of the author's text; findings about no place of it come last. */
function placed({ placeOf }: Playable, findings: readonly Finding[]): Placed[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.of.replace(/@.*$/, '')) }))
    .sort((a, b) => compareFiles(a, b) || lineOf(a) - lineOf(b));
}

function compareFiles(a: Placed, b: Placed): number {
  const [left, right] = [a.place?.file ?? '\uffff', b.place?.file ?? '\uffff'];
  return left < right ? -1 : left > right ? 1 : 0;
}

function lineOf({ place }: Placed): number {
  return place?.range.start.line ?? 0;
}

/** As the checks of the language print what they find; the whole construct is meant, so its first line is shown. */
function findingText(shell: Shell, { textOf }: Playable, { finding, place }: Placed): string {
  const { code, sentence } = finding;
  if (!place) return `hint: ${sentence} [${code}]`;
  const hint = { ...place, code, severity: 'hint' as const, message: sentence };
  return renderDiagnostic(hint, textOf(place.file), { colour: shell.out.colour });
}

function endingLines({ endings, runs }: Coverage): Line[] {
  const reached = endings.filter((each) => each.runs > 0).toSorted((a, b) => b.runs - a.runs);
  const named = (ending: string) => (ending === timeEnding ? 'time (no ending before the last turn)' : ending);
  const share = (count: number) => `${((100 * count) / runs).toFixed(1)}%`;
  const rows = reached.map((each) => [named(each.ending), share(each.runs)] as const);
  return [line(0, 'Endings', 'heading'), ...columns(1, rows)];
}

function summaryLines({ runs, seed, initiative }: Coverage, findings: number): Line[] {
  const { sides, endingDiffers, worldDiffers } = initiative;
  return [
    line(0, ''),
    line(0, 'Initiative', 'heading'),
    line(
      1,
      `Acting in the order ${sides.toReversed().join(', ')}, ${endingDiffers} runs end otherwise and ${worldDiffers} differ.`,
    ),
    line(0, ''),
    line(
      0,
      `${runs} ${runs === 1 ? 'run' : 'runs'} with seed ${seed}: ${findings === 0 ? 'nothing to say' : `${findings} ${findings === 1 ? 'finding' : 'findings'}`}.`,
    ),
  ];
}
