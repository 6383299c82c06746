/** A line for a terminal: no longer than asked for, indented by `depth` steps of two columns. What it is, its reader paints. */
export type SummaryLine = {
  readonly depth: number;
  readonly text: string;
  readonly kind?: 'heading' | 'strong' | 'quiet' | 'warning';
};

export function line(depth: number, text: string, kind?: SummaryLine['kind']): SummaryLine {
  return kind ? { depth, text, kind } : { depth, text };
}

/** Columns of one step of indentation. */
export const STEP = 2;
