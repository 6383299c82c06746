import stringWidth from 'string-width';

/** A text made as wide as a column; one that is wider is cut, and says so. */
export function fitted(text: string, width: number): string {
  if (stringWidth(text) <= width) return text + ' '.repeat(width - stringWidth(text));
  let cut = '';
  for (const letter of text) {
    if (stringWidth(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…${' '.repeat(Math.max(width - 1 - stringWidth(cut), 0))}`;
}

/** The same, with what is short at the right. */
export function rightFitted(text: string, width: number): string {
  const own = stringWidth(text);
  return own <= width ? ' '.repeat(width - own) + text : fitted(text, width);
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/** A text over lines of at most this width, broken at blanks, or anywhere in scripts that have none. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(/(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])/u)) {
    if (open !== '' && stringWidth(open + word.trimEnd()) > width) {
      lines.push(open.trimEnd());
      open = '';
    }
    open += word;
  }
  return [...lines, open.trimEnd()];
}
