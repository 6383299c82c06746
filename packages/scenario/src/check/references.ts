import { layoutOf } from '../layout.ts';
import { type OwnedPart, partsOf } from '../parts/scenario.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { checkActions, checkInjects, checkPolicies } from './action.ts';
import { checkDeclarations } from './declarations.ts';
import { checkEditions } from './edition.ts';
import { checkEffects } from './effect.ts';
import { checkExpression, checkTarget, type Surroundings } from './expression.ts';
import { checkMachines } from './machine.ts';
import { type Names, namesOf } from './names.ts';
import { checkQuestions } from './question.ts';
import { problemsFrom, type Report } from './report.ts';
import { checkStudies } from './study.ts';
import { checkTables } from './table.ts';
import { checkText } from './text.ts';
import { checkWorld } from './world.ts';

/**
 * What no schema can say: that ids are unique and what is named is there, that tables and bands cover what they must,
 * that machines are statecharts, that expressions draw and see only where they may.
 *
 * @param scenario that satisfies the schema
 * @returns the problems: those of declarations alone where there are any, since the rest builds on them
 */
export function checkReferences(scenario: Scenario): Problem[] {
  const names = namesOf(scenario);
  const declared = problemsFrom((report) => {
    checkDeclarations(scenario, names, report);
    checkWorld(scenario, names, report);
    checkTables(scenario, names, report);
    checkMachines(scenario, names, report);
    checkActions(scenario, names, report);
    checkInjects(scenario, names, report);
    checkPolicies(scenario, names, report);
    checkEditions(scenario, names, report);
    checkQuestions(scenario, names, report);
    checkStudies(scenario, names, report);
  });
  return declared.length > 0 ? declared : problemsFrom((report) => checkParts(scenario, names, report));
}

/** Checks parts that are put into a scenario that was checked before. */
export function checkAddedParts(parts: readonly OwnedPart[], scenario: Scenario): Problem[] {
  const names = namesOf(scenario);
  const layout = layoutOf(scenario).indexOf;
  return problemsFrom((report) => {
    for (const part of parts) checkPart(part, names, layout, report);
  });
}

function checkParts(scenario: Scenario, names: Names, report: Report): void {
  const layout = layoutOf(scenario).indexOf;
  for (const part of partsOf(scenario)) checkPart(part, names, layout, report);
  for (const [index, { costs }] of scenario.actions.entries()) {
    for (const [each, { of }] of costs.entries())
      checkTarget(of, names, report, ['actions', index, 'costs', each, 'of']);
  }
  for (const [index, { steps }] of scenario.tests.entries()) {
    for (const [each, step] of steps.entries()) {
      if (step.do === 'given') checkTarget(step.target, names, report, ['tests', index, 'steps', each, 'target']);
    }
  }
  for (const [index, study] of scenario.studies.entries()) {
    for (const how of ['vary', 'compare'] as const) {
      for (const [each, variation] of study[how].entries()) {
        if (variation.kind === 'start') checkTarget(variation.target, names, report, ['studies', index, how, each]);
      }
    }
  }
}

const nothing: ReadonlySet<string> = new Set();

function checkPart(part: OwnedPart, names: Names, layout: ReadonlyMap<string, number>, report: Report): void {
  const { owner, acting, path } = part;
  const own = acting ? [...acting.choices.map(({ name }) => name), 'actor', 'seat'] : [];
  const around: Surroundings = {
    names,
    layout,
    locals: acting ? new Set('effects' in part ? [...own, 'waited'] : own) : nothing,
    values: owner.kind === 'value' && path[2] === 'is' ? valuesBefore(owner.id, names) : names.values,
    draws: false,
    sees: owner.kind === 'policy',
    constant: false,
  };
  if ('effects' in part) checkEffects(part.effects, around, report, path);
  else if ('text' in part) checkText(part.text, around, report, path);
  else checkExpression(part.expression, { ...around, constant: part.use === 'start' }, report, path);
}

function valuesBefore(id: string, { valueOrder }: Names): Surroundings['values'] {
  const own = valueOrder.get(id) ?? 0;
  return { has: (other) => (valueOrder.get(other) ?? own) < own };
}
