import type { Scenario } from '@sandtable/scenario';
import { checkMistakes, checkOddities } from '../check/checks.ts';
import { unexplained } from '../check/explained.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { assemble } from './assemble.ts';
import { calendarOf } from './construct/calendar.ts';
import { type Explanation, lowerExplanations } from './construct/explained.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { BUDGET, type Lowering } from './lowering.ts';
import { declareCast } from './names/cast.ts';
import { checkInstances } from './names/check-instances.ts';
import { declareElements, declareEndings, isPlayable } from './names/declarations.ts';
import { instancesOf } from './names/instance.ts';
import { type Names, newNames } from './names/names.ts';
import { newOrigins, type Origins } from './origins.ts';
import { proveScenario } from './prove.ts';
import { newReport, type Report } from './report.ts';
import { languageOf } from './text/text.ts';

/** What lowering makes of a project. */
export type Lowered = {
  /** Whole and proved, where the file can be played and nothing in it is wrong. */
  readonly scenario?: Scenario;
  /** As far as it goes, for checks that tell authors more; absent where the project has no main file. */
  readonly draft?: Scenario;
  /** Why findings of `lint` are as they should be. */
  readonly explanations: readonly Explanation[];
  readonly origins: Origins;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * From linked text to the intermediate form, in five passes, each with one type for what it hands on:
 *
 *     Project -> Instances   files become instances: played, shared, or one of its own for each `use … as`
 *     Instances -> Names     every declaration of every instance gets its meaning: id, type, bounds, members
 *     Names -> Scenario      expressions are typed and lowered; families, aggregates and `for each` are written out;
 *                            audiences become seats, dates and durations turns, policies read with their seats' eyes
 *     Scenario -> Problems   intervals, signals, sites and the cost of a turn are proved by the intermediate form's own
 *                            checks; then it is looked for what can never be, or is most likely not meant
 *     Findings -> Diagnostics  at the author's text
 *
 * A mistake never stops a pass: what cannot be lowered is left out, and what depends on it is not reported again.
 */
export function lowerProject(project: Project): Lowered {
  const report = newReport();
  const { main } = project;
  if (main === undefined) return { explanations: [], origins: newOrigins(), diagnostics: [] };
  const names = namesOf(main, project, report);
  const lowering = newLowering(main, names, report);
  const { scenario: draft, sights } = assemble(lowering);
  const explanations = lowerExplanations(lowering);
  const checking = { lowering, scenario: draft, sights };
  checkMistakes(checking);
  reportLost(names, report);
  const isWrong = (): boolean => hasErrors(report.findings) || hasErrors(project.diagnostics);
  const isWhole = !isWrong() && proveScenario(lowering, draft) && isPlayable(main);
  checkOddities(checking, isWhole);
  return {
    ...(isWhole && !isWrong() ? { scenario: draft } : {}),
    draft,
    explanations,
    origins: lowering.origins,
    diagnostics: diagnosticsOf(project, unexplained(lowering, isWhole)),
  };
}

function namesOf(main: ProjectFile, project: Project, report: Report): Names {
  const instances = instancesOf(main, project, report);
  const names = newNames(instances);
  declareCast(names);
  declareElements(names, report);
  declareEndings(names);
  checkInstances(names, report);
  return names;
}

function newLowering(main: ProjectFile, names: Names, report: Report): Lowering {
  const { calendar, given } = calendarOf(main, report);
  return {
    names,
    report,
    origins: newOrigins(),
    calendar,
    hasCalendar: given,
    bandQuestions: new WeakSet(),
    budget: { left: BUDGET },
    languages: new Set([languageOf(names.instances.played)]),
    shownBands: new Map(),
  };
}

/** A name that links to a declaration, but could mean that of several instances of its file. */
function reportLost({ lost }: Names, report: Report): void {
  for (const [reference, declaration] of lost) {
    const at = reference.$refNode?.astNode ?? declaration;
    const message = `Of which instance ‘${reference.$refText}’ is meant cannot be told: write it with the instance's name.`;
    report.error('ambiguous-name', at, message);
  }
}

function hasErrors(found: readonly Pick<Diagnostic, 'severity'>[]): boolean {
  return found.some(({ severity }) => severity === 'error');
}
