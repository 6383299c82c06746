import type { Memory } from '../wasm/memory.ts';
import type { FunctionName, Module } from '../wasm/module.ts';
import { type Arithmetic, writeArithmetic } from './arithmetic.ts';
import { type DrawFunctions, writeDraws } from './draws.ts';

/** The functions that every module has, whatever its scenario. */
export type Runtime = { readonly setKey: FunctionName } & DrawFunctions & Arithmetic;

/** @param turn the address of the turn's number */
export function writeRuntime(module: Module, memory: Memory, turn: number): Runtime {
  return { ...writeDraws(module, memory, turn), ...writeArithmetic(module) };
}
