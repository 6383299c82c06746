import type { Path } from '../path.ts';
import type { Scenario } from '../scenario.ts';
import type { Text } from '../text.ts';
import * as parts from './constructs.ts';
import { asked, inEach, type Part, within, worded } from './part.ts';

/** The construct in which something stands. A test has no id; its title stands for it. */
export type Owner = { readonly kind: OwnerKind; readonly id: string };

export type OwnerKind =
  | 'scenario'
  | 'side'
  | 'seat'
  | 'place'
  | 'enumeration'
  | 'parameter'
  | 'variable'
  | 'force'
  | 'value'
  | 'table'
  | 'signal'
  | 'machine'
  | 'action'
  | 'rule'
  | 'inject'
  | 'policy'
  | 'ending'
  | 'metric'
  | 'edition'
  | 'test'
  | 'study';

/** A part of a scenario: its path is from the scenario's root. */
export type OwnedPart = Part & { readonly owner: Owner };

/**
 * Everything in a scenario that is evaluated or applied: each expression, text and list of effects that stands
 * directly in a construct, once, in the scenario's order. What is inside of effects is found through them.
 */
export function partsOf(scenario: Scenario): OwnedPart[] {
  const own = [
    ...worded(scenario.title, ['title']),
    ...worded(scenario.marking, ['marking']),
    ...inEach(scenario.interrupts, ['interrupts'], (interrupt) => asked('condition', interrupt, [])),
  ];
  return [
    ...own.map((part) => ({ ...part, owner: { kind: 'scenario' as const, id: scenario.id } })),
    ...owned('side', 'sides', scenario.sides, parts.partsOfSide),
    ...owned('seat', 'seats', scenario.seats, titleOf),
    ...owned('place', 'places', scenario.places, titleOf),
    ...owned('enumeration', 'enumerations', scenario.enumerations, parts.partsOfEnumeration),
    ...owned('parameter', 'parameters', scenario.parameters, parts.partsOfGrounded),
    ...owned('variable', 'variables', scenario.variables, parts.partsOfVariable),
    ...owned('force', 'forces', scenario.forces, titleOf),
    ...owned('value', 'values', scenario.values, parts.partsOfValue),
    ...owned('table', 'tables', scenario.tables, parts.partsOfGrounded),
    ...owned('signal', 'signals', scenario.signals, titleOf),
    ...owned('machine', 'machines', scenario.machines, parts.partsOfMachine),
    ...owned('action', 'actions', scenario.actions, parts.partsOfAction),
    ...owned('rule', 'rules', scenario.rules, parts.partsOfRule),
    ...owned('inject', 'injects', scenario.injects, parts.partsOfInject),
    ...owned('policy', 'policies', scenario.policies, (policy) => parts.partsOfPolicy(policy, scenario.actions)),
    ...owned('ending', 'endings', scenario.endings, parts.partsOfEnding),
    ...owned('metric', 'metrics', scenario.metrics, parts.partsOfMetric),
    ...owned('edition', 'editions', scenario.editions ?? [], titleOf),
    ...scenario.tests.flatMap((test, index) =>
      within(parts.partsOfTest(test), ['tests', index]).map((part) => ({
        ...part,
        owner: { kind: 'test' as const, id: test.title },
      })),
    ),
    ...owned('study', 'studies', scenario.studies, parts.partsOfStudy),
  ];
}

function owned<T extends { readonly id: string }>(
  kind: OwnerKind,
  field: keyof Scenario,
  list: readonly T[],
  partsOfOne: (item: T) => readonly Part[],
): OwnedPart[] {
  return list.flatMap((item, index) => {
    const path: Path = [field, index];
    return within(partsOfOne(item), path).map((part) => ({ ...part, owner: { kind, id: item.id } }));
  });
}

function titleOf({ title }: { readonly title: Text }): Part[] {
  return worded(title, ['title']);
}
