import type { AstNode } from 'langium';

/**
 * Where the parts of a scenario come from. What the checks of the intermediate form find is reported at the author's
 * text: by object for expressions, effects and constructs, by id for whatever names one.
 */
export type Origins = {
  readonly ofPart: (part: object) => AstNode | undefined;
  readonly ofId: (id: string) => AstNode | undefined;
  /** Every id with its place, in the order of lowering. */
  readonly ids: ReadonlyMap<string, AstNode>;
};

export type OriginsBeingWritten = Origins & {
  /** Remembers the place of a part, and returns the part. */
  readonly mark: <T extends object>(part: T, node: AstNode) => T;
  readonly markId: (id: string, node: AstNode) => void;
};

export function newOrigins(): OriginsBeingWritten {
  const parts = new WeakMap<object, AstNode>();
  const ids = new Map<string, AstNode>();
  return {
    ids,
    ofPart: (part) => parts.get(part),
    ofId: (id) => ids.get(id),
    mark(part, node) {
      if (!parts.has(part)) parts.set(part, node);
      return part;
    },
    markId(id, node) {
      if (!ids.has(id)) ids.set(id, node);
    },
  };
}
