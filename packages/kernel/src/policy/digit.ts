import type { Expression } from '@sandtable/scenario';
import type { Build } from '../build.ts';
import { expression } from '../expression.ts';
import type { Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';

/** The place of a number among the values of a choice, or -1. */
export function digitOf(build: Build, scope: Scope, values: readonly number[], wanted: Expression): c.Code {
  const [value, place] = [scope.frame.newLocal(), scope.frame.newLocal()];
  const [head = 0] = values;
  const evaluated = c.set(value, expression(build, scope, wanted));
  if (values.every((each, index) => each === head + index)) {
    const offset = c.subtract(c.get(value), c.number(head));
    return [
      evaluated,
      c.set(place, offset),
      c.select(c.get(place), c.number(-1), c.lessUnsigned(c.get(place), c.number(values.length))),
    ];
  }
  return [
    evaluated,
    c.set(place, c.number(-1)),
    // The last first, so that of equal values the first counts.
    values.map((each, index) => c.when(c.equal(c.get(value), c.number(each)), c.set(place, c.number(index)))).reverse(),
    c.get(place),
  ];
}
