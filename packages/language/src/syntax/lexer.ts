import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { UNEXPECTED } from './tokens.ts';

/** Remembers the last text, because the guard looks at the tokens before the parser asks for them. */
export class SandLexer extends DefaultLexer {
  #last: { readonly text: string; readonly result: LexerResult } | undefined;

  override tokenize(text: string): LexerResult {
    const result = this.#last?.text === text ? this.#last.result : this.#read(text);
    this.#last = { text, result };
    // The parser uses up the list of comments.
    return { ...result, hidden: [...result.hidden] };
  }

  forget(): void {
    this.#last = undefined;
  }

  #read(text: string): LexerResult {
    const { tokens, groups, errors } = this.chevrotainLexer.tokenize(text);
    return { tokens, hidden: groups.hidden ?? [], errors: [...errors, ...runsOf(groups[UNEXPECTED] ?? [])] };
  }
}

/** Unexpected code units that stand side by side are one mistake. */
function runsOf(tokens: readonly IToken[]): ILexingError[] {
  const runs: ILexingError[] = [];
  for (const { startOffset: offset, startLine: line, startColumn: column } of tokens) {
    const last = runs.at(-1);
    if (last !== undefined && last.offset + last.length === offset) last.length += 1;
    else runs.push({ offset, length: 1, line, column, message: '' });
  }
  return runs;
}
