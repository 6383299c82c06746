import type { Build } from './build.ts';
import * as c from './wasm/code.ts';
import type { Frame, FunctionName } from './wasm/module.ts';

/** So many bytes share a function: calls cost time, but large functions cost more than their share to compile. */
const SHARED_BYTES_MOST = 4000;

/** Functions without parameters that do one thing after another, many in each. */
export function writeShared(build: Build, parts: readonly ((frame: Frame) => c.Code)[]): FunctionName[] {
  const functions: FunctionName[] = [];
  for (let at = 0; at < parts.length; ) {
    const own = build.module.write(0, 0, (frame) => {
      const code: c.Code[] = [];
      for (let bytes = 0; at < parts.length && bytes < SHARED_BYTES_MOST; at += 1) {
        const next = parts[at]?.(frame) ?? c.nothing;
        bytes += c.bytesOf(next).length;
        code.push(next);
      }
      return code;
    });
    functions.push(own);
  }
  return functions;
}
