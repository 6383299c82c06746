/**
 * Moves a `"""` text to its place: its lines stand one level deeper than the line on which it begins, closing quotes on
 * a line of their own level with it. All lines move by the same, so what they have in front of each other is kept; the
 * meaning of such a text leaves out what is common to all.
 */
export type LongTextMove = (piece: string) => string;

/** `pieces`: what the text is made of, without the values between. `level`: the indentation of its first line. */
export function moveOfLongText(pieces: readonly string[], level: number, unit: string): LongTextMove {
  const begun = pieces.flatMap((piece, index) => linesBegunIn(piece, index === pieces.length - 1));
  const margin = Math.min(...begun.map(marginOf));
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

/** Those of a piece's lines that hold something: blanks alone do where a value follows them. */
function linesBegunIn(piece: string, isLastPiece: boolean): string[] {
  const lines = piece.split(/\r\n|\r|\n/).slice(1);
  return lines.filter((line, index) => {
    if (index < lines.length - 1) return line.trim() !== '';
    return !isLastPiece || line.trim() !== '"""';
  });
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}
