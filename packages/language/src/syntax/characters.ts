import type { ILexingError } from 'chevrotain';

/** What an author most likely meant by a sign that the language does not have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  [';', 'Nothing separates lines here: leave it out.'],
  ['&', 'Write ‘and’.'],
  ['&&', 'Write ‘and’.'],
  ['||', 'Write ‘or’.'],
  ['!', 'Write ‘not’.'],
  ['^', 'There are no powers: multiply.'],
  ['%', 'A percentage is a number with ‘%’ right behind it; the rest of a division is ‘mod’.'],
  ["'", 'Texts stand in double quotes.'],
  ['`', 'Texts stand in double quotes.'],
  ['“', 'Texts stand in straight double quotes, ‘"’.'],
  ['”', 'Texts stand in straight double quotes, ‘"’.'],
  ['„', 'Texts stand in straight double quotes, ‘"’.'],
  ['「', 'Texts stand in straight double quotes, ‘"’.'],
  ['[', 'Lists stand in braces, ‘{’ and ‘}’.'],
  [']', 'Lists stand in braces, ‘{’ and ‘}’.'],
  ['≤', 'Write ‘<=’.'],
  ['≥', 'Write ‘>=’.'],
  ['≠', 'Write ‘!=’.'],
  ['×', 'Write ‘*’.'],
  ['–', 'Write ‘-’.'],
  ['−', 'Write ‘-’.'],
  ['…', 'A range has two dots, ‘..’.'],
]);

export function unexpectedCharacters(text: string, { offset, length }: ILexingError): string {
  const characters = text.slice(offset, offset + length);
  const shown = characters.length > 20 ? `${characters.slice(0, 20)}…` : characters;
  const first = String.fromCodePoint(characters.codePointAt(0) ?? 0);
  const hint = INSTEAD.get(characters) ?? INSTEAD.get(first);
  return `The language has no ‘${shown}’.${hint === undefined ? '' : ` ${hint}`}`;
}
