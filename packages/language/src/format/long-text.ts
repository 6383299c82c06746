/**
 * Moves a `"""` text to its place: its lines stand one level deeper than the line on which it begins, closing quotes on
 * a line of their own level with it. All lines move by the same, so what they have in front of each other is kept; the
 * meaning of such a text leaves out what is common to all.
 */
export type LongTextMove = (piece: string) => string;

/** `raw`: the whole text from quotes to quotes, with its values. `level`: the indentation of its first line. */
export function moveOfLongText(raw: string, level: number, unit: string): LongTextMove {
  const lines = raw.split(/\r\n|\r|\n/).slice(1);
  const isLast = (index: number) => index === lines.length - 1;
  const content = lines.filter((line, index) => line.trim() !== '' && !(isLast(index) && line.trim() === '"""'));
  const margin = Math.min(...content.map(marginOf));
  const indentation = unit.repeat(level + 1);
  const closing = unit.repeat(level);
  const moved = (line: string, isWhole: boolean) => {
    if (isWhole && line.trim() === '') return '';
    return line.trim() === '"""' ? `${closing}"""` : `${indentation}${line.slice(margin)}`;
  };
  return (piece) => {
    const [first = '', ...rest] = piece.split(/\r\n|\r|\n/);
    // The last line of a piece may stop at a value, so blanks alone may be what stands before it.
    return [first, ...rest.map((line, index) => moved(line, index < rest.length - 1))].join('\n');
  };
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}
