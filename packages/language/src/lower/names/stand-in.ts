import type { Need } from '../../generated/ast.ts';
import type { Entity } from './entity.ts';
import { declareMachine } from './machine.ts';
import { declare } from './names.ts';
import { type Bounded, familyOf, forceOf, type Gathering, typed } from './typed.ts';

/**
 * What stands for a need in a module that is checked by itself; a used module gets what is bound to it. Sides, seats and
 * places are gathered with the cast.
 */
export function declareStandIn(context: Gathering, node: Need): void {
  if (!context.instance.isPlayed) return;
  const needsRange = node.kind === 'track' || node.kind === 'force';
  if (needsRange && node.range === undefined) {
    context.report.error('missing-clause', node, `Say in which range ‘${node.name}’ lies, such as 0..10.`, 'name');
  }
  if (node.kind === 'machine') {
    declareMachine(context, node.name, node);
    return;
  }
  const entity = standIn(context, node);
  if (entity !== undefined) declare(context.names, context.instance, node, entity);
}

function standIn(context: Gathering, node: Need): Entity | undefined {
  const id = node.name;
  const bounds = (): Bounded => typed(context, node.range, node.enumeration, node.unit);
  switch (node.kind) {
    case 'track':
    case 'flag':
    case 'status':
      return { is: 'variable', word: node.kind, id, ...bounds(), ...familyOf(context, id, node.family), bands: [] };
    case 'value':
      return { is: 'value', id, ...bounds(), ...familyOf(context, id, node.family), bands: [] };
    case 'force':
      return node.range && forceOf(context, id, node.range, node.unit);
    default:
      return undefined;
  }
}
