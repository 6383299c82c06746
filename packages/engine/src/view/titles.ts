import type { Scenario, Text } from '@sandtable/scenario';
import { wordsOfTitle } from './words.ts';

/**
 * The title of everything that has an id. Where several of a kind have one title (a family, a rule for each side, two
 * coast guards) the side or the last part of the id tells them apart, and where that is the same too (two instances of a
 * module) the whole id. Where two kinds share an id the later is meant.
 */
export function titlesOf(scenario: Scenario, language: string): ReadonlyMap<string, string> {
  const text = (of: Text): string => wordsOfTitle(of, language, scenario);
  const titles = new Map<string, string>();
  const sideOf = new Map(scenario.seats.map(({ id, side }) => [id, side]));
  for (const kind of kindsOf(scenario)) {
    const bearers = Map.groupBy(kind, ({ title }) => text(title));
    const shortOf = (id: string): string => sideOf.get(id) ?? id.slice(id.lastIndexOf('.') + 1);
    for (const { id, title } of kind) {
      const alike = bearers.get(text(title)) ?? [];
      const short = shortOf(id);
      const member = alike.some((other) => other.id !== id && shortOf(other.id) === short) ? id : short;
      titles.set(id, alike.length === 1 ? text(title) : `${text(title)} (${titles.get(member) ?? member})`);
    }
  }
  return titles;
}

type Titled = { readonly id: string; readonly title: Text };

function kindsOf(scenario: Scenario): readonly (readonly Titled[])[] {
  return [
    scenario.sides,
    scenario.seats,
    scenario.places,
    scenario.enumerations.flatMap(({ literals }) => literals).filter(({ id }) => !id.includes('.')),
    scenario.parameters,
    scenario.forces,
    scenario.values,
    scenario.tables,
    scenario.signals,
    ...scenario.machines.map(({ states }) => states),
    scenario.machines,
    scenario.actions,
    scenario.rules,
    scenario.injects,
    scenario.policies,
    scenario.endings,
    scenario.metrics,
    scenario.variables,
  ];
}
