import { type Coverage, coverageRuns, type Finding, findingsIn, timeEnding } from '@sandtable/engine';
import { type Explanation, renderDiagnostic } from '@sandtable/language';
import { inEdition, type Scenario } from '@sandtable/scenario';
import { loadPlayable, type Playable } from '../files/load.ts';
import { mainFile } from '../files/scenario-files.ts';
import type { SourcePlace } from '../files/source-place.ts';
import { mayHaveStory } from '../files/story-place.ts';
import { type Explained, explain } from '../lint/explanations.ts';
import type { ToldStories } from '../lint/story.ts';
import { storyLines } from '../lint/story-lines.ts';
import { editionNamed } from '../play/set-up.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { columns } from '../tell/columns.ts';
import { languageOf } from '../tell/language.ts';
import { type Line, layOut, line } from '../tell/line.ts';
import { wordingOf } from '../tell/wording.ts';

/** The options of `sandtable lint`. */
export type LintOptions = {
  readonly runs: number;
  readonly seed: string;
  readonly edition?: string;
  readonly strict?: true;
};

/** From so many runs on, what was not found is taken for not there: an explanation of it is idle. */
const IDLE_RUNS_LEAST = 1000;

/** Plays a scenario many times and reports what never happens, or too often, where the author wrote it. */
export async function lint(shell: Shell, path: string, options: LintOptions): Promise<Exit> {
  const loaded = loadPlayable(shell, path);
  const played = playedOf(loaded, options);
  const stories = await storiesOf(shell, path, played);
  const measured = coverageRuns(played, options.seed, stories?.watch);
  const progress = progressOn(shell);
  for (let run = 0; run < options.runs; run += 1) {
    measured.play(run);
    progress.at(`run ${run + 1} of ${options.runs}`);
    await shell.breathe();
  }
  progress.end();
  const coverage = measured.coverage();
  const { open, explained, idle } = explain(findingsIn(coverage), loaded.explanations);
  const findings = inOrder([
    ...open.map((finding) => placed(loaded, finding)),
    ...(options.runs < IDLE_RUNS_LEAST ? [] : idle.map((each) => idlePlaced(loaded, each))),
  ]);
  for (const each of findings) shell.out.write(`${findingText(shell, loaded, each)}\n\n`);
  const told = [
    ...explainedLines(loaded, explained),
    ...endingLines(coverage),
    ...(stories ? storyLines(shell.folder, stories.coverage()) : []),
    ...summaryLines(coverage, findings.length, explained.length),
  ];
  shell.out.write(layOut(told, shell.out));
  return options.strict && findings.length > 0 ? 'mistake' : 'fine';
}

async function storiesOf(shell: Shell, path: string, scenario: Scenario): Promise<ToldStories | undefined> {
  const file = mainFile(shell.folder, path);
  return mayHaveStory(file) ? (await import('../lint/story.ts')).tellStories(scenario, file) : undefined;
}

/** The edition that is wanted, as a scenario of its own: nothing of a lint is recorded. */
function playedOf({ scenario }: Playable, { edition }: LintOptions): Scenario {
  return edition === undefined ? scenario : inEdition(scenario, editionNamed(scenario, edition).id);
}

type Placed = {
  readonly code: string;
  readonly sentence: string;
  readonly place: SourcePlace | undefined;
};

function placed({ placeOf }: Playable, { code, sentence, of }: Finding): Placed {
  return { code, sentence, place: placeOf(of.replace(/@.*$/, '')) };
}

function idlePlaced({ placeOf }: Playable, explanation: Explanation): Placed {
  const { code, of } = explanation;
  const sentence = `${[code, ...of.slice(0, 1)].join(' of ')} is not found: there is nothing left to explain, so leave this out.`;
  return { code: 'explanation-idle', sentence, place: placeOf(explanation) };
}

/** In the order of the author's text; findings about no place of it come last. */
function inOrder(findings: readonly Placed[]): Placed[] {
  return findings.toSorted((a, b) => compareFiles(a, b) || lineOf(a) - lineOf(b));
}

function compareFiles(a: Placed, b: Placed): number {
  const [left, right] = [a.place?.file ?? '\uffff', b.place?.file ?? '\uffff'];
  return left < right ? -1 : left > right ? 1 : 0;
}

function lineOf({ place }: Placed): number {
  return place?.range.start.line ?? 0;
}

/** As the checks of the language print what they find; the whole construct is meant, so its first line is shown. */
function findingText(shell: Shell, { textOf }: Playable, { code, sentence, place }: Placed): string {
  if (!place) return `hint: ${sentence} [${code}]`;
  const hint = { ...place, code, severity: 'hint' as const, message: sentence };
  return renderDiagnostic(hint, textOf(place.file), { colour: shell.out.colour });
}

/** What was found and is as it should be, with the author's reasons. */
function explainedLines({ scenario }: Playable, explained: Explained['explained']): Line[] {
  if (explained.length === 0) return [];
  const { text } = wordingOf(scenario, languageOf(scenario, undefined));
  return [
    line(0, 'Explained', 'heading'),
    ...explained.flatMap(({ finding: { code, sentence }, explanation: { because } }) => [
      line(1, `${sentence} [${code}]`),
      line(2, text(because), 'quiet'),
    ]),
    line(0, ''),
  ];
}

function endingLines({ endings, runs }: Coverage): Line[] {
  const reached = endings.filter((each) => each.runs > 0).toSorted((a, b) => b.runs - a.runs);
  const named = (ending: string) => (ending === timeEnding ? 'time (no ending before the last turn)' : ending);
  const share = (count: number) => `${((100 * count) / runs).toFixed(1)}%`;
  const rows = reached.map((each) => [named(each.ending), share(each.runs)] as const);
  return [line(0, 'Endings', 'heading'), ...columns(1, rows)];
}

function summaryLines({ runs, seed, initiative }: Coverage, findings: number, explained: number): Line[] {
  const { sides, endingDiffers, worldDiffers } = initiative;
  return [
    line(0, ''),
    line(0, 'Initiative', 'heading'),
    line(
      1,
      `Acting in the order ${sides.toReversed().join(', ')}, ${endingDiffers} runs end otherwise and ${worldDiffers} differ.`,
    ),
    line(0, ''),
    line(0, `${counted(runs, 'run')} with seed ${seed}: ${findingsText(findings, explained)}.`),
  ];
}

function findingsText(findings: number, explained: number): string {
  if (findings + explained === 0) return 'nothing to say';
  return `${counted(findings, 'finding')}${explained === 0 ? '' : `, and ${explained} explained`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
