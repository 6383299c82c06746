/** A comment of several lines whose first has moved from one column to another, the others by as much where they can. */
export function moveOfComment(image: string, from: number, to: number): string {
  const [first = '', ...rest] = image.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const room = Math.min(...rest.filter((line) => line !== '').map((line) => line.length - line.trimStart().length));
  const by = Math.max(to - from, -room);
  const moved = rest.map((line) => (line === '' ? '' : by < 0 ? line.slice(-by) : `${' '.repeat(by)}${line}`));
  return [first, ...moved].join('\n');
}
