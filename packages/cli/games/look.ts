import type { Terminal } from '@xterm/headless';

/**
 * What is wrong with how a screen looks: a row that ran over the edge, one that was pushed out above, or what belongs on
 * no screen.
 */
export function faultsOf({ buffer: { active }, rows }: Terminal, screen: string): string[] {
  const lines = screen.split('\n');
  const wrapped = lines.filter((_, row) => active.getLine(active.baseY + row)?.isWrapped);
  return [
    ...wrapped.map((line) => `a row is wider than the screen, and goes on with: ${line}`),
    ...(lines[0] === '' ? ['the highest row is empty'] : []),
    ...(lines[rows - 1] === '' ? [] : [`the lowest row is not left free: ${lines[rows - 1]}`]),
    ...(lines[rows - 2] === '' ? ['no keys stand in the row above the lowest'] : []),
    ...strangeIn(screen),
  ];
}

/** What no face of a game may show: a stack trace, or what JavaScript says of a thing without words. */
export function strangeIn(text: string): string[] {
  const found = /^\s+at .+:\d+:\d+.*$|\[object \w+\]|\bundefined\b|\bNaN\b/m.exec(text);
  return found ? [`it shows: ${found[0]}`] : [];
}
