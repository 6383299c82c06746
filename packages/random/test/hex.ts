import type { Block } from '../src/index.ts';

/** Four words as published vectors are printed, so that expected values can be compared with their source by eye. */
export function hex(block: Block): string {
  return block.map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

/** The block that `hex` prints as this text. */
export function block(text: string): Block {
  const [a = 0, b = 0, c = 0, d = 0] = text.split(' ').map((word) => Number.parseInt(word, 16));
  return [a, b, c, d];
}
