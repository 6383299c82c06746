import { type Effect, type Scenario, walkEffects } from '@sandtable/scenario';
import { type InkNode, nodesOf, placeOf, type StoryPlace } from './ink.ts';
import type { StoryMistake } from './mistake.ts';

/** A knot that a scenario names, and the construct that first names it. */
export interface NamedKnot {
  readonly knot: string;
  readonly construct: string;
}

/** The knot that tells a game's beginning, where a story has one; no construct names it. */
export const briefingKnot = 'briefing';

/** The knots that a scenario's effects, injects and endings name, each once, in the scenario's order. */
export function knotsNamedBy(scenario: Scenario): NamedKnot[] {
  const named = new Map<string, NamedKnot>();
  const name = (knot: string | undefined, construct: string): void => {
    if (knot !== undefined && !named.has(knot)) named.set(knot, { knot, construct });
  };
  const search = (effects: readonly Effect[], construct: string): void => {
    walkEffects(effects, (effect) => {
      if (effect.do === 'story') name(effect.knot, construct);
    });
  };
  for (const { id, effects } of [...scenario.actions, ...scenario.rules]) search(effects, id);
  for (const { states } of scenario.machines) {
    for (const state of states) {
      search(state.entry, state.id);
      search(state.exit, state.id);
      for (const { effects } of state.transitions) search(effects, state.id);
    }
  }
  for (const { id, story, effects } of scenario.injects) {
    name(story, id);
    search(effects, id);
  }
  for (const { id, story } of scenario.endings) name(story, id);
  return [...named.values()];
}

/** A knot of a text, and where it stands. */
export interface WrittenKnot extends StoryPlace {
  readonly knot: string;
}

/** The knots of a parsed story, in the order of the text; functions are none. */
export function knotsIn(root: InkNode, file: string): WrittenKnot[] {
  return [...nodesOf(root)].flatMap((node) => {
    const knot = node.typeName === 'Knot' ? (node.identifier?.name ?? node.name) : undefined;
    return knot === undefined ? [] : [{ knot, ...placeOf(node.debugMetadata, file) }];
  });
}

/**
 * What the scenario names and the story does not tell, and what it tells though nothing leads there.
 *
 * @param reached knots to which other parts of the story lead
 */
export function checkKnots(
  file: string,
  written: readonly WrittenKnot[],
  named: readonly NamedKnot[],
  reached: ReadonlySet<string>,
): StoryMistake[] {
  const known = new Set(written.map(({ knot }) => knot));
  const wanted = new Set([briefingKnot, ...named.map(({ knot }) => knot)]);
  return [
    ...named
      .filter(({ knot }) => !known.has(knot))
      .map(({ knot, construct }): StoryMistake => {
        const message = `The story has no knot ‘${knot}’, which ${construct} names. Write \`=== ${knot} ===\`.`;
        return { file, line: 1, severity: 'error', code: 'knot-missing', message };
      }),
    ...written
      .filter(({ knot }) => !wanted.has(knot) && !reached.has(knot))
      .map(({ knot, ...place }): StoryMistake => {
        const message = `Nothing tells the knot ‘${knot}’: no construct names it, and no part of the story leads there.`;
        return { ...place, severity: 'warning', code: 'knot-untold', message };
      }),
  ];
}
