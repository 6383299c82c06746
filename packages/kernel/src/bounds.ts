import {
  childExpressions,
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

const YES_OR_NO: ReadonlySet<Expression['op']> = new Set([
  'equal',
  'unequal',
  'less',
  'at-most',
  'greater',
  'at-least',
  'between',
  'and',
  'or',
  'not',
  'active',
]);

/** Whether an expression gives 0 or 1 by what it does. */
export function isYesOrNo({ op }: Expression): boolean {
  return YES_OR_NO.has(op);
}

/** The number of an expression where it is the same whatever the world is, and nothing is drawn for it. */
export function constantIn(build: Build, { names }: Pick<Scope, 'names'>, of: Expression): number | undefined {
  if (of.op === 'number') return of.value;
  if (of.op === 'local') {
    const name = names.get(of.name);
    return name?.is === 'number' ? name.number : undefined;
  }
  // Bounds are worked out anew for each part, which only conditions are worth.
  if (!isYesOrNo(of) || draws(of)) return isFixed(build, of) ? constantOf(of) : undefined;
  const bounds = boundsIn(build, { names }, of);
  return bounds && bounds.min === bounds.max ? bounds.min : undefined;
}

/** Whether an expression has nothing in it but numbers. It is asked of each part of an expression, so that answers are kept. */
function isFixed({ fixed }: Pick<Build, 'fixed'>, of: Expression): boolean {
  const known = fixed.get(of);
  if (known !== undefined) return known;
  const parts = childExpressions(of);
  const found =
    of.op === 'number' || (parts.length > 0 && parts.every(({ expression }) => isFixed({ fixed }, expression)));
  fixed.set(of, found);
  return found;
}

/** Whether an expression draws something that is counted. */
export function draws(of: Expression): boolean {
  let found = false;
  walkExpressions(of, ({ op }) => {
    found ||= op === 'dice' || op === 'hits' || op === 'roll';
  });
  return found;
}
