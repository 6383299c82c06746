import type { Scenario, Text } from '@sandtable/scenario';
import { wordsOfTitle } from './words.ts';

/**
 * The title of everything that has an id. Where several of a kind have one title (a family, a rule for each side, two
 * coast guards) the side or the member that the last part of the id names tells them apart, and where that is the same too
 * (two instances of a module) the whole id. Where two kinds share an id the later is meant.
 */
export function titlesOf(scenario: Scenario, language: string): ReadonlyMap<string, string> {
  const text = (of: Text): string => wordsOfTitle(of, language, scenario);
  const literals = scenario.enumerations.flatMap((each) => each.literals);
  const titles = new Map(literals.map(({ id, title }) => [id, text(title)]));
  const sideOf = new Map(scenario.seats.map(({ id, side }) => [id, side]));
  const shortOf = (id: string): string => sideOf.get(id) ?? id.slice(id.lastIndexOf('.') + 1);
  for (const kind of kindsOf(scenario)) {
    for (const [title, alike] of Map.groupBy(kind, (each) => text(each.title))) {
      const shorts = Map.groupBy(alike, ({ id }) => shortOf(id));
      const members = membersOf(scenario, [...shorts.keys()]);
      for (const { id } of alike) {
        const short = shortOf(id);
        const member = members.get(short);
        const own = shorts.get(short)?.length === 1 ? (member ? text(member) : short) : id;
        titles.set(id, alike.length === 1 ? title : `${title} (${own})`);
      }
    }
  }
  return titles;
}

/** The titles of the members that these names stand for: of an enumeration that has them all, or of sides, seats and places. */
function membersOf({ enumerations, sides, seats, places }: Scenario, names: readonly string[]): Map<string, Text> {
  const has = (literals: readonly Titled[]): boolean => names.every((name) => literals.some(({ id }) => id === name));
  const literals = enumerations.find((each) => has(each.literals))?.literals ?? [];
  return new Map([...seats, ...places, ...sides, ...literals].map(({ id, title }) => [id, title]));
}

type Titled = { readonly id: string; readonly title: Text };

function kindsOf(scenario: Scenario): readonly (readonly Titled[])[] {
  return [
    scenario.sides,
    scenario.seats,
    scenario.places,
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
