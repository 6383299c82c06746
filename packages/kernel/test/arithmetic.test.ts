import { divideDown, modulo, shareOf } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { writeArithmetic } from '../src/runtime/arithmetic.ts';
import { Module } from '../src/wasm/module.ts';

type Binary = (left: number, right: number) => number;

function arithmetic(): { readonly divide: Binary; readonly modulo: Binary; readonly share: Binary } {
  const module = new Module();
  for (const [name, of] of Object.entries(writeArithmetic(module))) module.exportFunction(name, of);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(1, 1)));
  return exports as unknown as ReturnType<typeof arithmetic>;
}

const EDGES = [0, 1, -1, 2, -2, 3, 7, -7, 9_999, 10_000, -10_000, 46_341, 0x7fffffff, -0x7fffffff, -0x80000000];
const pairs = EDGES.flatMap((left) => EDGES.map((right) => [left, right] as const));

test.each([
  // By hand: -7 / 2 is -3.5, down to -4; the remainder takes the divisor's sign.
  ['divide', -7, 2, -4],
  ['divide', 7, -2, -4],
  ['divide', -8, 2, -4],
  ['divide', 5, 0, 0],
  ['modulo', -7, 2, 1],
  ['modulo', 7, -2, -1],
  ['modulo', 5, 0, 0],
  // 40% of 7 is 2.8; 40% of -7 is -2.8.
  ['share', 4_000, 7, 2],
  ['share', 4_000, -7, -3],
] as const)('%s of %i and %i is %i', (operation, left, right, result) => {
  expect(arithmetic()[operation](left, right)).toBe(result);
});

test('quotients, remainders and shares are those of the intermediate form, at the edges too', () => {
  const own = arithmetic();
  for (const [left, right] of pairs) {
    expect([left, right, own.share(left, right)]).toEqual([left, right, shareOf(left, right) | 0]);
    if (right === 0) continue;
    expect([left, right, own.divide(left, right)]).toEqual([left, right, divideDown(left, right) | 0]);
    expect([left, right, own.modulo(left, right)]).toEqual([left, right, modulo(left, right)]);
  }
});
