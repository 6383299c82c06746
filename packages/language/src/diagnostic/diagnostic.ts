import type { DiagnosticCode } from './codes.ts';

/** An error keeps the scenario from being played, a warning is most likely a mistake, a hint may be what was meant. */
export type Severity = 'error' | 'warning' | 'hint';

/** Lines and columns count from 1, columns in UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number };

/** From the first character to the one after the last. */
export type SourceRange = { readonly start: Position; readonly end: Position };

/** A place in a file, named relative to the project's root. */
export type Place = { readonly file: string; readonly range: SourceRange };

/** An author's mistake, with its place. */
export type Diagnostic = Place & {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that it is about, such as the first of two declarations. */
  readonly related?: readonly (Place & { readonly message: string })[];
};

/** By file as they were read, then by place; of two of one code at one place the first is kept. */
export function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const sorted = [...diagnostics].sort(
    (a, b) =>
      (rank.get(a.file) ?? files.length) - (rank.get(b.file) ?? files.length) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column,
  );
  const told = new Set<string>();
  return sorted.filter((each) => {
    const key = `${each.file}\n${each.range.start.line}:${each.range.start.column}\n${each.code}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
