import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST, GrammarUtils, stream } from 'langium';
import { RESERVED_WORDS } from './words.ts';

/**
 * The lexer works in three modes: `file`; `value`, between the braces of `"a {b} c"`; and `long-value`, the same inside
 * a `"""` text. A `}` ends a block in the first and a value in the others, so a text with values is ordinary tokens and
 * every name in it has its place in the file.
 */
export type LexerMode = 'file' | 'value' | 'long-value';

/** Tokens that the grammar never accepts; each stands for one mistake and makes its message possible. */
export const UNCLOSED_TEXT = 'UNCLOSED_TEXT';
export const UNCLOSED_LONG_TEXT = 'UNCLOSED_LONG_TEXT';
export const UNCLOSED_COMMENT = 'UNCLOSED_COMMENT';
export const UNCLOSED_VALUE = 'UNCLOSED_VALUE';
export const UNCLOSED_LONG_VALUE = 'UNCLOSED_LONG_VALUE';

/**
 * A text in quotes of another kind, as word processors and other languages have them. The parser takes it for a text, so
 * that nothing else is said of it.
 */
export const QUOTED_OTHERWISE = 'QUOTED_OTHERWISE';

/**
 * A code unit with which nothing begins. The parser never sees it. Without it the lexer would look for the next token
 * by itself, which takes ten times as long.
 */
export const UNEXPECTED = 'UNEXPECTED';

const MODE_OF_START = new Map<string, LexerMode>([
  ['TEXT_START', 'value'],
  ['LONG_TEXT_START', 'long-value'],
]);
const PARTS_OF_TEXT = ['LONG_TEXT', 'LONG_TEXT_START', 'TEXT', 'TEXT_START'];
const QUOTATION =
  /[“”„][^“”„"\r\n]*[“”]|[‘’‚][^‘’‚"\r\n]*[‘’]|«[^«»"\r\n]*»|「[^「」"\r\n]*」|'[^'"\r\n]*'|`[^`"\r\n]*`/;
const COMMENTS = ['BLOCK_COMMENT', 'DOC_COMMENT', 'LINE_COMMENT'];

export class SandTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar): TokenVocabulary {
    const rules = stream(GrammarUtils.getAllReachableRules(grammar, false));
    const terminals = new Map(this.buildTerminalTokens(rules).map((token) => [token.name, token]));
    const keywords = this.buildKeywordTokens(rules, [...terminals.values()]);
    const terminal = (name: string) => terminals.get(name)!;
    const words = keywords.filter((token) => isWord(token.name));
    makeCategory(terminal('NAME'), [terminal('ID'), ...words.filter((token) => !RESERVED_WORDS.has(token.name))]);
    makeCategory(terminal('WORD'), [terminal('ID'), ...words]);
    for (const [name, mode] of MODE_OF_START) terminal(name).PUSH_MODE = mode;
    for (const name of ['TEXT_END', 'LONG_TEXT_END']) terminal(name).POP_MODE = true;

    const comments = [...COMMENTS.map(terminal), wrongToken(UNCLOSED_COMMENT, /\/\*[\s\S]*/)];
    const texts = [
      terminal('LONG_TEXT'),
      terminal('LONG_TEXT_START'),
      wrongToken(UNCLOSED_LONG_TEXT, /"""[\s\S]*/),
      terminal('TEXT'),
      terminal('TEXT_START'),
      wrongToken(UNCLOSED_TEXT, /"[^\r\n]*/),
      { ...wrongToken(QUOTED_OTHERWISE, QUOTATION), CATEGORIES: [terminal('TEXT')] },
    ];
    const special = new Set([
      ...PARTS_OF_TEXT,
      ...COMMENTS,
      'TEXT_MIDDLE',
      'TEXT_END',
      'LONG_TEXT_MIDDLE',
      'LONG_TEXT_END',
    ]);
    const plain = [...terminals.values()].filter((token) => !special.has(token.name));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the lexer looks up what a code unit can begin; it must find this one for all
    const unexpected = { ...wrongToken(UNEXPECTED, /[\u0000-\uFFFF]/), GROUP: UNEXPECTED };
    const inValue = [...keywords.filter((token) => token.name !== '{' && token.name !== '}'), ...plain, unexpected];
    return {
      modes: {
        file: [...comments, ...texts, ...keywords, ...plain, unexpected],
        value: [
          { ...wrongToken(UNCLOSED_VALUE, /["\r\n]/), POP_MODE: true },
          terminal('TEXT_MIDDLE'),
          terminal('TEXT_END'),
          ...inValue,
        ],
        'long-value': [
          terminal('LONG_TEXT_MIDDLE'),
          terminal('LONG_TEXT_END'),
          { ...wrongToken(UNCLOSED_LONG_VALUE, /"/), POP_MODE: true },
          ...inValue,
        ],
      } satisfies Record<LexerMode, TokenType[]>,
      defaultMode: 'file' satisfies LexerMode,
    };
  }

  /** A word that goes on is a name (`starting` is not `start` and `ing`); no other keyword is part of something longer. */
  protected override findLongerAlt(keyword: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
    return /^\w/.test(keyword.value) ? terminals.filter((token) => token.name === 'ID') : [];
  }
}

function isWord(keyword: string): boolean {
  return /^\w/.test(keyword);
}

/** The parser takes any of the members where it expects the category. */
function makeCategory(category: TokenType, members: readonly TokenType[]): void {
  category.PATTERN = Lexer.NA;
  for (const member of members) member.CATEGORIES = [...[member.CATEGORIES ?? []].flat(), category];
}

function wrongToken(name: string, pattern: RegExp): TokenType {
  return { name, PATTERN: pattern, LINE_BREAKS: true };
}
