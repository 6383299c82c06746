/**
 * Every kind of diagnostic, with the title of its page `docs/diagnostics/<code>.md`. A code never changes its meaning.
 */
export const DIAGNOSTIC_CODES = {
  // the text
  'expected-token': 'Something else belongs here',
  'unexpected-character': 'A character that the language does not use',
  'reserved-word': 'A reserved word cannot be a name',
  'unclosed-text': 'A text that is never closed',
  'unclosed-comment': 'A comment that is never closed',
  'unknown-escape': 'An escape that texts do not know',
  'decimal-number': 'There are no decimal numbers',
  'number-too-large': 'A number beyond 32 bits',
  'value-in-title': 'A value where a fixed text belongs',
  'repeated-clause': 'A clause that can stand only once',
  'missing-header': 'The file does not say what it is',
  'misplaced-declaration': 'A declaration that this kind of file does not have',

  // names
  'unknown-name': 'Nothing in sight has this name',
  'duplicate-name': 'The same name twice in one file',
  'name-clash': 'Two files bring the same name',
  'ambiguous-name': 'A name that could mean several things',
  'wrong-kind': 'The name belongs to another kind of thing',

  // files
  'unknown-file': 'The file is not there',
  'unreadable-file': 'The file cannot be read',
  'path-outside-root': 'The path leaves the folder of scenarios',
  'unused-use': 'Nothing of a used file is used',

  // limits
  'file-too-large': 'The file is too large',
  'nested-too-deep': 'Too deep nesting',
  'expression-too-long': 'Too many operators in one expression',
  'too-many-mistakes': 'Too many mistakes to tell them all',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
