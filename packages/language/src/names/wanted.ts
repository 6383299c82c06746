import type { AstNode, AstReflection, ReferenceInfo } from 'langium';
import { isNeed } from '../generated/ast.ts';

/** What may stand at a place, as it reads after `is not` and before `belongs here`. */
export type Wanted = { readonly noun: string; readonly accepts: (node: AstNode) => boolean };

const NOUNS: Readonly<Record<string, string>> = {
  Action: 'an action',
  Bindable: 'something that can be bound (track, value, force, machine, side …)',
  Ending: 'an ending',
  Enumeration: 'an enumeration',
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
  ...['ForceCount.force', 'MoveUnits.force', 'AddUnits.force', 'RemoveUnits.force'].map(
    (place): [string, Wanted] => [place, kinds('a force', ['Force'], ['force'])],
  ),
  ...[
    'ForceCount.place',
    'MoveUnits.from',
    'MoveUnits.to',
    'AddUnits.to',
    'RemoveUnits.from',
  ].map((place): [string, Wanted] => [place, kinds('a place', ['Place', 'Choice', 'LoopVariable', 'Let'], ['place'])]),
]);

function kinds(noun: string, types: readonly string[], needs: readonly string[]): Wanted {
  return {
    noun,
    accepts: (node) => types.includes(node.$type) || (isNeed(node) && needs.includes(node.kind)),
  };
}

/** The kinds of needs that may stand where a party is wanted. */
const PARTY_NEEDS: readonly string[] = ['side', 'seat'];

export function wantedBy(info: ReferenceInfo, reflection: AstReflection): Wanted {
  const { container } = info;
  const narrower = NARROWER.get(`${container.$container?.$type}.${container.$containerProperty}`);
  if (narrower !== undefined && container.$type === 'NameReference') return narrower;
  const type = reflection.getReferenceType(info);
  return {
    noun: NOUNS[type] ?? 'something the scenario declares',
    accepts: (node) =>
      reflection.isSubtype(node.$type, type) &&
      (type !== 'Party' || !isNeed(node) || PARTY_NEEDS.includes(node.kind)) &&
      (type !== 'PlaceOrNeed' || !isNeed(node) || node.kind === 'place'),
  };
}
