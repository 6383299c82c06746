import { expect, test } from 'vitest';
import * as c from '../src/wasm/code.ts';
import { Module } from '../src/wasm/module.ts';

/** What one function gives. */
function given(write: Parameters<Module['write']>[2], ...operands: number[]): number {
  const module = new Module();
  module.exportFunction('own', module.write(operands.length, 1, write));
  const { own } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(1, 1))).exports;
  return (own as (...operands: number[]) => number)(...operands);
}

test.each([0, 1, -1, 63, 64, -64, -65, 127, 128, 0x7fffffff, -0x80000000, 0xffffffff])(
  'a constant of %i is that number',
  (value) => {
    expect(given(() => c.number(value))).toBe(value | 0);
    expect(given(() => c.i64.toLow(c.i64.number(value)))).toBe(value | 0);
  },
);

test('lengths and offsets are written in as many bytes as they need', () => {
  // LEB128 by hand: 624485 is 0xe5 0x8e 0x26.
  expect(c.unsigned(624_485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(c.unsigned(127)).toEqual([0x7f]);
  expect(c.unsigned(128)).toEqual([0x80, 0x01]);
});

test('only what a condition picks is evaluated, and a loop ends', () => {
  const trap = c.divideSigned(c.number(1), c.number(0));
  expect(given(() => c.choose(c.number(1), c.number(7), trap))).toBe(7);
  expect(
    given(
      ({ newLocal }) => {
        const sum = newLocal();
        const step = [c.set(sum, c.add(c.get(sum), c.get(0))), c.set(0, c.subtract(c.get(0), c.number(1)))];
        return [c.loopWhile(c.get(0), step), c.get(sum)];
      },
      // 4 + 3 + 2 + 1
      4,
    ),
  ).toBe(10);
});

test('a module takes nothing from outside', () => {
  const module = new Module();
  module.exportFunction(
    'own',
    module.write(0, 1, () => c.number(1)),
  );
  expect(WebAssembly.Module.imports(new WebAssembly.Module(module.encode(1, 1)))).toEqual([]);
});
