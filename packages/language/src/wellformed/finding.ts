import type { AstNode } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts';
import { rangeOfKeyword, rangeOfNode } from '../diagnostic/place-of.ts';
import type { ProjectFile } from '../project/project.ts';

/** What a check reports about the file that it looks at. */
export type Report = (finding: Finding) => void;

export type Finding = {
  readonly code: DiagnosticCode;
  readonly severity?: Severity;
  readonly message: string;
  readonly node: AstNode;
  /** Narrows the place to a property of the node, and to one member of a list. */
  readonly property?: string;
  readonly index?: number;
  /** Narrows the place to a word of the language in the node, to the one with that index. */
  readonly keyword?: string;
  readonly related?: readonly { readonly node: AstNode; readonly property?: string; readonly message: string }[];
};

/** `fileOf` names the file in which a related node stands. */
export function diagnosticOf(finding: Finding, file: ProjectFile, fileOf: (node: AstNode) => string): Diagnostic {
  const related = (finding.related ?? []).map(({ node, property, message }) => ({
    file: fileOf(node),
    range: rangeOfNode(node, property),
    message,
  }));
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    message: finding.message,
    file: file.path,
    range:
      finding.keyword === undefined
        ? rangeOfNode(finding.node, finding.property, finding.index)
        : rangeOfKeyword(finding.node, finding.keyword, finding.index),
    ...(related.length > 0 && { related }),
  };
}
