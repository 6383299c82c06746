import { canonicalJson } from '../canonical.ts';
import type { Path } from '../path.ts';
import type { Study, Variation } from '../question.ts';
import type { Scenario } from '../scenario.ts';
import type { Names } from './names.ts';
import { checkFigure, checkPlays } from './question.ts';
import { checkKnown, checkUnique, type Report } from './report.ts';

/** Checks studies: what they name, that nothing in one is set twice, and that its runs come to an end. */
export function checkStudies({ studies }: Scenario, names: Names, report: Report): void {
  for (const [index, study] of studies.entries()) checkStudy(study, names, report, ['studies', index]);
}

function checkStudy(study: Study, names: Names, report: Report, path: Path): void {
  const { vary, compare, ask, expect } = study;
  const placed = [
    ...vary.map((variation, index) => ({ variation, place: [...path, 'vary', index] })),
    ...compare.map((variation, index) => ({ variation, place: [...path, 'compare', index] })),
  ];
  for (const { variation, place } of placed) checkVariation(variation, names, report, place);
  checkEachOnce(placed, report);
  for (const [index, lever] of compare.entries()) {
    const options = lever.kind === 'policy' ? lever.policies : lever.values;
    const field = lever.kind === 'policy' ? 'policies' : 'values';
    checkUnique(report, [...path, 'compare', index, field], 'option', options);
  }
  for (const [index, { figure }] of ask.entries())
    checkFigure(figure, names, report, [...path, 'ask', index, 'figure']);
  for (const [index, { figure }] of expect.entries()) {
    checkFigure(figure, names, report, [...path, 'expect', index, 'figure']);
  }
  checkUntil(study, report, [...path, 'until']);
}

function checkVariation(variation: Variation, names: Names, report: Report, path: Path): void {
  if (variation.kind === 'policy') {
    checkKnown(report, [...path, 'policies'], 'policy', variation.policies, names.policies);
    for (const policy of variation.policies) {
      if (names.policies.has(policy)) checkPlays(variation.seats, policy, names, report, path);
    }
  } else if (variation.kind === 'parameter') {
    checkVaried(variation.parameter, variation.values ?? [], names, report, path);
  }
}

function checkVaried(id: string, values: readonly number[], names: Names, report: Report, path: Path): void {
  const parameter = names.parameters.get(id);
  if (!parameter) {
    report([...path, 'parameter'], `unknown parameter: ${id}`);
    return;
  }
  const { min, max } = parameter;
  const outside = values.findIndex((value) => value < min || value > max);
  if (outside >= 0) report([...path, 'values', outside], `${values[outside]} lies outside ${min}..${max}`);
}

/** Of two settings of one thing it would be open which counts. */
function checkEachOnce(
  placed: readonly { readonly variation: Variation; readonly place: Path }[],
  report: Report,
): void {
  const set = new Set<string>();
  for (const { variation, place } of placed) {
    for (const what of whatItSets(variation)) {
      if (set.has(what)) report(place, `set a second time: ${what}`);
      set.add(what);
    }
  }
}

function whatItSets(variation: Variation): string[] {
  switch (variation.kind) {
    case 'parameter':
      return [`parameter ${variation.parameter}`];
    case 'policy':
      return variation.seats.map((seat) => `policy of ${seat}`);
    case 'start': {
      const { target } = variation;
      return [`start of ${target.op === 'variable' ? target.id : canonicalJson(target)}`];
    }
  }
}

function checkUntil({ runs, until, ask, expect }: Study, report: Report, path: Path): void {
  if (until === undefined) return;
  if (until.runsMost <= runs) report([...path, 'runsMost'], `expected more than ${runs}, found ${until.runsMost}`);
  if (![...ask, ...expect].some(({ figure }) => figure.kind === 'share'))
    report(path, 'no share is asked or expected that could be known');
}
