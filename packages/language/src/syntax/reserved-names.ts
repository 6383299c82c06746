import type { IToken, TokenType } from 'chevrotain';
import { RESERVED_WORDS } from './words.ts';

/** What is followed by a name and by nothing else: a reserved word there is meant as one. */
const BEFORE_NAMES = new Set([
  ...[
    'action',
    'edition',
    'ending',
    'enum',
    'flag',
    'force',
    'inject',
    'machine',
    'metric',
    'param',
    'place',
    'policy',
    'rule',
  ],
  ...['side', 'signal', 'state', 'status', 'study', 'table', 'track', 'value'],
  ...['do', 'go', 'grant', 'let', 'prefer', 'refuse', 'release'],
]);

/** After these some of them are followed by something else: `of each side`, `vary policy of`. */
const BUT_NOT_AFTER = new Set(['each', 'vary', 'compare']);

/** A reserved word that was meant as a name, once {@link readAsNames} has found it. */
export function isReservedName(token: IToken): boolean {
  return token.payload === RESERVED_NAME;
}

const RESERVED_NAME = 'reserved name';

/** Lets the parser read reserved words where only a name can stand as names, so that one mistake is one message. */
export function readAsNames(tokens: readonly IToken[], id: TokenType): void {
  for (const [index, token] of tokens.entries()) {
    const [before, beforeThat] = [tokens[index - 1], tokens[index - 2]];
    if (before === undefined || !RESERVED_WORDS.has(token.image) || !BEFORE_NAMES.has(before.image)) continue;
    if (token.startLine !== before.startLine || BUT_NOT_AFTER.has(beforeThat?.image ?? '')) continue;
    token.tokenType = id;
    token.tokenTypeIdx = id.tokenTypeIdx!;
    token.payload = RESERVED_NAME;
  }
}
