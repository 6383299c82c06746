import type { IToken } from 'chevrotain';
import fc from 'fast-check';
import { sandServices } from '../../src/services.ts';

/** A token or comment as it is written, with what the lay-out may change in it (the margin of its lines) taken away. */
export type Word = { readonly image: string; readonly isComment: boolean };

/** Everything in a text that is no blank, in order. */
export function wordsOf(text: string): Word[] {
  return piecesOf(text).map(({ image, isComment }) => ({
    image: image
      .split(/\r\n|\r|\n/)
      .map(trim)
      .join('\n'),
    isComment,
  }));
}

/** Comments that stand behind something on its line, with what they stand behind. */
export function remarksOf(text: string): string[] {
  const pieces = piecesOf(text);
  return pieces.flatMap(({ image, isComment, startOffset }, index) => {
    const before = pieces[index - 1];
    if (!isComment || before === undefined) return [];
    const gap = text.slice(before.endOffset! + 1, startOffset);
    return /[\r\n]/.test(gap) || before.isComment ? [] : [`${trim(before.image.split('\n').at(-1)!)} ${trim(image)}`];
  });
}

/** A text whose blanks, line breaks and comments are others, where the language lets them be. */
export function relaid(text: string): fc.Arbitrary<string> {
  const pieces = piecesOf(text);
  return fc.array(fc.nat(GAPS.length * 3), { minLength: pieces.length, maxLength: pieces.length }).map((picks) => {
    let written = '';
    let value: Where['value'];
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1];
      const between = before === undefined ? '' : text.slice(before.endOffset! + 1, piece.startOffset);
      written += gap(between, picks[index]!, { value, before });
      written += piece.image;
      const { name } = piece.tokenType;
      if (name.endsWith('TEXT_START')) value = name === 'TEXT_START' ? 'short' : 'long';
      if (name.endsWith('TEXT_END')) value = undefined;
    }
    return written;
  });
}

const GAPS = [
  ...[' ', '\n', '\t', '\r\n', '\n\n\n\n', '   \t', '\r\n\r\n'],
  ...[
    ' // a remark\n',
    '\n# another\n',
    ' /* within */ ',
    '\n/* of\n     several\n   lines */\n',
    '\n/// A doc comment.\n',
  ],
];

/** `value`: within the braces of a text, of one line or of several. */
type Where = { readonly value: 'short' | 'long' | undefined; readonly before: Piece | undefined };

/** Between two pieces that touched there is still nothing, or something; a third of all gaps is left as it was. */
function gap(between: string, pick: number, { value, before }: Where): string {
  const endsLine = before?.isComment === true && !before.image.startsWith('/*');
  if (value !== undefined) return between === '' || pick % 2 === 0 ? between : value === 'short' ? '  ' : '\n   ';
  const picked = GAPS[pick];
  if (endsLine) return picked === undefined || !/^\r?\n/.test(picked) ? '\n' : picked;
  return picked ?? between;
}

type Piece = IToken & { readonly isComment: boolean };

function piecesOf(text: string): Piece[] {
  const { tokens, hidden } = sandServices().parser.Lexer.tokenize(text);
  const all = [
    ...tokens.map((token) => ({ ...token, isComment: false })),
    ...hidden.map((token) => ({ ...token, isComment: true })),
  ];
  return all.sort((a, b) => a.startOffset - b.startOffset);
}

function trim(line: string): string {
  return line.trim();
}
