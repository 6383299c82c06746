import { WHOLE } from '@sandtable/scenario';
import * as c from '../wasm/code.ts';
import type { FunctionName, Module } from '../wasm/module.ts';

/** Arithmetic that WebAssembly does not have. */
export type Arithmetic = {
  /** The quotient rounded down; 0 for a divisor of 0. */
  readonly divide: FunctionName;
  /** The remainder with the sign of the divisor; 0 for a divisor of 0. */
  readonly modulo: FunctionName;
  /** So many hundredths of a percent of a number, rounded down, as the engine's doubles have it. */
  readonly share: FunctionName;
};

export function writeArithmetic(module: Module): Arithmetic {
  const left = c.get(0);
  const right = c.get(1);
  return {
    divide: module.write(2, 1, ({ newLocal }) => {
      const quotient = newLocal();
      const isExact = c.equal(c.multiply(c.get(quotient), right), left);
      // Towards 0 is up where the signs differ.
      const isUp = c.less(c.bitXor(left, right), c.number(0));
      return [
        c.when(c.isZero(right), c.leave(c.number(0))),
        // The least integer by -1 leaves 32 bits and wraps.
        c.when(c.equal(right, c.number(-1)), c.leave(c.subtract(c.number(0), left))),
        c.set(quotient, c.divideSigned(left, right)),
        c.subtract(c.get(quotient), c.bitAnd(c.isZero(isExact), isUp)),
      ];
    }),
    modulo: module.write(2, 1, ({ newLocal }) => {
      const rest = newLocal();
      const isOther = c.less(c.bitXor(c.get(rest), right), c.number(0));
      return [
        c.when(c.isZero(right), c.leave(c.number(0))),
        c.set(rest, c.remainderSigned(left, right)),
        c.add(c.get(rest), c.select(right, c.number(0), c.bitAnd(c.unequal(c.get(rest), c.number(0)), isOther))),
      ];
    }),
    share: module.write(2, 1, () => {
      const product = c.f64.multiply(c.f64.ofSigned(left), c.f64.ofSigned(right));
      return c.f64.toLow(c.f64.floor(c.f64.divide(product, c.f64.number(WHOLE))));
    }),
  };
}
