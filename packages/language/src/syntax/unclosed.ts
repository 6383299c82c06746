import type { IToken } from 'chevrotain';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { UNCLOSED_COMMENT, UNCLOSED_LONG_TEXT, UNCLOSED_LONG_VALUE, UNCLOSED_TEXT, UNCLOSED_VALUE } from './tokens.ts';

type Unclosed = { readonly code: DiagnosticCode; readonly message: string };

/** What is wrong with a token that stands for a text, value or comment that is never closed; of any other, nothing. */
export function unclosedPart({ tokenType }: IToken): Unclosed | undefined {
  return MISTAKES.get(tokenType.name);
}

const VALUE: Unclosed = {
  code: 'unclosed-text',
  message: 'The value in this text is not closed: expected ‘}’. A brace that is meant as such is ‘\\{’.',
};

const MISTAKES: ReadonlyMap<string, Unclosed> = new Map([
  [
    UNCLOSED_TEXT,
    {
      code: 'unclosed-text',
      message: 'This text is not closed on its line: expected ‘"’. Longer texts stand in ‘"""’.',
    },
  ],
  [UNCLOSED_LONG_TEXT, { code: 'unclosed-text', message: 'This text is never closed: expected ‘"""’.' }],
  [UNCLOSED_COMMENT, { code: 'unclosed-comment', message: 'This comment is never closed: expected ‘*/’.' }],
  [UNCLOSED_VALUE, VALUE],
  [UNCLOSED_LONG_VALUE, VALUE],
]);
