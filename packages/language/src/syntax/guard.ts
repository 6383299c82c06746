import type { IToken } from 'chevrotain';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { EXPRESSION_WORDS, RESERVED_WORDS } from './words.ts';

/**
 * What a file may be at most. The parser goes down by recursion and some of its work grows faster than the text, so a
 * hostile file is refused before it is parsed. No limit is near anything that a person writes.
 */
export const LIMITS = {
  /** UTF-16 code units of a file. */
  charactersMost: 1_000_000,
  /** Words, numbers, signs and comments of a file; about 8,000 lines. */
  tokensMost: 50_000,
  /** Brackets of all kinds within each other. */
  depthMost: 60,
  /** `not`, `-` or `otherwise if` one after another. */
  runMost: 60,
  /** Operators of one expression. */
  operatorsMost: 400,
} as const;

/** The first limit that a file breaks, and where: offset and length in code units. */
export type Excess = {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
};

export function excessOfText(text: string): Excess | undefined {
  if (text.length <= LIMITS.charactersMost) return undefined;
  return {
    code: 'file-too-large',
    message: `The file has ${text.length} characters, more than ${LIMITS.charactersMost}. Split it into several and ‘use’ them.`,
    offset: 0,
    length: 0,
  };
}

const OPENING = new Set(['{', '(', 'TEXT_START', 'LONG_TEXT_START']);
const CLOSING = new Set(['}', ')', 'TEXT_END', 'LONG_TEXT_END']);
const OPERATORS = new Set([
  '+',
  '-',
  '*',
  '/',
  'mod',
  'and',
  'or',
  'not',
  'of',
  '<',
  '<=',
  '>',
  '>=',
  '=',
  '!=',
  'is',
  '.',
]);

const WITHIN_EXPRESSION = new Set([...EXPRESSION_WORDS, 'for', 'each']);
const ENDS_EXPRESSION = new Set(['{', '}', '|', ...[...RESERVED_WORDS].filter((word) => !WITHIN_EXPRESSION.has(word))]);

/** `hidden`: how many comments there are besides the tokens. */
export function excessOfTokens(tokens: readonly IToken[], hidden: number): Excess | undefined {
  if (tokens.length + hidden > LIMITS.tokensMost) {
    const message = `The file has more than ${LIMITS.tokensMost} words, numbers and signs. Split it into several and ‘use’ them.`;
    return { code: 'file-too-large', message, offset: 0, length: 0 };
  }
  let depth = 0;
  let run = 0;
  let ifs = 0;
  let operators = 0;
  let ofs = 0;
  for (const [index, token] of tokens.entries()) {
    const name = token.tokenType.name;
    if (OPENING.has(name)) depth += 1;
    else if (CLOSING.has(name)) depth = Math.max(0, depth - 1);
    run = name === 'not' || name === '-' ? run + 1 : 0;
    if (name === 'if') ifs = tokens[index - 1]?.image === 'otherwise' ? ifs + 1 : 0;
    if (OPERATORS.has(name)) operators += 1;
    else if (ENDS_EXPRESSION.has(name)) operators = ofs = 0;
    if (name === 'of') ofs += 1;
    if (depth > LIMITS.depthMost || run > LIMITS.runMost || ifs > LIMITS.runMost || ofs > LIMITS.runMost) {
      return at(token, 'nested-too-deep', `This goes more than ${LIMITS.depthMost} levels deep.`);
    }
    if (operators > LIMITS.operatorsMost) {
      const message = `This has more than ${LIMITS.operatorsMost} operators. Give its parts names with ‘value’.`;
      return at(token, 'expression-too-long', message);
    }
  }
  return undefined;
}

function at({ startOffset, image }: IToken, code: DiagnosticCode, message: string): Excess {
  return { code, message, offset: startOffset, length: image.length };
}
