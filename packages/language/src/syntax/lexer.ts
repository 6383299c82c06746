import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';

/** Remembers the last text, because the guard looks at the tokens before the parser asks for them. */
export class SandLexer extends DefaultLexer {
  #last: { readonly text: string; readonly result: LexerResult } | undefined;

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = this.#last?.text === text ? this.#last.result : super.tokenize(text, options);
    this.#last = { text, result };
    // The parser uses up the list of comments.
    return { ...result, hidden: [...result.hidden] };
  }

  forget(): void {
    this.#last = undefined;
  }
}
