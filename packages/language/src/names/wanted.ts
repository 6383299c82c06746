import type { AstNode, AstReflection, ReferenceInfo } from 'langium';
import { isNeed } from '../generated/ast.ts';

/** What may stand at a place, as it reads after `is not` and before `belongs here`. */
export type Wanted = { readonly noun: string; readonly accepts: (node: AstNode) => boolean };

export const EXPLAINABLE_NOUN = 'something that a finding can be about (action, rule, ending, state …)';

const NOUNS: Readonly<Record<string, string>> = {
  Action: 'an action',
  Bindable: 'something that can be bound (track, value, force, machine, side …)',
  Edition: 'an edition',
  Ending: 'an ending',
  Enumeration: 'an enumeration',
  Explainable: EXPLAINABLE_NOUN,
  Exported: 'something that the file declares',
  Inject: 'an inject',
  Literal: 'a literal of an enumeration',
  Named: 'something the scenario declares (track, flag, status, param …)',
  Need: 'something that the file needs',
  Parameter: 'a parameter',
  Party: 'a side or a seat',
  Place: 'a place',
  PlaceOrNeed: 'a place',
  Policy: 'a policy',
  Signal: 'a signal',
  Source: 'a source',
  State: 'a state',
  Table: 'a table',
};

/** Properties of expressions that want one kind of thing, though any name is read there. */
const NARROWER: ReadonlyMap<string, Wanted> = new Map([
  ...['ForceCount.force', 'MoveUnits.force', 'AddUnits.force', 'RemoveUnits.force'].map((place): [string, Wanted] => [
    place,
    kinds('a force', ['Force'], ['force']),
  ]),
  ...['ForceCount.place', 'MoveUnits.from', 'MoveUnits.to', 'AddUnits.to', 'RemoveUnits.from'].map(
    (place): [string, Wanted] => [place, kinds('a place', ['Place', 'Choice', 'LoopVariable', 'Let'], ['place'])],
  ),
]);

function kinds(noun: string, types: readonly string[], needs: readonly string[]): Wanted {
  return {
    noun,
    accepts: (node) => types.includes(node.$type) || (isNeed(node) && needs.includes(node.kind)),
  };
}

/** The kinds of needs that may stand where a party is wanted. */
const PARTY_NEEDS: readonly string[] = ['side', 'seat'];

const cache = new Map<string, Wanted>();

export function wantedBy({ container, property, reference }: ReferenceInfo, reflection: AstReflection): Wanted {
  const place =
    container.$type === 'NameReference'
      ? `${container.$container?.$type}.${container.$containerProperty}`
      : `${container.$type}.${property}`;
  let wanted = cache.get(place);
  if (wanted === undefined) {
    wanted =
      NARROWER.get(place) ?? wantedByType(reflection.getReferenceType({ container, property, reference }), reflection);
    cache.set(place, wanted);
  }
  return wanted;
}

function wantedByType(type: string, reflection: AstReflection): Wanted {
  return {
    noun: NOUNS[type] ?? 'something the scenario declares',
    accepts: (node) =>
      reflection.isSubtype(node.$type, type) &&
      (type !== 'Party' || !isNeed(node) || PARTY_NEEDS.includes(node.kind)) &&
      (type !== 'PlaceOrNeed' || !isNeed(node) || node.kind === 'place'),
  };
}
