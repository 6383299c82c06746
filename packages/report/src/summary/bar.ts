/** What is drawn of one figure of an option, in the units of the scale. */
export type Reaches = {
  readonly value: number;
  readonly dice: { readonly low: number; readonly high: number };
  readonly parameters?: { readonly low: number; readonly high: number };
  readonly listed?: { readonly low: number; readonly high: number };
};

export type Scale = { readonly low: number; readonly high: number };

/** How the spreads are drawn: the narrower lies over the wider. */
export const MARKS = { listed: '·', parameters: '─', dice: '━', value: '●' } as const;

/** The three spreads on one line, so many columns wide: `··───━●━───··`. */
export function reachBar({ value, dice, parameters, listed }: Reaches, { low, high }: Scale, width: number): string {
  const cells = Array.from({ length: width }, () => ' ');
  const column = (at: number): number =>
    high > low
      ? Math.min(Math.max(Math.round(((at - low) / (high - low)) * (width - 1)), 0), width - 1)
      : Math.floor(width / 2);
  for (const [range, mark] of [
    [listed, MARKS.listed],
    [parameters, MARKS.parameters],
    [dice, MARKS.dice],
  ] as const) {
    if (range) cells.fill(mark, column(range.low), column(range.high) + 1);
  }
  cells[column(value)] = MARKS.value;
  return cells.join('').trimEnd();
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of a share, 0..1, to an eighth of a column. */
export function shareBar(share: number, width: number): string {
  const eighths = Math.round(Math.min(Math.max(share, 0), 1) * width * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
