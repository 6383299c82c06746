import type { CstNode } from 'langium';
import { DiagnosticSeverity, type Diagnostic as LspDiagnostic, type Position, type Range } from 'vscode-languageserver';
import type { Diagnostic, Severity, SourceRange } from '../diagnostic/diagnostic.ts';

/** The protocol counts lines and columns from 0, people from 1. */

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

function lspRange({ start, end }: SourceRange): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** `uriOf` finds the file of a related place. */
export function lspDiagnostic(diagnostic: Diagnostic, uriOf: (file: string) => string | undefined): LspDiagnostic {
  const related = (diagnostic.related ?? []).flatMap(({ file, range, message }) => {
    const uri = uriOf(file);
    return uri === undefined ? [] : [{ location: { uri, range: lspRange(range) }, message }];
  });
  return {
    code: diagnostic.code,
    source: 'sandtable',
    severity: SEVERITY[diagnostic.severity],
    message: diagnostic.message,
    range: lspRange(diagnostic.range),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** The offset in a text of a place as the protocol gives it; beyond the end of a line its end. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end === -1 ? text.length : end);
}

/** The place of an offset, as the protocol gives it. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

export function rangeOfNodes(first: CstNode, last: CstNode = first): Range {
  return { start: first.range.start, end: last.range.end };
}
