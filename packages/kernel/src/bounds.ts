import {
  constantOf,
  type Expression,
  type Interval,
  intervalOf,
  walkExpressions,
  withLocals,
} from '@sandtable/scenario';
import type { Build } from './build.ts';
import type { Name, Scope } from './scope.ts';

/** What numbers an expression can be, where that is proved. */
export function boundsIn(build: Build, { names }: Pick<Scope, 'names'>, of: Expression): Interval | undefined {
  const known = [...names].flatMap(([name, meaning]) => {
    const interval = intervalOfName(meaning);
    return interval ? [[name, interval] as const] : [];
  });
  const found = intervalOf(of, known.length === 0 ? build.intervals : withLocals(build.intervals, known));
  return 'problem' in found ? undefined : found;
}

function intervalOfName(name: Name): Interval | undefined {
  return name.is === 'number' ? { min: name.number, max: name.number } : name.interval;
}

/** The number of an expression where it is the same whatever the world is, and nothing is drawn for it. */
export function constantIn(build: Build, { names }: Pick<Scope, 'names'>, of: Expression): number | undefined {
  if (of.op === 'number') return of.value;
  if (of.op === 'local') {
    const name = names.get(of.name);
    return name?.is === 'number' ? name.number : undefined;
  }
  if (draws(of)) return undefined;
  const bounds = boundsIn(build, { names }, of);
  return bounds && bounds.min === bounds.max ? bounds.min : constantOf(of);
}

/** Whether an expression draws something that is counted. */
export function draws(of: Expression): boolean {
  let found = false;
  walkExpressions(of, ({ op }) => {
    found ||= op === 'dice' || op === 'hits' || op === 'roll';
  });
  return found;
}
