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

test.each([
  [0, 10],
  [1, 20],
  [2, 10],
  // Beyond the targets nothing is done.
  [3, 0],
  [-1, 0],
])('place %i of a jump table does what its target says', (place, done) => {
  const result = given(({ newLocal }) => {
    const local = newLocal();
    return [
      c.switchOn(c.get(0), [0, 1, 0], [c.set(local, c.number(10)), c.set(local, c.add(c.get(local), c.number(20)))]),
      c.get(local),
    ];
  }, place);
  expect(result).toBe(done);
});

test.each([0, 1, 4, 7, 8, 13, 128, 129, 300])('%i bytes are cleared, and none beside them', (bytes) => {
  const module = new Module();
  module.exportFunction(
    'clear',
    module.write(0, 0, () => c.clear(16, bytes)),
  );
  const { memory, clear } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(1, 1))).exports;
  const all = new Uint8Array((memory as WebAssembly.Memory).buffer).fill(7, 0, 400);
  (clear as () => void)();
  expect(all.subarray(0, 400)).toEqual(new Uint8Array(400).fill(7).fill(0, 16, 16 + bytes));
});

test('how long code is, is known without writing it', () => {
  const code = c.add(c.number(1), c.get(0));
  expect(c.bytesOf(code)).toHaveLength(5);
  expect([4, 5, 6].map((most) => c.isWithin(code, most))).toEqual([false, true, true]);
});
