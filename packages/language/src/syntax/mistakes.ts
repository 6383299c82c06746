import { didYouMean, nearestNames } from '@sandtable/scenario';
import type { IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { BLOCK_BY_RULE, EXPECTED_BY_RULE, EXPECTED_BY_TOKEN } from './expected.ts';
import { DECLARATION_WORDS, RESERVED_WORDS } from './words.ts';

/** More mistakes than these are not looked for: the text is hardly a scenario, and recovery is slow. */
const SYNTAX_MISTAKES_MOST = 100;

type Mismatch = { expected: TokenType; actual: IToken; previous: IToken; ruleName: string };
type NoAlternative = { expectedPathsPerAlt: TokenType[][][]; actual: IToken[]; previous: IToken; ruleName: string };
type EarlyExit = { expectedIterationPaths: TokenType[][]; actual: IToken[]; previous: IToken; ruleName: string };

/** A parser's error carries only a message, so the code travels in front of it. */
const SEPARATOR = '\u0000';

export function codeAndMessage(message: string): { code: DiagnosticCode; message: string } {
  const [code, text] = message.split(SEPARATOR);
  return text === undefined ? { code: 'expected-token', message } : { code: code as DiagnosticCode, message: text };
}

function coded(code: DiagnosticCode, message: string): string {
  return `${code}${SEPARATOR}${message}`;
}

/** Says what was found and what was expected in the words of the language, never in those of the grammar. */
export class SandSyntaxMessages extends AbstractParserErrorMessageProvider {
  /** Counts the mistakes of one text. */
  #told = 0;
  readonly #words: readonly string[];

  /** `words`: every word of the language, for suggestions. */
  constructor(words: readonly string[]) {
    super();
    this.#words = words.filter((word) => /^\w/.test(word));
  }

  override buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Mismatch): string {
    this.#count();
    const rule = ruleNamed(ruleName);
    if (rule === 'SandFile') return this.#notADeclaration(actual);
    const isMeantAsName = expected.name === 'NAME' && actual.startLine === previous.endLine;
    if (isMeantAsName && RESERVED_WORDS.has(actual.image)) {
      const { code, message } = reservedWord(actual.image);
      return coded(code, message);
    }
    if (rule === 'Template' && expected.name === '}' && DECLARATION_WORDS.includes(actual.image)) {
      const message = `In a ‘for each’ of declarations stand rules, injects and metrics, but no ‘${actual.image}’.`;
      return coded('expected-token', message);
    }
    const block = BLOCK_BY_RULE.get(rule);
    if (block !== undefined && (expected.name === '}' || expected.name === 'then') && isPlainName(actual)) {
      const near = this.#nearestWords(actual);
      if (near !== '') return coded('expected-token', `‘${actual.image}’ does not start anything in ${block}.${near}`);
    }
    return this.#expected(describeExpected(expected), actual, previous);
  }

  override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken }): string {
    this.#count();
    return this.#notADeclaration(firstRedundant);
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, ruleName }: NoAlternative): string {
    this.#count();
    const [found] = actual;
    if (found === undefined) return coded('expected-token', 'The file ends too early.');
    const expected = EXPECTED_BY_RULE.get(ruleNamed(ruleName)) ?? anyOf(expectedPathsPerAlt.flat());
    return this.#expected(expected, found, previous);
  }

  override buildEarlyExitMessage({ expectedIterationPaths, actual, previous, ruleName }: EarlyExit): string {
    this.#count();
    const [found] = actual;
    if (found === undefined) return coded('expected-token', 'The file ends too early.');
    const startsEffect = expectedIterationPaths.some(([first]) => first?.name === 'raise');
    const expected = startsEffect ? EXPECTED_BY_RULE.get('Effect') : EXPECTED_BY_RULE.get(ruleNamed(ruleName));
    return this.#expected(expected ?? anyOf(expectedIterationPaths), found, previous);
  }

  /** To be called before each text. */
  startCounting(): void {
    this.#told = 0;
  }

  get areTooMany(): boolean {
    return this.#told > SYNTAX_MISTAKES_MOST;
  }

  /** An exception is the only way to stop the parser; on its way out it may be followed by others. */
  #count(): void {
    this.#told += 1;
    if (this.areTooMany) throw new Error('too many mistakes');
  }

  #expected(expected: string, actual: IToken, previous: IToken): string {
    if (isEnd(actual)) return coded('expected-token', `Expected ${expected}, but the file ends here.`);
    const hint = habit(expected, actual, previous) ?? (isPlainName(actual) ? this.#nearestWords(actual) : '');
    return coded('expected-token', `Expected ${expected}, but found ${describeFound(actual)}.${hint}`);
  }

  #notADeclaration(actual: IToken): string {
    if (actual.image === '}') return coded('expected-token', 'This ‘}’ closes nothing.');
    if (this.#words.includes(actual.image)) {
      return coded(
        'expected-token',
        `‘${actual.image}’ does not start a declaration: does an earlier ‘}’ close too much?`,
      );
    }
    if (!isPlainName(actual)) {
      const element = EXPECTED_BY_RULE.get('Element') ?? '';
      return coded(
        'expected-token',
        `Expected ${element}, but found ${describeFound(actual)}.${habit(element, actual) ?? ''}`,
      );
    }
    const near = didYouMean(nearestNames(actual.image, DECLARATION_WORDS));
    return coded('expected-token', `‘${shortened(actual.image)}’ does not start anything the language knows.${near}`);
  }

  #nearestWords(actual: IToken): string {
    return actual.image.length < 3 ? '' : didYouMean(nearestNames(actual.image, this.#words).slice(0, 2));
  }
}

/** What to write instead of what people write from habit. */
function habit(expected: string, { image, tokenType }: IToken, previous?: IToken): string | undefined {
  if (tokenType.name.includes('TEXT') && expected !== '‘}’') return ' A title stands right after the name.';
  if (image === '=' && previous?.image === '=') return ' One ‘=’ compares.';
  if (image === 'not' && previous?.image === 'is') return ' Write ‘not’ in front of what is compared, or ‘!=’.';
  if (tokenType.name === 'DECIMAL' && expected === EXPECTED_BY_RULE.get('Bound')) {
    return ` A range has two dots: ‘${image.replace('.', '..')}’.`;
  }
  return image === 'else' ? ' Write ‘otherwise’.' : undefined;
}

export function reservedWord(word: string): { readonly code: DiagnosticCode; readonly message: string } {
  const message = `‘${word}’ is a reserved word and cannot be a name here. Choose another name, e.g. ‘${word}_1’.`;
  return { code: 'reserved-word', message };
}

function describeExpected({ name }: TokenType): string {
  return EXPECTED_BY_TOKEN.get(name) ?? `‘${name}’`;
}

function anyOf(paths: readonly TokenType[][]): string {
  const names = new Set(paths.flatMap(([first]) => (first === undefined ? [] : [describeExpected(first)])));
  const listed = [...names].slice(0, 6);
  const last = listed.pop() ?? 'something else';
  return listed.length === 0 ? last : `${listed.join(', ')} or ${last}`;
}

function describeFound({ image, tokenType }: IToken): string {
  if (tokenType.name.includes('TEXT')) return 'a text';
  return RESERVED_WORDS.has(image) ? `the reserved word ‘${image}’` : `‘${shortened(image)}’`;
}

function shortened(image: string): string {
  return image.length > 40 ? `${image.slice(0, 40)}…` : image;
}

function isPlainName({ tokenType }: IToken): boolean {
  return tokenType.name === 'ID';
}

function isEnd({ tokenType }: IToken): boolean {
  return tokenType.name === 'EOF';
}

/** The parser's names of rules carry a mark at their end. */
function ruleNamed(name: string): string {
  return name.replace(/\u200b$/, '');
}
