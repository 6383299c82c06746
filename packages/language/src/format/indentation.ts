import type { AstNode } from 'langium';
import { isChance, isIf, isSandFile } from '../generated/ast.ts';
import { type Leaf, startOf } from './leaf.ts';

/** The lines written so far: where each leaf has come to stand, and how deep each line begins. */
export class Lines {
  readonly #lineOf = new Map<number, number>();
  readonly #levels: number[] = [];
  #line = -1;

  begin(level: number): void {
    this.#line += 1;
    this.#levels.push(level);
  }

  put(leaf: Leaf): void {
    this.#lineOf.set(leaf.offset, this.#line);
  }

  get level(): number {
    return this.#levels[this.#line] ?? 0;
  }

  /**
   * How deep a line must begin whose first leaf this is: one level deeper than the line on which the thing begins of
   * which it is a part; a closing brace, and the `otherwise` of an `if` or `chance`, level with it.
   */
  levelFor(leaf: Leaf): number {
    const thens = leaf.node;
    for (let node: AstNode | undefined = leaf.node; node !== undefined; node = node.$container) {
      if (isSandFile(node)) return 0;
      const effects = this.#levelAfterThen(node, leaf);
      if (effects !== undefined) return effects;
      if (startOf(node) === leaf.offset) continue;
      const level = this.#levels[this.#lineOf.get(startOf(node)) ?? 0] ?? 0;
      return isLevelWith(node, leaf) && thens === node ? level : level + 1;
    }
    return 0;
  }

  /** Effects stand one level deeper than the `then` before them. */
  #levelAfterThen(node: AstNode, leaf: Leaf): number | undefined {
    if (node.$containerProperty !== 'effects' || startOf(node) !== leaf.offset) return undefined;
    const then = this.#thens.get(node.$container as AstNode);
    return then === undefined ? undefined : (this.#levels[then] ?? 0) + 1;
  }

  readonly #thens = new Map<AstNode, number>();

  putThen(node: AstNode): void {
    this.#thens.set(node, this.#line);
  }
}

function isLevelWith(node: AstNode, { kind }: Leaf): boolean {
  return kind === '}' || (kind === 'otherwise' && (isIf(node) || isChance(node)));
}
