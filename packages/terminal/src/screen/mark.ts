import { type PageLine, spans } from '../page/page.ts';

/** What stands before a line that the cursor can pick: blanks at which nothing is broken or trimmed. */
export const marked = '›\u00a0';
export const unmarked = '\u00a0\u00a0';

/** A line that the cursor can pick, with a note after it. */
export function pickable(text: string, note: string, here: boolean): PageLine {
  return spans([
    { text: `${here ? marked : unmarked}${text}`, ...(here && { tone: 'strong' as const }) },
    { text: note ? `  ${note}` : '', tone: 'quiet' },
  ]);
}
