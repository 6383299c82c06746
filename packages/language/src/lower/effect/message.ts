import type { Effect } from '@sandtable/scenario';
import type * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import { resolve } from '../names/names.ts';
import { type Named, seatsOfAudience } from '../sight/audience.ts';
import { lowerTextFor } from '../text/seen.ts';
import { number } from '../typing/expression-type.ts';
import { type EffectScope, injectNamed } from './effect.ts';

/** `tell AUDIENCE text`: one effect for each group of seats that see alike what the text shows. */
export function lowerTell(scope: EffectScope, node: ast.Tell, told: Named): Effect[] {
  const seats = seatsOfAudience(scope, node.audience, told);
  return lowerTextFor(scope, node.text, seats, scope.sights).map((group) => ({ do: 'tell', ...group }));
}

/** `release inject` */
export function lowerRelease(scope: Scope, node: ast.Release): Effect[] {
  const inject = injectNamed(scope, node);
  return inject === undefined ? [] : [{ do: 'release', inject }];
}

/** `send signal` */
export function lowerSend(scope: Scope, node: ast.Send): Effect[] {
  const signal = resolve(scope.lowering.names, scope.instance, node.signal);
  return signal?.is === 'signal' ? [{ do: 'send', signal: signal.id }] : [];
}

/** `end game with ending`: a used scenario ends nothing, it only says that it would have. */
export function lowerEnd(scope: Scope, node: ast.EndGame): Effect[] {
  const ending = resolve(scope.lowering.names, scope.instance, node.ending);
  if (ending?.is !== 'ending') return [];
  if (ending.number !== undefined) return [{ do: 'end', ending: ending.id }];
  return [{ do: 'change', how: 'set', target: { op: 'variable', id: reachedId(ending.id) }, amount: number(1) }];
}

/** The flag that an `end game` sets in a used scenario, whose endings are only values. */
export function reachedId(ending: string): string {
  return `${ending}.reached`;
}
