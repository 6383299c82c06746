import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseFile } from '../project/parse-file.ts';
import { forcedBreaks } from './breaks.ts';
import { moveOfComment } from './comment.ts';
import { Lines } from './indentation.ts';
import { isClosing, isOpening, type Leaf, leavesOf } from './leaf.ts';
import { type LongTextMove, moveOfLongText } from './long-text.ts';
import { blanksBetween } from './spacing.ts';
import { barsThatBeginRows, paddingOf } from './table.ts';

/** A text laid out, or what has to be put right before it can be. */
export type Formatted = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

const INDENT = '  ';

/**
 * Lays a file out: two blanks for each level, one blank between words, at most one empty line, tables in columns. Line
 * breaks stay where the author put them, and a declaration always begins a line. Keeps every comment and the meaning;
 * laying out twice changes nothing more. `path` names the file in diagnostics. A text with mistakes is not touched.
 */
export function format(text: string, path = 'text.sand'): Formatted {
  const { model, mistakes } = parseFile(text, path, `/${path}`);
  if (mistakes.length > 0) return { diagnostics: mistakes };
  const leaves = model.$cstNode ? leavesOf(model.$cstNode, text) : [];
  return { text: leaves.length === 0 ? '' : new Layout(leaves, text).write() };
}

class Layout {
  readonly #leaves: readonly Leaf[];
  readonly #source: string;
  readonly #padding: ReadonlyMap<number, string>;
  readonly #forced: ReadonlySet<number>;
  readonly #lines = new Lines();
  #move: LongTextMove | undefined;
  #written = '';

  constructor(leaves: readonly Leaf[], source: string) {
    this.#leaves = leaves;
    this.#source = source;
    const rows = barsThatBeginRows(leaves);
    this.#padding = paddingOf(leaves);
    this.#forced = forcedBreaks(leaves, rows);
  }

  write(): string {
    for (const [index, leaf] of this.#leaves.entries()) {
      const before = this.#leaves[index - 1];
      if (before === undefined) this.#beginLine(index, '');
      else if (this.#breaksAt(before, leaf)) this.#beginLine(index, isEmptyLineKept(before, leaf) ? '\n\n' : '\n');
      else this.#written += this.#padding.get(leaf.offset) ?? blanksBetween(before, leaf);
      this.#lines.put(leaf);
      if (leaf.kind === 'then') this.#lines.putThen(leaf.node);
      this.#written += this.#image(leaf, index);
    }
    return `${this.#written}\n`;
  }

  #breaksAt(before: Leaf, leaf: Leaf): boolean {
    if (this.#move !== undefined) return false;
    return (
      leaf.breaksBefore > 0 || this.#forced.has(leaf.offset) || (before.isComment && before.kind !== 'BLOCK_COMMENT')
    );
  }

  #beginLine(index: number, breaks: string): void {
    const level = this.#levelAt(index);
    this.#lines.begin(level);
    this.#written += `${breaks}${INDENT.repeat(level)}`;
  }

  /** A comment stands as deep as what follows it, or as what stands before the brace that it precedes. */
  #levelAt(index: number): number {
    let next = index;
    while (this.#leaves[next]?.isComment) next += 1;
    const leaf = this.#leaves[next];
    if (leaf === undefined) return 0;
    const level = this.#lines.levelFor(leaf);
    return leaf !== this.#leaves[index] && isClosing(leaf) ? level + 1 : level;
  }

  #image(leaf: Leaf, index: number): string {
    switch (leaf.kind) {
      case 'LONG_TEXT':
        return this.#moveOf([leaf.image])(leaf.image);
      case 'LONG_TEXT_START':
        this.#move = this.#moveOf(this.#piecesFrom(index));
        return this.#move(leaf.image);
      case 'LONG_TEXT_MIDDLE':
        return this.#move?.(leaf.image) ?? leaf.image;
      case 'LONG_TEXT_END': {
        const moved = this.#move?.(leaf.image) ?? leaf.image;
        this.#move = undefined;
        return moved;
      }
      default:
        return leaf.isComment ? this.#comment(leaf) : leaf.image;
    }
  }

  /** The lines of a comment that begins a line move with its first. */
  #comment({ image, offset, breaksBefore }: Leaf): string {
    if (!image.includes('\n') || (breaksBefore === 0 && offset > 0)) return image.trimEnd();
    const column = offset - (this.#source.lastIndexOf('\n', offset) + 1);
    return moveOfComment(image, column, INDENT.length * this.#lines.level);
  }

  /** What a long text is made of that begins with the leaf at `start`. */
  #piecesFrom(start: number): string[] {
    const end = this.#leaves.findIndex(({ kind }, index) => index >= start && kind === 'LONG_TEXT_END');
    const pieces = this.#leaves.slice(start, end + 1).filter(({ kind }) => kind.startsWith('LONG_TEXT'));
    return pieces.map(({ image }) => image);
  }

  #moveOf(pieces: readonly string[]): LongTextMove {
    return moveOfLongText(pieces, this.#lines.level, INDENT);
  }
}

function isEmptyLineKept(before: Leaf, leaf: Leaf): boolean {
  return leaf.breaksBefore > 1 && !isOpening(before) && !isClosing(leaf);
}
