import type { Page } from '../page/page.ts';

/** How a plain play talks: it prints lines and asks questions, also through a pipe or to a screen reader. */
export interface LineTalk {
  readonly print: (page: Page) => void;
  /** The next line that is typed, without its end; undefined when there is no more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
}

/** Nobody types any more: the play is left as it stands. */
export class EndOfInput extends Error {}

/** Asks until there is an answer. @throws EndOfInput where none can come */
export async function askLine({ ask }: LineTalk, prompt: string): Promise<string> {
  const answer = await ask(prompt);
  if (answer === undefined) throw new EndOfInput();
  return answer.trim();
}
