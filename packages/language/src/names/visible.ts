import type { AstNode } from 'langium';
import type { SandFile, Use } from '../generated/ast.ts';
import { type Declared, declaredIn } from './declared.ts';
import type { UsedFiles } from './used.ts';

/** Something that a name stands for. */
export type Visible = {
  readonly name: string;
  readonly node: AstNode;
  /** The `use` through which the name has come; none for what the file declares itself and for local names. */
  readonly via?: Use;
};

/** The names that can be written anywhere in a file. */
export type FileNames = {
  /** Without a prefix: of the file itself, of the files that it uses plainly, and those that it asks for. */
  readonly plain: ReadonlyMap<string, readonly Visible[]>;
  /** The instances, by name. */
  readonly instances: ReadonlyMap<string, Use>;
};

/** Works out and remembers what is to be seen from each file. Nothing is passed on: `use` is not transitive. */
export class VisibleNames {
  readonly #used: UsedFiles;
  readonly #cache = new WeakMap<SandFile, FileNames>();

  constructor(used: UsedFiles) {
    this.#used = used;
  }

  of(file: SandFile): FileNames {
    const known = this.#cache.get(file);
    if (known !== undefined) return known;
    const plain = new Map<string, Visible[]>();
    const instances = new Map<string, Use>();
    const add = (visible: Visible) => {
      const same = plain.get(visible.name);
      if (same === undefined) plain.set(visible.name, [visible]);
      else if (!same.some((other) => other.node === visible.node)) same.push(visible);
    };
    for (const [name, nodes] of declaredIn(file)) for (const node of nodes) add({ name, node });
    for (const use of file.uses) {
      if (use.name !== undefined) {
        if (!instances.has(use.name)) instances.set(use.name, use);
      } else for (const visible of this.#brought(use)) add(visible);
    }
    const names = { plain, instances };
    this.#cache.set(file, names);
    return names;
  }

  /** What `name` stands for in the file that a `use` brings in, without what that file uses itself. */
  inUsed(use: Use, name: string): readonly Declared[] {
    const file = this.#used.fileOf(use);
    return file === undefined ? [] : (declaredIn(file).get(name) ?? []);
  }

  allInUsed(use: Use): ReadonlyMap<string, readonly Declared[]> {
    const file = this.#used.fileOf(use);
    return file === undefined ? new Map() : declaredIn(file);
  }

  #brought(use: Use): Visible[] {
    if (use.items.length > 0) {
      return use.items.flatMap((item) => {
        const name = item.name ?? item.target?.$refText;
        return name === undefined
          ? []
          : this.inUsed(use, item.target.$refText).map((node) => ({ name, node, via: use }));
      });
    }
    return [...this.allInUsed(use)].flatMap(([name, nodes]) => nodes.map((node) => ({ name, node, via: use })));
  }
}
