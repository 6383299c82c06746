import type { Memory } from '../wasm/memory.ts';

const WORD = 4;

/**
 * What the orders that a policy has chosen in this move will use and pay, while it chooses the next: words that are 0
 * whenever no policy is choosing, so that resolution judges by the same code.
 */
export type Committed = {
  readonly address: number;
  readonly bytes: number;
  /** How often an action, by its index. */
  readonly uses: (action: number) => number;
  /** How much of a variable, at so many bytes from its place in the world. */
  readonly due: number;
};

/** @param world where the world begins; the amounts due stand in the same order behind the uses */
export function layOutCommitted(memory: Memory, actions: number, variables: number): Committed {
  const address = memory.words(actions + variables);
  return {
    address,
    bytes: (actions + variables) * WORD,
    uses: (action) => address + action * WORD,
    due: address + actions * WORD,
  };
}
