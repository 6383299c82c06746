import type { Comparison } from '@sandtable/scenario';
import * as c from './wasm/code.ts';

/** Whether two numbers compare so: 0 or 1. */
export function comparison(op: Comparison, left: c.Code, right: c.Code): c.Code {
  switch (op) {
    case 'equal':
      return c.equal(left, right);
    case 'unequal':
      return c.unequal(left, right);
    case 'less':
      return c.less(left, right);
    case 'at-most':
      return c.atMost(left, right);
    case 'greater':
      return c.greater(left, right);
    case 'at-least':
      return c.atLeast(left, right);
  }
}
