import type { Presentation } from '@sandtable/scenario';
import type * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import { type Type, typeInWords } from '../typing/expression-type.ts';

/** How a value of a type is put into words; undefined where it cannot be, which is reported. */
export function presentationOf(scope: Scope, type: Type, node: ast.Expression): Presentation | undefined {
  switch (type.is) {
    case 'number':
      return type.unit === undefined ? { kind: 'number' } : { kind: 'number', unit: type.unit };
    case 'percentage':
    case 'yes-no':
    case 'place':
    case 'side':
    case 'seat':
      return { kind: type.is };
    case 'enumeration':
      return { kind: 'enumeration', enumeration: type.id };
    case 'machine':
      return { kind: 'machine', machine: type.id };
    default: {
      const message = `A text cannot show ${typeInWords(type)}.`;
      scope.lowering.report.error('type-mismatch', node, message);
      return undefined;
    }
  }
}
