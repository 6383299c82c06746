import { didYouMean, nearestNames, type Scenario } from '@sandtable/scenario';

/** A name of the world as a story writes it, `support of japan` or `cutters in senkaku`, as the id that views use. */
function idOfName(name: string): string {
  return name.trim().replaceAll(/\s+(?:of|in)\s+/g, '.');
}

/**
 * What a name can mean among these ids: what is called so, or else everything that is called so in a file that is used as
 * an instance. So the story of `command.sand` says `holder of sea`, and a campaign that uses it as `command` can include
 * it, where the id is `command.holder.sea`.
 *
 * @returns one id where the name is plain; none where nothing is called so; several where it has to say which
 */
export function meantBy(name: string, ids: Iterable<string>): readonly string[] {
  const wanted = idOfName(name);
  const known = [...ids];
  return known.includes(wanted) ? [wanted] : known.filter((id) => id.endsWith(`.${wanted}`));
}

/** The one id that a name means; the name itself, as an id, where there is no one. */
export function idMeantBy(name: string, ids: Iterable<string>): string {
  const [id, ...others] = meantBy(name, ids);
  return id === undefined || others.length > 0 ? idOfName(name) : id;
}

/** The one id that a name means, or what is wrong with it: it means nothing, of which `otherwise` tells, or several. */
export function oneMeant(
  name: string,
  ids: Iterable<string>,
  otherwise: string,
): { readonly id: string } | { readonly problem: string } {
  const known = [...ids];
  const [id, ...others] = meantBy(name, known);
  if (id === undefined) return { problem: `${otherwise}${didYouMean(nearestNames(idOfName(name), known))}` };
  if (others.length === 0) return { id };
  return { problem: `‘${name}’ can be ${[id, ...others].map((each) => `‘${each}’`).join(' or ')}. Say which.` };
}

/** The names that a story can ask for, by what the argument is. */
export interface StoryNames {
  /** Variables, values and machines, by id. */
  readonly what: ReadonlySet<string>;
  /** For each machine, status or banded thing: its states, literals and bands. */
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tables: ReadonlySet<string>;
  /** Sides and seats: whom a line can be told to. */
  readonly parties: ReadonlySet<string>;
}

/** What the stories of a scenario can name. */
export function namesOf(scenario: Scenario): StoryNames {
  return {
    what: new Set([...scenario.variables, ...scenario.values, ...scenario.machines].map(({ id }) => id)),
    states: standings(scenario),
    tables: new Set(scenario.tables.map(({ id }) => id)),
    parties: new Set([...scenario.sides, ...scenario.seats].map(({ id }) => id)),
  };
}

/** Where each machine, status or banded thing can stand; a state may be named by its last word alone. */
function standings(scenario: Scenario): Map<string, Set<string>> {
  const standing = new Map<string, Set<string>>();
  const add = (id: string, names: readonly string[]): void => {
    if (names.length > 0) standing.set(id, new Set([...(standing.get(id) ?? []), ...names]));
  };
  for (const { id, states } of scenario.machines) {
    add(
      id,
      states.flatMap((state) => namesOfState(id, state.id)),
    );
  }
  for (const { id, kind } of scenario.variables) {
    if (kind.is !== 'status') continue;
    const enumeration = scenario.enumerations.find((each) => each.id === kind.enumeration);
    add(
      id,
      (enumeration?.literals ?? []).map((literal) => literal.id),
    );
  }
  for (const { id, shown } of [...scenario.variables, ...scenario.values]) {
    add(
      id,
      shown.flatMap(({ as }) => (as.kind === 'bands' ? as.bands.map((band) => band.id) : [])),
    );
  }
  return standing;
}

/** The path of a state behind its machine, and its last word. */
export function namesOfState(machine: string, state: string): [string, string] {
  return [state.slice(machine.length + 1), state.slice(state.lastIndexOf('.') + 1)];
}
