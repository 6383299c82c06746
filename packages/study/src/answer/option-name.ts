import { presentationOfVariable, wordsOfPercentage } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { type Factor, factorName } from '../plan/factor.ts';
import type { FactorValue } from '../plan/space.ts';
import type { StudyLayout } from '../plan/study-layout.ts';

/** What an option is, in words: `model: joint force; policy of usa: cautious_usa`. Empty where nothing is compared. */
export function optionName(scenario: Scenario, { space, compared }: StudyLayout, option: number): string {
  const values = space.valuesAt(option);
  return space.factors
    .slice(0, compared)
    .map((factor, index) => `${factorName(factor)} = ${valueName(scenario, factor, values[index] ?? null)}`)
    .join(', ');
}

/** A factor's value as an author would write it: `5%`, `joint_force`, `cautious_usa`; null as it usually is. */
export function valueName(scenario: Scenario, factor: Factor, value: FactorValue): string {
  if (value === null) return 'as usual';
  switch (factor.kind) {
    case 'policy':
      return factor.policies[value] ?? '';
    case 'parameter':
      return parameterValueName(scenario, factor.parameter, value);
    case 'start':
      return startValueName(scenario, factor.variable, value);
  }
}

function parameterValueName(scenario: Scenario, id: string, value: number): string {
  const kind = scenario.parameters.find((each) => each.id === id)?.kind ?? 'number';
  if (kind === 'number') return String(value);
  return kind === 'percentage' ? wordsOfPercentage(value) : literalName(scenario, kind.enumeration, value);
}

function startValueName(scenario: Scenario, id: string, value: number): string {
  const variable = scenario.variables.find((each) => each.id === id);
  const as = variable && presentationOfVariable(variable, { scenario });
  switch (as?.kind) {
    case 'percentage':
      return wordsOfPercentage(value);
    case 'enumeration':
      return literalName(scenario, as.enumeration, value);
    case 'yes-no':
      return value === 0 ? 'no' : 'yes';
    default:
      return String(value);
  }
}

function literalName({ enumerations }: Scenario, enumeration: string, value: number): string {
  return enumerations.find(({ id }) => id === enumeration)?.literals[value]?.id ?? String(value);
}
