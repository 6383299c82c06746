import { fail } from '../assert.ts';
import { bytesOf, type Code, unsigned } from './code.ts';

/** A function of a module: `type` is the index of how many numbers it takes and gives. */
export type FunctionName = { readonly index: number; readonly type: number };

/** The locals of a function that is being written: its parameters come first. */
export type Frame = {
  /** The local of parameter `place`, from 0. */
  readonly parameter: (place: number) => number;
  readonly newLocal: () => number;
  /** A local of four numbers. */
  readonly newVector: () => number;
};

const I32 = 0x7f;
const V128 = 0x7b;
const FUNCTION = 0x60;
const PAGE = 0x10000;

/**
 * A WebAssembly module that is being written. It imports nothing, so it can touch nothing but its own memory; all its
 * functions take and give 32-bit integers. Binary format: WebAssembly Core Specification 2.0, chapter 5.
 */
export class Module {
  readonly #types: string[] = [];
  readonly #functions: { readonly type: number; body: number[] | undefined }[] = [];
  readonly #globals: number[] = [];
  readonly #exports: (readonly [name: string, kind: 0 | 2, index: number])[] = [];
  readonly #table: number[] = [];

  /** Names a function, so that others can call it before it is written. */
  declare(takes: number, gives: 0 | 1): FunctionName {
    const type = this.typeOf(takes, gives);
    this.#functions.push({ type, body: undefined });
    return { index: this.#functions.length - 1, type };
  }

  /** Writes a function that was named. */
  define({ index }: FunctionName, write: (frame: Frame) => Code): void {
    const own = this.#functions[index] ?? fail('a declared function', index);
    if (own.body) fail('a function that is written once', index);
    const takes = takenBy(this.#types[own.type] ?? '');
    const locals: number[] = [];
    const local = (type: number) => () => takes + locals.push(type) - 1;
    const code = write({ parameter: (place) => place, newLocal: local(I32), newVector: local(V128) });
    own.body = sized([...declared(locals), ...bytesOf(code), 0x0b]);
  }

  /** Names and writes a function. */
  write(takes: number, gives: 0 | 1, write: (frame: Frame) => Code): FunctionName {
    const name = this.declare(takes, gives);
    this.define(name, write);
    return name;
  }

  /** The index of a type, made where it is new. */
  typeOf(takes: number, gives: 0 | 1): number {
    const type = `${takes}:${gives}`;
    const known = this.#types.indexOf(type);
    return known >= 0 ? known : this.#types.push(type) - 1;
  }

  /** A variable outside of memory, 0 at first. */
  newGlobal(): number {
    return this.#globals.push(0) - 1;
  }

  /** Appends functions to the table; returns the place of the first. */
  tabulate(functions: readonly FunctionName[]): number {
    const first = this.#table.length;
    this.#table.push(...functions.map(({ index }) => index));
    return first;
  }

  exportFunction(name: string, { index }: FunctionName): void {
    this.#exports.push([name, 0, index]);
  }

  /**
   * The module's bytes.
   *
   * @param memoryBytes what it needs at the start
   * @param memoryMost what it may grow to, in bytes
   * @param globals how many of its globals are exported, as `global0`, `global1` ...
   */
  encode(memoryBytes: number, memoryMost: number): Uint8Array<ArrayBuffer> {
    const pages = Math.max(Math.ceil(memoryBytes / PAGE), 1);
    const pagesMost = Math.max(Math.ceil(memoryMost / PAGE), pages);
    const bodies = this.#functions.map(({ body }, index) => body ?? fail('a function that is written', index));
    const exported = [['memory', 2, 0] as const, ...this.#exports];
    return Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, vector(this.#types.map(encodedType))),
      ...section(3, vector(this.#functions.map(({ type }) => unsigned(type)))),
      ...section(4, vector([[0x70, 0, ...unsigned(this.#table.length)]])),
      ...section(5, vector([[1, ...unsigned(pages), ...unsigned(pagesMost)]])),
      ...section(6, vector(this.#globals.map(() => [I32, 1, 0x41, 0, 0x0b]))),
      ...section(7, vector(exported.map(([name, kind, index]) => [...text(name), kind, ...unsigned(index)]))),
      ...section(9, vector([[0, 0x41, 0, 0x0b, ...vector(this.#table.map(unsigned))]])),
      ...section(10, vector(bodies)),
    ]);
  }
}

/** The types of a function's locals, those of one type that follow each other as one. */
function declared(locals: readonly number[]): number[] {
  const runs: { readonly type: number; count: number }[] = [];
  for (const type of locals) {
    const last = runs.at(-1);
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  return vector(runs.map(({ type, count }) => [...unsigned(count), type]));
}

function takenBy(type: string): number {
  return Number(type.slice(0, type.indexOf(':')));
}

function encodedType(type: string): number[] {
  const gives = Number(type.slice(type.indexOf(':') + 1));
  return [FUNCTION, ...vector(Array(takenBy(type)).fill([I32])), ...vector(Array(gives).fill([I32]))];
}

function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(name: string): number[] {
  const bytes = [...name].map((letter) => letter.charCodeAt(0));
  return sized(bytes);
}
