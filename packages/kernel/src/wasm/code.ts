/**
 * WebAssembly instructions as nested lists of bytes. Every function here returns code that leaves what it says on the
 * stack: a number of 32 bits where nothing else is said, 64 bits in `i64`, nothing for statements.
 *
 * Opcodes: WebAssembly Core Specification 2.0, 5.4.
 */
export type Code = readonly (number | Code)[];

/** Code that does nothing and leaves nothing. */
export const nothing: Code = [];

const EMPTY = 0x40;
const I32 = 0x7f;

/** The bytes of nested code, in order. */
export function bytesOf(code: Code): number[] {
  const bytes: number[] = [];
  const waiting: { readonly list: Code; at: number }[] = [{ list: code, at: 0 }];
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const next = top.list[top.at];
    top.at += 1;
    if (next === undefined) waiting.pop();
    else if (typeof next === 'number') bytes.push(next);
    else waiting.push({ list: next, at: 0 });
  }
  return bytes;
}

/** Whether code has no more than so many bytes. */
export function isWithin(code: Code, bytesMost: number): boolean {
  return bytesLeft(code, bytesMost) >= 0;
}

function bytesLeft(code: Code, from: number): number {
  let left = from;
  for (const part of code) {
    left = typeof part === 'number' ? left - 1 : bytesLeft(part, left);
    if (left < 0) break;
  }
  return left;
}

/** Unsigned LEB128, for lengths, indices and offsets. 0..2^32 - 1. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value >>> 0; ; left >>>= 7) {
    if (left < 0x80) return [...bytes, left];
    bytes.push((left & 0x7f) | 0x80);
  }
}

/** Signed LEB128 of an integer that a double holds exactly, for constants. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 0x80)) {
    const low = ((left % 0x80) + 0x80) % 0x80;
    if (left >= -0x40 && left < 0x40) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const binary =
  (opcode: number) =>
  (left: Code, right: Code): Code => [left, right, opcode];
const unary =
  (opcode: number) =>
  (of: Code): Code => [of, opcode];

export const number = (value: number): Code => [0x41, ...signed(value | 0)];
export const add = binary(0x6a);
export const subtract = binary(0x6b);
export const multiply = binary(0x6c);
/** Traps for 0 and for the least integer by -1: the caller knows better. */
export const divideSigned = binary(0x6d);
export const divideUnsigned = binary(0x6e);
export const remainderSigned = binary(0x6f);
export const remainderUnsigned = binary(0x70);
export const bitAnd = binary(0x71);
export const bitOr = binary(0x72);
export const bitXor = binary(0x73);
export const shiftLeft = binary(0x74);
export const shiftRight = binary(0x75);
export const rotateLeft = binary(0x77);
export const isZero = unary(0x45);
export const equal = binary(0x46);
export const unequal = binary(0x47);
export const less = binary(0x48);
export const lessUnsigned = binary(0x49);
export const greater = binary(0x4a);
export const atMost = binary(0x4c);
export const atLeast = binary(0x4e);
export const atLeastUnsigned = binary(0x4f);
/** `yes` where the condition is not 0, else `no`; both are evaluated. */
export const select = (yes: Code, no: Code, condition: Code): Code => [yes, no, condition, 0x1b];

/** 64-bit integers: operands and results where products or sums can leave 32 bits. */
export const i64 = {
  number: (value: number): Code => [0x42, ...signed(value)],
  ofSigned: unary(0xac),
  ofUnsigned: unary(0xad),
  toLow: unary(0xa7),
  add: binary(0x7c),
  multiply: binary(0x7e),
  shiftRightUnsigned: binary(0x88),
  less: binary(0x53),
  atMost: binary(0x57),
  atLeast: binary(0x59),
  load: (address: number): Code => [0x41, 0, 0x29, 3, ...unsigned(address)],
  store: (address: number, value: Code): Code => [0x41, 0, value, 0x37, 3, ...unsigned(address)],
} as const;

/** Doubles, for the one product that the engine makes with them. */
export const f64 = {
  ofSigned: unary(0xb7),
  multiply: binary(0xa2),
  divide: binary(0xa3),
  floor: unary(0x9c),
  number: (value: number): Code => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)],
  /** The low 32 bits of the integer that it is, which fits 64. */
  toLow: (of: Code): Code => [of, 0xfc, 6, 0xa7],
} as const;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, ...unsigned(local)];
export const getGlobal = (global: number): Code => [0x23, ...unsigned(global)];
export const setGlobal = (global: number, value: Code): Code => [value, 0x24, ...unsigned(global)];

/** The word at a fixed address, in bytes. */
export const load = (address: number): Code => [0x41, 0, 0x28, 2, ...unsigned(address)];
export const store = (address: number, value: Code): Code => [0x41, 0, value, 0x36, 2, ...unsigned(address)];
/** The word at an address that is computed, and so many bytes on. */
export const loadAt = (address: Code, offset = 0): Code => [address, 0x28, 2, ...unsigned(offset)];
export const storeAt = (address: Code, value: Code, offset = 0): Code => [address, value, 0x36, 2, ...unsigned(offset)];
export const loadByteAt = (address: Code, offset = 0): Code => [address, 0x2d, 0, ...unsigned(offset)];
export const storeByteAt = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  0x3a,
  0,
  ...unsigned(offset),
];
/** Up to so many bytes are set to 0 one word after another, since filling memory is a call out of the module. */
const CLEARED_INLINE_MOST = 128;
/** Sets bytes to 0. */
export function clear(address: number, bytes: number): Code {
  if (bytes > CLEARED_INLINE_MOST) return [number(address), number(0), number(bytes), 0xfc, 11, 0];
  const code: Code[] = [];
  let at = address;
  for (; at + 8 <= address + bytes; at += 8) code.push(i64.store(at, i64.number(0)));
  for (; at + 4 <= address + bytes; at += 4) code.push(store(at, number(0)));
  for (; at < address + bytes; at += 1) code.push(storeByteAt(number(0), number(0), at));
  return code;
}
/** Makes the memory one page larger; traps nowhere: beyond its most it leaves it as it is. */
export const growByPage: Code = [number(1), 0x40, 0, 0x1a];
/** How many pages of 64 KiB the memory has. */
export const memoryPages: Code = [0x3f, 0];

export const call = (index: number, ...operands: readonly Code[]): Code => [operands, 0x10, ...unsigned(index)];
/** Calls the function at a place of the table; `type` is the index of its type. */
export const callIndirect = (type: number, place: Code, ...operands: readonly Code[]): Code => [
  operands,
  place,
  0x11,
  ...unsigned(type),
  0,
];
export const leave = (value: Code = nothing): Code => [value, 0x0f];

/** A statement where the condition is not 0, else another. */
export function when(condition: Code, yes: Code, no: Code = nothing): Code {
  return [condition, 0x04, EMPTY, yes, no.length > 0 ? [0x05, no] : [], 0x0b];
}

/** One of some statements: that at `targets[place]`; nothing where the place is beyond the targets. */
export function switchOn(place: Code, targets: readonly number[], statements: readonly Code[]): Code {
  const after = statements.length;
  return [
    Array.from({ length: after + 1 }, (): Code => [0x02, EMPTY]),
    [place, 0x0e, unsigned(targets.length), targets.map(unsigned), unsigned(after), 0x0b],
    statements.map((statement, index): Code => [statement, 0x0c, unsigned(after - index - 1), 0x0b]),
  ];
}

/** A number by a condition; only what is chosen is evaluated. */
export const choose = (condition: Code, yes: Code, no: Code): Code => [condition, 0x04, I32, yes, 0x05, no, 0x0b];

/** Repeats a statement while the condition is not 0. */
export const loopWhile = (condition: Code, body: Code): Code => [
  [0x02, EMPTY, 0x03, EMPTY],
  [isZero(condition), 0x0d, 1],
  body,
  [0x0c, 0, 0x0b, 0x0b],
];
