import type { SandFile, Use } from '../generated/ast.ts';

/** Which file each `use` of a project has brought in. Filled while a project is read; names are resolved by it. */
export class UsedFiles {
  readonly #fileOf = new WeakMap<Use, SandFile>();

  add(use: Use, file: SandFile): void {
    this.#fileOf.set(use, file);
  }

  /** Undefined where the file is missing, cannot be read or may not be used. */
  fileOf(use: Use): SandFile | undefined {
    return this.#fileOf.get(use);
  }
}
