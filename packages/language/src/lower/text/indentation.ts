const LINE_END = /\r\n|\r|\n/;

/**
 * The literal parts of a long text without the blanks that only place it in its file: what all its lines have in front
 * in common, and empty first and last lines. The parts are those between the text's values.
 */
export function withoutIndentation(literals: readonly string[]): string[] {
  const margin = marginOf(literals);
  return literals.map((literal, index) => {
    const lines = literal.split(LINE_END);
    // The first line of a part stands right behind a quote or a value, never at a margin.
    const text = [lines[0] ?? '', ...lines.slice(1).map((line) => line.slice(margin).trimEnd())];
    const last = literals.length - 1;
    const kept = text.map((line, at) => (at === text.length - 1 && index !== last ? restOf(lines, at, margin) : line));
    const joined = kept.join('\n');
    const begun = index === 0 ? joined.replace(/^[ \t]*\n/, '') : joined;
    return index === last ? begun.replace(/\n[ \t]*$/, '') : begun;
  });
}

/** The last line before a value keeps the blanks at its end: they part it from the value. */
function restOf(lines: readonly string[], at: number, margin: number): string {
  return at === 0 ? (lines[0] ?? '') : (lines[at] ?? '').slice(margin);
}

function marginOf(literals: readonly string[]): number {
  const margins: number[] = [];
  for (const [index, literal] of literals.entries()) {
    const lines = literal.split(LINE_END).slice(1);
    for (const [at, line] of lines.entries()) {
      const endsAtValue = at === lines.length - 1 && index < literals.length - 1;
      if (line.trim() !== '' || endsAtValue) margins.push(line.length - line.trimStart().length);
    }
  }
  return margins.reduce((least, margin) => Math.min(least, margin), margins[0] ?? 0);
}
