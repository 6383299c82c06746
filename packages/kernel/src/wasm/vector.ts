import { type Code, unsigned } from './code.ts';

/**
 * Four integers of 32 bits at once. Operands and results are vectors where nothing else is said.
 *
 * Opcodes: WebAssembly Core Specification 2.0, 5.4.8.
 */
const opcode = (code: number): Code => [0xfd, ...unsigned(code)];

const binary =
  (code: number) =>
  (left: Code, right: Code): Code => [left, right, opcode(code)];

export const add = binary(0xae);
export const bitOr = binary(0x50);
export const bitXor = binary(0x51);
/** By a number of bits that is no vector. */
export const shiftLeft = binary(0xab);
export const shiftRightUnsigned = binary(0xad);
/** One number four times. */
export const splat = (of: Code): Code => [of, opcode(0x11)];
/** The four words from an address on, which is a multiple of 16, and so many bytes further on. */
export const loadAt = (address: Code, offset = 0): Code => [address, opcode(0), 4, ...unsigned(offset)];
export const storeAt = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  opcode(0x0b),
  4,
  ...unsigned(offset),
];
