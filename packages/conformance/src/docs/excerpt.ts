const leftOut = '…';

/**
 * An excerpt made again: the same pieces of what it was taken from. Lines `…` part the pieces; each is found by its first
 * line and has as many lines as before. A piece with no `…` above begins where the whole begins, one with none below goes
 * on to the end of the whole.
 */
export function excerptOf(shown: readonly string[], whole: readonly string[]): string[] {
  const marks = shown.flatMap((line, index) => (line.trim() === leftOut ? [index] : []));
  if (marks.length === 0) return [...whole];
  const made: string[] = [];
  let at = 0;
  for (const [index, mark] of [...marks, shown.length].entries()) {
    const piece = index === 0 ? shown.slice(0, mark) : shown.slice((marks[index - 1] ?? 0) + 1, mark);
    const [first] = piece;
    if (first !== undefined) {
      const start = index === 0 ? 0 : whole.indexOf(first, at);
      if (start < 0) throw new Error(`there is no such line any more, begin the piece with another: ${first}`);
      at = mark === shown.length ? whole.length : start + piece.length;
      made.push(...whole.slice(start, at));
    }
    made.push(...shown.slice(mark, mark + 1));
  }
  return made;
}
