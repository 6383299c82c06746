import type { Presentation, Value, Variable } from '@sandtable/scenario';
import type { Plan } from '../plan.ts';

/** How the numbers of a variable are put into words. */
export function presentationOfVariable({ kind }: Variable, { scenario }: Pick<Plan, 'scenario'>): Presentation {
  switch (kind.is) {
    case 'flag':
      return { kind: 'yes-no' };
    case 'status':
      return { kind: 'enumeration', enumeration: kind.enumeration };
    case 'track':
      return kind.percentage === true ? { kind: 'percentage' } : numberIn(kind.unit);
    case 'force':
      return numberIn(scenario.forces.find(({ id }) => id === kind.force)?.unit);
  }
}

/** How the numbers of a value are put into words. */
export function presentationOfValue({ kind, unit }: Pick<Value, 'kind' | 'unit'>): Presentation {
  return kind === 'number' ? numberIn(unit) : { kind };
}

function numberIn(unit: string | undefined): Presentation {
  return unit === undefined ? { kind: 'number' } : { kind: 'number', unit };
}
