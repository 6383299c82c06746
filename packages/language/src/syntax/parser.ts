import type { IRecognitionException, IToken } from 'chevrotain';
import { type AstNode, type LangiumCoreServices, LangiumParser, type ParseResult, type ParserOptions } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { Expression } from '../generated/ast.ts';
import { unexpectedCharacters } from './characters.ts';
import { type Excess, excessOfText, excessOfTokens } from './guard.ts';
import type { SandLexer } from './lexer.ts';
import { codeAndMessage, reservedWord, type SandSyntaxMessages } from './mistakes.ts';
import { INTEGER_MOST, isTooLarge } from './numbers.ts';
import { isReservedName, readAsNames } from './reserved-names.ts';
import { QUOTED_OTHERWISE } from './tokens.ts';
import { unclosedPart } from './unclosed.ts';

/** A mistake in the text itself; offset and length in UTF-16 code units. */
export type SyntaxMistake = {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  /** The `{` that is not closed, where a `}` is missing. */
  readonly openedAt?: number;
  /** It stands where a declaration should begin, and spoils none. */
  readonly isBetweenDeclarations?: boolean;
  /** It stands where a name is used that cannot be one, which is told where the name is given: it need not be told. */
  readonly isConsequence?: boolean;
};

export type SandParseResult<T extends AstNode = AstNode> = ParseResult<T> & {
  readonly mistakes: readonly SyntaxMistake[];
};

/** What Langium's parser keeps to itself and an exception leaves in disorder. */
type Insides = {
  stack: unknown[];
  lexerResult: unknown;
  wrapper: { errors: IRecognitionException[]; maxLookahead: number };
  constructInfix: (operation: Unfinished, precedence: unknown) => object | undefined;
};

type Unfinished = { readonly $cstNode?: unknown };

/**
 * Langium's parser behind a guard. `parse` never throws: what is too large or too deep is refused with a mistake and an
 * empty tree, and whatever happens the next text finds the parser as new.
 */
export class SandParser extends LangiumParser {
  readonly #lexer: SandLexer;
  readonly #messages: SandSyntaxMessages;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#lexer = services.parser.Lexer as SandLexer;
    this.#messages = services.parser.ParserErrorMessageProvider as SandSyntaxMessages;
    // Only messages use it, and the paths of several tokens take long to work out.
    this.#insides.wrapper.maxLookahead = 1;
    // Where an operation has no operand at all Langium finds nothing, takes that for an operation that was never
    // begun, and ends the one around it as well.
    const constructInfix = this.#insides.constructInfix.bind(this);
    this.#insides.constructInfix = (operation, precedence) =>
      constructInfix(operation, precedence) ?? { $type: Expression.$type, $cstNode: operation.$cstNode };
  }

  override parse<T extends AstNode = AstNode>(text: string, options: ParserOptions = {}): SandParseResult<T> {
    this.#messages.startCounting();
    const excess = excessOfText(text);
    if (excess !== undefined) return this.#refused(excess);
    const { tokens, hidden } = this.#lexer.tokenize(text);
    const deep = excessOfTokens(tokens, hidden.length);
    if (deep !== undefined) return this.#refused(deep);
    readAsNames(tokens, this.#lexer.definition.ID!);
    try {
      const result = super.parse<T>(text, options);
      const lexing = result.lexerErrors.map((error) => ({
        code: 'unexpected-character' as const,
        message: unexpectedCharacters(text, error),
        offset: error.offset,
        length: error.length,
      }));
      return { ...result, mistakes: [...lexing, ...mistakesOf(result.parserErrors, tokens)] };
    } catch (thrown) {
      return this.#failed(thrown, tokens);
    } finally {
      this.#lexer.forget();
    }
  }

  #failed<T extends AstNode>(thrown: unknown, tokens: readonly IToken[]): SandParseResult<T> {
    const told = mistakesOf(this.#insides.wrapper.errors, tokens);
    this.#insides.stack = [];
    this.#insides.lexerResult = undefined;
    if (this.#messages.areTooMany) return { ...this.#empty<T>(), mistakes: endedBy(told) };
    // The call stack is the only other thing that can run out.
    if (!(thrown instanceof RangeError)) throw thrown;
    return this.#refused({ code: 'nested-too-deep', message: 'This file nests too deep.', offset: 0, length: 0 });
  }

  #refused<T extends AstNode>(excess: Excess): SandParseResult<T> {
    this.#lexer.forget();
    return { ...this.#empty<T>(), mistakes: [excess] };
  }

  /** The tree of an empty file. */
  #empty<T extends AstNode>(): ParseResult<T> {
    return super.parse<T>('');
  }

  get #insides(): Insides {
    return this as unknown as Insides;
  }
}

/** The last of too many mistakes says that it is the last that was looked for. */
function endedBy(mistakes: readonly SyntaxMistake[]): SyntaxMistake[] {
  const message = 'After so many mistakes the rest of the file is not read; put these right first.';
  return mistakes.map((mistake, index) =>
    index === mistakes.length - 1 ? { ...mistake, code: 'too-many-mistakes', message } : mistake,
  );
}

function mistakesOf(errors: readonly IRecognitionException[], tokens: readonly IToken[]): SyntaxMistake[] {
  // What is wrong with a token is told wherever it stands; the parser may have skipped it, or found other fault with it.
  const wrong: SyntaxMistake[] = [];
  for (const token of tokens) {
    const mistake = wrongToken(token);
    if (mistake !== undefined) wrong.push({ ...mistake, offset: token.startOffset, length: token.image.length });
  }
  const others = errors.filter(({ token }) => wrongToken(token) === undefined);
  const reserved = new Set(tokens.filter(isReservedName).map(({ image }) => image));
  return [
    ...wrong,
    ...others.map((error) => {
      const mistake = mistakeOf(error, tokens);
      return reserved.has(error.token.image) ? { ...mistake, isConsequence: true } : mistake;
    }),
  ];
}

function wrongToken(token: IToken): Pick<SyntaxMistake, 'code' | 'message'> | undefined {
  if (isTooLarge(token)) {
    return { code: 'number-too-large', message: `Numbers go up to ${INTEGER_MOST}: count in a larger unit.` };
  }
  if (token.tokenType.name === QUOTED_OTHERWISE) {
    return { code: 'unexpected-character', message: 'Texts stand in straight double quotes, ‘"’.' };
  }
  if (isReservedName(token)) return reservedWord(token.image);
  return unclosedPart(token);
}

function mistakeOf(error: IRecognitionException, tokens: readonly IToken[]): SyntaxMistake {
  const { code, message } = codeAndMessage(error.message);
  const isEnd = error.token.tokenType.name === 'EOF';
  const last = tokens.at(-1);
  const place = isEnd
    ? { offset: last === undefined ? 0 : last.startOffset + last.image.length, length: 0 }
    : { offset: error.token.startOffset, length: error.token.image.length };
  const opened = message.startsWith('Expected ‘}’') ? openBefore(tokens, place.offset) : undefined;
  const isBetweenDeclarations = error.context.ruleStack.length === 1;
  return { code, message, ...place, isBetweenDeclarations, ...(opened !== undefined && { openedAt: opened }) };
}

/** Where the innermost `{` stands that is still open before `offset`. */
function openBefore(tokens: readonly IToken[], offset: number): number | undefined {
  const open: number[] = [];
  for (const { startOffset, tokenType } of tokens) {
    if (startOffset >= offset) break;
    if (tokenType.name === '{') open.push(startOffset);
    else if (tokenType.name === '}') open.pop();
  }
  return open.at(-1);
}
